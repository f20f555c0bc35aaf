import { AbortPromptError, createPrompt, ExitPromptError, useEffect, useKeypress, useMemo, useRef, useState } from '@inquirer/core'
import inquirer from 'inquirer'
import { wrap } from '../text/wrap.js'
import { textOf } from './buffer.js'
import { rememberCells } from './cells.js'
import { type Countdown, MORE, timeSaid } from './countdown.js'
import { type Drawn, drawnOf, NOTHING_DRAWN, outOfTheWay, positionIn } from './drawn.js'
import { type Keyboard, SIGNS } from './keyboard.js'
import { Left } from './left.js'
import { type Input, type Key, next, type Step, startWriting } from './multiline.js'
import { doneView, editorView, type Frame, fittingLine, roomFor, type Sheet, writingView } from './screen.js'

/** How a text ended: finished, or the person wants the one before, or to go on in their editor. The text is whole either way. */
export interface Ended {
  readonly how: 'done' | 'back' | 'editor'
  readonly text: string
}

/** How a text ended when all was said. */
export interface Written {
  readonly how: 'done' | 'back'
  readonly text: string
}

/** What became of the screen behind our back. */
export type Disturbance = 'resized' | 'suspended' | 'resumed'

/** What a text prompt needs. */
export interface WritingAsked {
  readonly frame: Frame
  /** What stands there already. */
  readonly text: string
  readonly keyboard: Pick<Keyboard, 'takePaste' | 'expect'>
  /** The terminal as it is at this moment. */
  readonly sheet: () => Sheet
  /** Where the text may be opened in an editor; without it there is no such key. */
  readonly edit?: string | undefined
  /** The time to write in. */
  readonly countdown?: Countdown | undefined
  /** Called with the whole text at every change. */
  readonly onChange: (text: string) => void
  /** Called before the screen says that the text is finished, or an editor opens: what is said to be safe must be. */
  readonly onEnded?: (() => void) | undefined
  /** Calls back when the screen must be drawn anew; returns the way to stop. */
  readonly onDisturbed: (again: (what: Disturbance) => void) => () => void
  /** Writes to the terminal as it is. */
  readonly write: (bytes: string) => void
}

/** The parts of readline that are led by us. */
interface Led {
  line: string
  cursor: number
  getCursorPos: () => { rows: number; cols: number }
  readonly output: { readonly columns?: number }
}

function meaningOf(key: Key, keyboard: Pick<Keyboard, 'takePaste'>): Input | null {
  if (key.sequence === SIGNS.finish) return { finish: true }
  if (key.sequence !== SIGNS.paste) return { key }
  const paste = keyboard.takePaste()
  return paste === undefined ? null : { paste }
}

/** How often the time left is looked at, in milliseconds; the screen is drawn anew only when other words stand there. */
const TICK = 200

function ticks(countdown: Countdown, again: () => void): NodeJS.Timeout {
  let shown = timeSaid(countdown.left())?.text
  return setInterval(() => {
    const now = timeSaid(countdown.left())?.text
    if (now !== shown) again()
    shown = now
  }, TICK)
}

/** More time, or no end of it, once it is up. */
export function onTime(countdown: Countdown | undefined, wish: Step['time']): void {
  const left = countdown?.left() ?? null
  if (countdown === undefined || wish === undefined || left === null || left > 0) return
  if (wish === 'more') countdown.more(MORE)
  else countdown.lift()
}

/** The multi-line text prompt: our own buffer and screen, with inquirer underneath for the terminal's sake. */
export const writing = createPrompt<Ended, WritingAsked>((asked, done) => {
  const [now, setNow] = useState(() => startWriting(asked.text))
  const [ended, setEnded] = useState<Ended['how'] | null>(null)
  const [, setTurn] = useState(0)
  const cells = useMemo(() => rememberCells(), [])
  const drawn = useRef<Drawn>(NOTHING_DRAWN)
  const sheet = asked.sheet()

  useEffect((readline) => {
    const led = readline as unknown as Led
    led.getCursorPos = () => positionIn(drawn.current, led.output.columns || 80)
    const again = () => setTurn((turn) => turn + 1)
    again()
    const ticking = asked.countdown && ticks(asked.countdown, again)
    const calm = asked.onDisturbed((what) => {
      asked.write(outOfTheWay(what, drawn.current, asked.sheet().columns))
      if (what !== 'suspended') again()
    })
    return () => {
      clearInterval(ticking)
      calm()
    }
  }, [])

  useKeypress((key, readline) => {
    // The text is ours: readline's own line stays empty, or each key would cost more than the one before.
    Object.assign(readline as unknown as Led, { line: '', cursor: 0 })
    const input = meaningOf(key as Key, asked.keyboard)
    if (ended !== null || input === null) return
    const step = next(now, input, roomFor(asked.frame, asked.sheet()), cells)
    setNow(step.writing)
    asked.onChange(textOf(step.writing.buffer))
    onTime(asked.countdown, step.time)
    if (step.ended === undefined || (step.ended === 'back' && !asked.frame.back) || (step.ended === 'editor' && !asked.edit)) return
    asked.keyboard.expect('nothing')
    asked.onEnded?.()
    setEnded(step.ended)
    done({ how: step.ended, text: textOf(step.writing.buffer) })
  })

  if (ended !== null) {
    drawn.current = NOTHING_DRAWN
    if (ended === 'editor') return editorView(asked.frame, sheet).join('\n')
    return doneView(now, asked.frame, sheet, cells).join('\n')
  }
  const view = writingView(now, asked.frame, sheet, cells, drawn.current.top, asked.countdown ? timeSaid(asked.countdown.left()) : null)
  drawn.current = drawnOf(view)
  return [view.upper.join('\n'), view.lower.join('\n')]
})

