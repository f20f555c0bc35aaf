import { Readable } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'
import { FRESH, release, scan, type Token } from './keystream.js'

/** What readline makes of these is a key without a name, and no terminal sends them. */
export const SIGNS = { paste: '\u001B[97~', finish: '\u001B[98~' } as const

const PASTE_MARKS_ON = '\u001B[?2004h'
const PASTE_MARKS_OFF = '\u001B[?2004l'
const CURSOR_SHOWN = '\u001B[?25h'
/** The Esc key and the start of a paste mark look alike for this long, in milliseconds. */
const ESCAPE_WAIT = 50

type Source = NodeJS.ReadableStream & { readonly isTTY?: boolean; setRawMode?: (on: boolean) => unknown }

/** What a prompt is ready for: a text takes pastes and what was typed ahead; a choice forgets both, so that no key chooses by accident. */
export type Expecting = 'text' | 'choice' | 'nothing'

/** What a keyboard says beside its keys. */
export interface KeyboardEvents {
  /** Ctrl-C while no prompt listens. */
  readonly interrupted: () => void
  /** Ctrl-Z. */
  readonly suspended: () => void
  /** No more keys will come: the terminal went away. */
  readonly gone: () => void
}

/**
 * Stands between the terminal and the prompts. It keeps raw mode on from start to stop, asks the terminal to mark pastes,
 * and hands over keys one at a time, so that nothing typed between two prompts is lost or lands where it was not meant.
 */
export class Keyboard extends Readable {
  #scan = FRESH
  #queue: Token[] = []
  #pastes: string[] = []
  #expecting: Expecting = 'nothing'
  #pumping = false
  #started = false
  #timer: NodeJS.Timeout | undefined
  readonly #decoder = new StringDecoder('utf8')
  readonly #feed = (chunk: Buffer | string) => this.#take(typeof chunk === 'string' ? chunk : this.#decoder.write(chunk))
  readonly #gone = () => this.events.gone()

  constructor(
    readonly source: Source,
    readonly output: NodeJS.WritableStream,
    readonly events: KeyboardEvents,
    /** Nothing is written to the terminal: pastes come unmarked. */
    readonly silent: boolean = false,
  ) {
    super()
  }

  override _read(): void {}

  start(): void {
    if (this.#started) return
    this.#started = true
    this.source.setRawMode?.(true)
    this.source.on('data', this.#feed).on('end', this.#gone).on('error', this.#gone).on('close', this.#gone)
    this.source.resume()
    if (!this.silent) this.output.write(PASTE_MARKS_ON)
  }

  /** Gives the terminal back as it was; may be called twice. */
  stop(): void {
    if (!this.#started) return
    this.#started = false
    clearTimeout(this.#timer)
    this.source.off('data', this.#feed).off('end', this.#gone).off('error', this.#gone).off('close', this.#gone)
    this.source.pause()
    try {
      this.source.setRawMode?.(false)
      if (!this.silent) this.output.write(PASTE_MARKS_OFF + CURSOR_SHOWN)
    } catch {
      // The terminal itself is gone: there is nothing to give back.
    }
  }

  /** Says what the next prompt is ready for. */
  expect(kind: Expecting): void {
    this.#expecting = kind
    if (kind === 'choice') {
      this.#queue = this.#queue.filter((token) => token.kind === 'interrupt')
      this.#pastes = []
    }
    if (kind !== 'nothing') this.#pump()
  }

  /** The oldest paste that was announced and not fetched. */
  takePaste(): string | undefined {
    return this.#pastes.shift()
  }

  /** What came in and reached no prompt, a paste in the middle among it: text alone, to be kept when the conversation ends here. */
  remains(): string {
    const waiting = this.#queue.map((token) => (token.kind === 'paste' ? token.text : token.kind === 'key' ? token.bytes : ''))
    const text = [...this.#pastes, ...waiting].join('') + (this.#scan.pasting === null ? '' : this.#scan.pasting + this.#scan.held)
    this.#queue = []
    this.#pastes = []
    this.#scan = { ...this.#scan, pasting: null, held: '' }
    return text
  }

  #take(text: string): void {
    clearTimeout(this.#timer)
    const { state, tokens } = scan(this.#scan, text)
    this.#scan = state
    if (state.held !== '')
      this.#timer = setTimeout(() => {
        this.#scan = release(this.#scan)
      }, ESCAPE_WAIT)
    for (const token of tokens) {
      if (token.kind === 'suspend') this.events.suspended()
      else if (token.kind === 'interrupt' && this.#expecting === 'nothing') this.events.interrupted()
      else if (this.#expecting !== 'choice' || token.kind === 'key' || token.kind === 'interrupt') this.#queue.push(token)
    }
    this.#pump()
  }

  /** One token a turn: a prompt that ends leaves the rest of what was typed to the next one. */
  #pump(): void {
    if (this.#pumping || this.#expecting === 'nothing') return
    const token = this.#queue.shift()
    if (token === undefined) return
    this.#pumping = true
    this.push(this.#bytesOf(token))
    setImmediate(() => {
      this.#pumping = false
      this.#pump()
    })
  }

  #bytesOf(token: Token): string {
    if (token.kind === 'key') return token.bytes
    if (token.kind === 'interrupt') return '\u0003'
    if (token.kind === 'paste') this.#pastes.push(token.text)
    return token.kind === 'paste' ? SIGNS.paste : SIGNS.finish
  }
}
