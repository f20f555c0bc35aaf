const MOVES_ON = ['drain', 'close', 'error'] as const

/** Writes, and waits while the reader is slower than we are; one that went away is not waited for. */
export async function write(stream: NodeJS.WritableStream, text: string): Promise<void> {
  if (text === '' || stream.write(text)) return
  await new Promise<void>((resume) => {
    const go = () => {
      for (const event of MOVES_ON) stream.removeListener(event, go)
      resume()
    }
    for (const event of MOVES_ON) stream.on(event, go)
  })
}