/** One line of a menu. */
export interface Choice<T> {
  readonly name: string
  readonly value: T
}

/** What can be asked of a person. Each promise is rejected with `Left` when the person leaves. */
export interface Prompts {
  readonly write: (asked: Pick<WritingAsked, 'frame' | 'text' | 'onChange' | 'onEnded' | 'edit' | 'countdown'>) => Promise<Written>
  readonly choose: <T>(message: string, choices: readonly Choice<T>[]) => Promise<T>
}

/** What the prompts stand on. */
export interface PromptsGround extends Pick<WritingAsked, 'sheet' | 'onDisturbed' | 'write'> {
  readonly keyboard: Keyboard
  readonly output: NodeJS.WritableStream
  /** Aborted with a reason of `Left` when the process is told to end. */
  readonly signal: AbortSignal
}

/** inquirer's own prompts in our colours: theirs would colour where none is wanted. */
function themeOf({ paint, columns }: Sheet) {
  return {
    prefix: { idle: ' ', done: ' ' },
    icon: { cursor: paint.accent('›') },
    style: {
      message: (text: string) => paint.strong(text),
      answer: (text: string) => paint.accent(text),
      highlight: (text: string) => paint.accent(text),
      help: (text: string) => paint.dim(text),
      description: (text: string) => paint.dim(text),
      error: (text: string) => paint.warn(text),
      keysHelpTip: () => paint.dim(fittingLine(['Up and Down move', 'Enter chooses', 'Ctrl-C leaves'], columns)),
    },
  }
}

/** A menu is never narrower than this. */
const LEAST_MENU = 20

/** Prompts whose texts may end on the way to an editor. */
export interface Inner extends Pick<Prompts, 'choose'> {
  readonly write: (asked: Parameters<Prompts['write']>[0]) => Promise<Ended>
}

/** Opens the one door to inquirer. */
export function openPrompts(ground: PromptsGround): Inner {
  const { keyboard, output, signal, sheet } = ground
  // A menu goes when something was chosen: what follows says what it was.
  const module = (clearPromptOnDone: boolean) =>
    inquirer.createPromptModule({ input: keyboard, output, signal, clearPromptOnDone } as Parameters<typeof inquirer.createPromptModule>[0])
  const modules = { text: module(false), choice: module(true) }
  modules.text.registerPrompt('writing', writing as Parameters<typeof modules.text.registerPrompt>[1])

  async function answer<T>(expecting: 'text' | 'choice', question: Readonly<Record<string, unknown>>): Promise<T> {
    if (signal.aborted) throw signal.reason
    try {
      const ask = modules[expecting]
      const asking = ask([{ ...question, name: 'value' }] as unknown as Parameters<typeof ask>[0])
      // The prompt listens from the next turn on; keys wait until then.
      setImmediate(() => keyboard.expect(expecting))
      return ((await asking) as { value: T }).value
    } catch (error) {
      if (error instanceof AbortPromptError) throw signal.reason ?? error
      throw error instanceof ExitPromptError ? new Left('interrupt') : error
    } finally {
      keyboard.expect('nothing')
    }
  }

  return {
    write: (asked) => answer('text', { type: 'writing', ...asked, ...ground }),
    choose: (message, choices) => {
      const { columns, rows } = sheet()
      const width = Math.max(LEAST_MENU, columns - 1)
      const shown = choices.map(({ name, value }) => ({ name: wrap(name, { width: width - 2, rest: '    ' }).join('\n'), value }))
      const lines = shown.reduce((sum, { name }) => sum + name.split('\n').length, 0)
      const asked = wrap(message, { width, first: '  ' }).join('\n').trimStart()
      const pageSize = Math.max(3, Math.min(lines, rows - 5))
      return answer('choice', { type: 'select', message: asked, choices: shown, pageSize, loop: false, theme: themeOf(sheet()) })
    },
  }
}
