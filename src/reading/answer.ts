import type { Section, Span } from '../star.js'

/** What was written: the file's text and where its parts stand, before anything is read into it. */
export interface Draft {
  /** The decoded text without its byte-order mark; every offset points into it. */
  readonly source: string
  /** Front matter as data; empty when there is none. Unknown keys are kept. */
  readonly frontMatter: Readonly<Record<string, unknown>>
  /** A line that names the question: the first heading that is no section, or a leading quote. */
  readonly asked: string | null
  /** The text under each section's headings, or null when no heading names a section: free prose. */
  readonly sections: Readonly<Record<Section, readonly Span[]>> | null
  /** Everything told, headings, front matter, quoted prompt and fenced code left out. */
  readonly body: readonly Span[]
  /** Section headings that came twice, with their 1-based line. */
  readonly repeated: readonly { readonly section: Section; readonly line: number }[]
}

/** A word, a number or a mark inside a sentence; offsets are within `Sentence.text`. */
export interface Token {
  readonly text: string
  /** Lower case, straight quotes. */
  readonly lower: string
  readonly start: number
  readonly end: number
  readonly kind: 'word' | 'number' | 'mark'
}

/** One sentence, or one bullet, normalised: NFC, straight quotes, single spaces, no list marker. At most 2,000 characters. */
export interface Sentence {
  readonly text: string
  readonly tokens: readonly Token[]
  /** How many tokens are words or numbers. */
  readonly words: number
  /** 0-based, over the whole answer. */
  readonly index: number
  /** 0-based, over the whole answer. */
  readonly paragraph: number
  readonly section: Section
  /** Source offsets at which each character of `text` starts and ends. */
  readonly from: ArrayLike<number>
  readonly to: ArrayLike<number>
}

/** How one section was found. */
export interface SectionReading {
  readonly source: 'heading' | 'guessed' | 'missing'
  /** 0–1; 1 for headings, 0 when missing. */
  readonly confidence: number
  readonly spans: readonly Span[]
  /** Words as written, spoken time counts these. */
  readonly words: number
}

/** Why nothing is scored. */
export type RefusalCode = 'too-short' | 'not-english' | 'template' | 'no-text'

/** What is read: a draft as sentences in sections, with what cannot be judged set aside. */
export interface Answer {
  readonly draft: Draft
  readonly sections: Readonly<Record<Section, SectionReading>>
  /** Every sentence in order of the text. */
  readonly sentences: readonly Sentence[]
  /** The sentences that may earn something: prose with content, each once. */
  readonly told: readonly Sentence[]
  /** Words in `told`: what speaking time, balance and caps count. */
  readonly words: number
  /** Share of all tokens that stands outside prose, 0–1. */
  readonly nonProse: number
  readonly refused: { readonly code: RefusalCode; readonly message: string } | null
}

/** A place in the person's own words: a range within one sentence's normalised text. */
export interface Quote {
  readonly sentence: Sentence
  readonly start: number
  readonly end: number
}

/** The whole of a sentence as a quote. */
export const whole = (sentence: Sentence): Quote => ({ sentence, start: 0, end: sentence.text.length })

/** Where a quote stands in the source, verbatim. */
export function placeOf({ sentence, start, end }: Quote): Span {
  return { start: sentence.from[start] ?? 0, end: sentence.to[end - 1] ?? 0 }
}
