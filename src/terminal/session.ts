import process from 'node:process'
import { paragraph } from '../formats/page.js'
import type { Paint } from '../formats/paint.js'
import { cleanText } from './clean.js'
import { type EditorAsked, type EditorFiles, edit } from './editor.js'
import { Keyboard } from './keyboard.js'
import { Left } from './left.js'
import { openPlain } from './plain.js'
import { plainly } from './plainly.js'
import { type Disturbance, openPrompts, type Prompts } from './prompts.js'
import { withEditor } from './with-editor.js'

type Out = NodeJS.WritableStream & { readonly columns?: number; readonly rows?: number }

/** What a session stands on: the person's keyboard and the stream that messages go to. */
export interface SessionGround {
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean }
  readonly stderr: Out
  readonly paint: Paint
  /** Tell everything from top to bottom instead of drawing a screen. */
  readonly plain: boolean
  readonly editor: EditorAsked & { readonly files: EditorFiles }
}

/** A terminal held for a conversation: prompts, and the way to give it back. */
export interface Session {
  readonly prompts: Prompts
  /** Columns at this moment. */
  readonly columns: () => number
  /** Gives the terminal back as it was found; may be called twice. */
  readonly close: () => void
}

const SIGNALS = { SIGINT: 'interrupt', SIGTERM: 'terminate', SIGHUP: 'hangup' } as const

/** Where nobody waits to continue it, the system lets no process be stopped; then we are back after this many milliseconds. */
const NOT_STOPPED = 200

/** Ctrl-Z: gives the terminal to the shell until `fg`. */
function suspend(keyboard: Keyboard, tell: (what: Disturbance) => void): void {
  if (process.platform === 'win32') return
  tell('suspended')
  keyboard.stop()
  const back = () => {
    clearTimeout(waiting)
    process.off('SIGCONT', back)
    keyboard.start()
    tell('resumed')
  }
  // It also keeps the process from ending for want of anything to wait for.
  const waiting = setTimeout(back, NOT_STOPPED)
  process.on('SIGCONT', back)
  process.kill(process.pid, 'SIGTSTP')
}

/** Holds the terminal until `close`: raw mode, paste marks, signals. Whatever ends the conversation reaches the prompts as `Left`. */
export function openSession({ stdin, stderr, paint, plain, editor }: SessionGround): Session {
  const leaving = new AbortController()
  const disturbed = new Set<(what: Disturbance) => void>()
  const tell = (what: Disturbance) => {
    for (const again of disturbed) again(what)
  }
  const leave = (why: Left['why']) => leaving.abort(new Left(why))

  const keyboard: Keyboard = new Keyboard(
    stdin,
    stderr,
    {
      interrupted: () => leave('interrupt'),
      gone: () => leave('hangup'),
      suspended: () => suspend(keyboard, tell),
    },
    plain,
  )
  let lent = false
  // Ctrl-C in an editor that listens to no key is meant for the editor.
  const handlers = Object.entries(SIGNALS).map(([name, why]) => [name, () => !(lent && why === 'interrupt') && leave(why)] as const)
  const resized = () => tell('resized')
  const stop = () => keyboard.stop()

  for (const [name, handler] of handlers) process.on(name, handler)
  process.on('exit', stop)
  stderr.on('resize', resized)
  keyboard.start()

  const columns = () => stderr.columns || 80
  async function lend<T>(use: () => Promise<T>): Promise<T> {
    keyboard.stop()
    lent = true
    try {
      return await use()
    } finally {
      lent = false
      if (!leaving.signal.aborted) keyboard.start()
    }
  }
  const inner = (plain ? openPlain : openPrompts)({
    keyboard,
    output: stderr,
    signal: leaving.signal,
    sheet: () => ({ columns: columns(), rows: stderr.rows || 24, paint }),
    write: (bytes) => stderr.write(bytes),
    onDisturbed: (again) => {
      disturbed.add(again)
      return () => disturbed.delete(again)
    },
  })
  const prompts = withEditor(inner, {
    lend,
    edit: async (asked) => {
      const edited = await edit(asked, { ...editor, signal: leaving.signal })
      if (leaving.signal.aborted) throw leaving.signal.reason
      return edited
    },
    say: (sentence) => stderr.write(plain ? `${plainly(sentence)}\n` : `${paragraph(sentence, columns(), paint.warn).join('\n')}\n\n`),
  })
  // Told to end in the middle of a paste, or faster than it can be drawn: what came in is kept at the end of the text.
  const write: Prompts['write'] = async (asked) => {
    let { text } = asked
    const onChange = (now: string) => {
      text = now
      asked.onChange(now)
    }
    try {
      return await prompts.write({ ...asked, onChange })
    } catch (error) {
      const rest = error instanceof Left && leaving.signal.aborted ? cleanText(keyboard.remains()) : ''
      if (rest !== '') asked.onChange(text + rest)
      throw error
    }
  }
  const close = () => {
    stop()
    for (const [name, handler] of handlers) process.off(name, handler)
    process.off('exit', stop)
    stderr.off('resize', resized)
  }
  return { prompts: { ...prompts, write }, columns, close }
}
