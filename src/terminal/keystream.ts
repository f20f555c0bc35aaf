/** What the bytes of a keyboard mean: keys to pass on as they are, text that came in one piece, or one of our own three. */
export type Token =
  | { readonly kind: 'key'; readonly bytes: string }
  | { readonly kind: 'paste'; readonly text: string }
  /** Ctrl-D. */
  | { readonly kind: 'finish' }
  /** Ctrl-C. */
  | { readonly kind: 'interrupt' }
  /** Ctrl-Z. */
  | { readonly kind: 'suspend' }

/** What must be remembered from one chunk to the next. */
export interface Scan {
  /** Text of a paste that has begun and not ended, or null. */
  readonly pasting: string | null
  /** The start of what may be a paste mark. */
  readonly held: string
  /** This terminal marks its pastes, so whatever is not marked was typed. */
  readonly marks: boolean
  /** The last unmarked piece ended with CR: a LF that follows belongs to it. */
  readonly afterReturn: boolean
}

/** A keyboard nobody has touched. */
export const FRESH: Scan = { pasting: null, held: '', marks: false, afterReturn: false }

const BEGIN = '\u001B[200~'
const END = '\u001B[201~'
/** One key as terminals send it: an escape sequence, ESC with a letter, or one character. */
const KEY = /\u001B(?:\[[0-9;:?<=>]{0,32}[ -/]{0,4}[@-~]|O[@-~]|[^\u001B[O])|[\s\S]/uy
const ENTER = /[\r\n]/
const CONTROL = /[\u0000-\u001F\u007F]/

/** Length of the longest end of `text` that could be the beginning of `mark`. */
function partial(text: string, mark: string): number {
  for (let length = Math.min(text.length, mark.length - 1); length > 0; length -= 1) if (mark.startsWith(text.slice(-length))) return length
  return 0
}

/** Reads one chunk as the terminal delivered it; returns what it means and what to remember. */
export function scan(state: Scan, chunk: string): { readonly state: Scan; readonly tokens: readonly Token[] } {
  // A paste whose end was lost on the way must not swallow Ctrl-C.
  if (state.pasting !== null && (chunk === '\u0003' || chunk === '\u001A')) {
    const control = typed({ ...FRESH, marks: true }, chunk).tokens
    return { state: { ...state, pasting: null, held: '' }, tokens: [{ kind: 'paste', text: state.pasting + state.held }, ...control] }
  }
  const tokens: Token[] = []
  let { pasting, marks, afterReturn } = state
  let rest = state.held + chunk
  for (;;) {
    const mark: string = pasting === null ? BEGIN : END
    const at = rest.indexOf(mark)
    const keep: number = at >= 0 ? 0 : partial(rest, mark)
    const piece = rest.slice(0, at >= 0 ? at : rest.length - keep)
    if (pasting !== null) pasting += piece
    else if (piece !== '') {
      const read = typed({ ...state, marks, afterReturn }, piece)
      tokens.push(...read.tokens)
      afterReturn = read.afterReturn
    }
    if (at < 0) return { state: { pasting, held: rest.slice(rest.length - keep), marks, afterReturn }, tokens }
    if (pasting !== null) tokens.push({ kind: 'paste', text: pasting })
    pasting = pasting === null ? '' : null
    marks = true
    afterReturn = false
    rest = rest.slice(at + mark.length)
  }
}

/** Gives up on what was held as the beginning of a mark: it was the Esc key, which does nothing here. */
export const release = (state: Scan): Scan => (state.pasting === null ? { ...state, held: '' } : state)

/** Text outside paste marks: typed, or a paste from a terminal that marks none. */
function typed(state: Scan, piece: string): { readonly tokens: readonly Token[]; readonly afterReturn: boolean } {
  const text = state.afterReturn && piece.startsWith('\n') ? piece.slice(1) : piece
  if (text === '') return { tokens: [], afterReturn: false }
  if (!state.marks && isPaste(text)) return { tokens: [{ kind: 'paste', text }], afterReturn: text.endsWith('\r') }
  return { tokens: keys(text), afterReturn: false }
}

/** Ctrl-C, Ctrl-D, rubbing out, arrows, Home, End, Delete: fingers, late on a slow line. */
const FINGERS = /[\u0003\u0004\u0008\u007F]|\u001B(?:\[[A-DFH]|\[[1-8]~|O[A-DFH])/
/** A dot and Enter can come together from quick fingers; nobody pastes just that. */
const DOT = /^\r?\.\r$/

/** Many characters at once with a line break among them, and no sign of fingers. */
function isPaste(text: string): boolean {
  return ENTER.test(text) && /[^\u0000-\u001F]/.test(text) && !FINGERS.test(text) && !DOT.test(text)
}

/** Single keys; characters that came together stay together. */
function keys(text: string): readonly Token[] {
  const tokens: Token[] = []
  let run = ''
  const flush = () => {
    if (run !== '') tokens.push(Array.from(run).length > 1 ? { kind: 'paste', text: run } : { kind: 'key', bytes: run })
    run = ''
  }
  const matcher = new RegExp(KEY)
  for (let key = matcher.exec(text)?.[0]; key !== undefined; key = matcher.exec(text)?.[0]) {
    if (!CONTROL.test(key)) {
      run += key
      continue
    }
    flush()
    tokens.push(control(key))
  }
  flush()
  return tokens
}

function control(key: string): Token {
  if (key === '\u0003') return { kind: 'interrupt' }
  if (key === '\u0004') return { kind: 'finish' }
  if (key === '\u001A') return { kind: 'suspend' }
  return { kind: 'key', bytes: key }
}
