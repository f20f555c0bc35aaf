import { SECTIONS, type Section } from '../star.js'
import type { Piece } from './sentences.js'

/** Which section each unit belongs to, and how sure that is. */
export interface Segmented {
  readonly labels: readonly Section[]
  /** 0–1 for each section that was given units. */
  readonly confidence: Readonly<Partial<Record<Section, number>>>
}

const CUES: readonly (readonly [Section, number, RegExp])[] = [
  [
    'situation',
    1.5,
    /\b(?:in (?:19|20)\d\d|last (?:year|spring|summer|autumn|winter)|i was (?:a|an|the|working)|i work(?:ed)? (?:at|in|as|for)|when i|there was|one of our)\b/,
  ],
  [
    'task',
    2,
    /\b(?:my (?:job|task|role|goal|target|responsibility)|i (?:had|needed) to|i was (?:responsible|asked|in charge)|it was (?:up to me|mine)|would (?:lose|leave|have)|deadline|nobody asked)\b/,
  ],
  [
    'action',
    1.2,
    /\bi (?:called|rang|asked|told|wrote|built|made|took|went|sat|put|set|checked|looked|found|sent|tested|moved|agreed|offered|showed|changed|started|drove|read|said)\b/,
  ],
  ['action', 1, /^(?:so i|first|then|next|after that|i )/],
  [
    'result',
    2,
    /\b(?:from [^.]{1,30} to|fell|dropped|halved|doubled|since then|in the end|as a result|(?:is|are) (?:now|still)|now (?:the|we|they|every|it)|stayed|renewed|i learn(?:ed|t)|\d+ (?:of|out of) )\b/,
  ],
]

/** A score for each unit and section from hand-made cues and its place. */
function scores(units: readonly Piece[]): number[][] {
  return units.map((unit, index) => {
    const lower = unit.text.toLowerCase()
    const place = units.length > 1 ? index / (units.length - 1) : 0
    const centres = [0.1, 0.3, 0.55, 0.95]
    const row = centres.map((centre) => 1.5 - 4 * Math.abs(place - centre))
    for (const [section, weight, cue] of CUES)
      if (cue.test(lower)) row[SECTIONS.indexOf(section)] = (row[SECTIONS.indexOf(section)] ?? 0) + weight
    return row
  })
}

/** Splits units into the sections `allowed`, which come in order and may be skipped. */
export function segment(units: readonly Piece[], allowed: readonly Section[] = SECTIONS): Segmented {
  const columns = allowed.map((section) => SECTIONS.indexOf(section))
  const rows = scores(units)
  const best: number[][] = []
  const back: number[][] = []
  rows.forEach((row, at) => {
    const now: number[] = []
    const from: number[] = []
    columns.forEach((column, k) => {
      let top = at === 0 ? -k : Number.NEGATIVE_INFINITY
      let source = -1
      for (let j = 0; j <= k && at > 0; j++) {
        const value = (best[at - 1]?.[j] ?? 0) - (j === k ? 0 : k - j)
        if (value > top) [top, source] = [value, j]
      }
      now.push(top + (row[column] ?? 0))
      from.push(source)
    })
    best.push(now)
    back.push(from)
  })
  const labels: Section[] = []
  let k = (best.at(-1) ?? []).reduce((top, value, index, all) => (value > (all[top] ?? 0) ? index : top), 0)
  for (let at = units.length - 1; at >= 0; at--) {
    labels.unshift(allowed[k] ?? 'action')
    k = back[at]?.[k] ?? k
  }
  return { labels, confidence: Object.fromEntries(labels.map((section) => [section, 0.6])) }
}
