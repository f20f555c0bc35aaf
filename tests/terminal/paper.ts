import { Readable } from 'node:stream'
import { render } from '@inquirer/testing'
import { Keyboard } from '../../src/terminal/keyboard.js'
import { type Written, writing } from '../../src/terminal/prompts.js'
import type { Frame } from '../../src/terminal/screen.js'

const same = (text: string) => text
/** No colour: what is left must say it all. */
export const PLAIN = { strong: same, dim: same, good: same, warn: same, bad: same, accent: same }

export const FRAME: Frame = {
  title: 'Situation',
  guidance: 'Where and when, and who the customer was.',
  status: (text) => [`${text.split(/\s+/).filter(Boolean).length} words`, 'aim for 40–60'],
  keys: ['Ctrl-D when done', 'Ctrl-C saves and leaves'],
  back: true,
}

/** The text prompt on paper: bytes in as a terminal sends them, the screen and the answer out. */
export async function onPaper({ text = '', columns = 80, rows = 24, topic = '' } = {}) {
  const source = new Readable({ read() {} })
  const keyboard = new Keyboard(source, { write: () => true } as unknown as NodeJS.WritableStream, {
    interrupted() {},
    suspended() {},
    gone() {},
  })
  const changes: string[] = []
  let disturb: (what: 'resized' | 'resumed') => void = () => {}
  const prompt = (config: Parameters<typeof writing>[0], context: Parameters<typeof writing>[1]) => {
    const asking = writing(config, { ...context, input: keyboard as unknown as NodeJS.ReadableStream })
    keyboard.start()
    setImmediate(() => keyboard.expect('text'))
    return asking
  }
  const shown = await render(prompt as typeof writing, {
    frame: { ...FRAME, topic },
    text,
    keyboard,
    sheet: () => ({ columns, rows, paint: PLAIN }),
    onChange: (now) => changes.push(now),
    onDisturbed: (again) => {
      disturb = again
      return () => {}
    },
    write: () => {},
  })
  // A prompt that a test leaves open is closed when the tests end, and nobody waits for it.
  shown.answer.catch(() => {})
  const turns = async (count: number) => {
    for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve))
  }
  return {
    answer: shown.answer as Promise<Written>,
    screen: () => shown.getScreen(),
    whole: () => shown.getFullOutput(),
    changes,
    disturb: (what: 'resized' | 'resumed') => disturb(what),
    /** Each piece is one chunk as the terminal delivers it. */
    send: async (...pieces: readonly (string | Buffer)[]) => {
      for (const piece of pieces) {
        source.push(piece)
        await turns(6)
      }
      await turns(10)
    },
  }
}

export const bracketed = (text: string): string => `\u001B[200~${text}\u001B[201~`
export const CTRL_D = '\u0004'
export const ENTER = '\r'
