import type { Quote, Sentence } from '../reading/answer.js'
import { linear, type Pattern } from '../text/pattern.js'
import { type Cue, table } from './cue.js'

const CHANGE =
  '(?:less|fewer|more|faster|slower|quicker|lower|higher|cheaper|better|improve(?:ment|d)|reduc(?:tion|ed)|increase[ds]?|decrease[ds]?|drop(?:ped)?|cut|fell|fall|rose|rise|saving|saved|growth|grew|down|up|decline[ds]?|gain(?:ed)?)'
const GREAT = '(?:9\\d(?:\\.\\d)?|100|[1-9]\\d{2,3})'

/** Numbers that an interviewer will ask about. */
export const cues: readonly Cue[] = table([
  {
    name: 'extreme-percent',
    pattern: new RegExp(
      `\\b${GREAT} ?(?:%|percent|per cent)(?: \\w+)? ${CHANGE}\\b|\\b${CHANGE}(?: \\w+){0,4} (?:by|of|to)? ?(?:about |almost |nearly |over |more than )?${GREAT} ?(?:%|percent|per cent)`,
      'i',
    ),
  },
  {
    name: 'extreme-times',
    pattern:
      /\b(?:[1-9]\d{1,3}|ten|twenty|fifty|hundred|a hundred|a thousand)[ -]?(?:x|times|fold)(?: as (?:many|much|fast)| more| faster| less| fewer| quicker| better|\b(?! (?:a|each|every|per|in|that|already|since|this)\b))/i,
  },
  {
    name: 'number-hedged',
    pattern:
      /\b\d[\d.,]{0,12}(?: ?%| percent)? ?(?:or so|or thereabouts|ish|or something|I (?:think|guess|believe)|if I remember|give or take)\b|\b(?:maybe|probably|perhaps|something like|I think|I guess|not sure(?: but| if)?|somewhere around) (?:about |around |it was )?\d[\d.,]{0,12}/i,
  },
])

const FROM_TO = linear(
  /\bfrom (?:about |around |over |almost )?[$€£]?(\d[\d.,]{0,12})(?: ?(?:%|[a-z]+))?(?: [a-z]+){0,3} (?:down |up )?to (?:about |around |under |almost )?[$€£]?(\d[\d.,]{0,12})/i,
)
const PERCENT = linear(
  new RegExp(
    `\\b(\\d{1,3}(?:\\.\\d)?) ?(?:%|percent|per cent) ${CHANGE}\\b|\\b${CHANGE} (?:by|of) (?:about |almost |nearly |over )?(\\d{1,3}(?:\\.\\d)?) ?(?:%|percent|per cent)`,
    'i',
  ),
)

/** Changes told in a word, in percent of what was before. */
const SHARES: readonly (readonly [Pattern, number])[] = [
  [linear(/\b(?:halved|(?:by|in|to|is|was|about|almost|nearly|less than) half|half (?:as many|of (?:it|that|what)|the number))\b/i), 50],
  [linear(/\b(?:by|of|is|was|about|almost|nearly) (?:a|one) third\b/i), 33],
  [linear(/\b(?:by|of|is|was|about|almost|nearly) two thirds\b/i), 67],
  [linear(/\b(?:by|of|is|was|about|almost|nearly) (?:a|one) quarter\b/i), 25],
  [linear(/\b(?:doubled|twice as (?:many|much|fast|long))\b/i), 100],
  [linear(/\b(?:tripled|trebled|three times as (?:many|much|fast|long))\b/i), 200],
]

/** The change a sentence states, in percent of what was before, and its words. */
function statedChange(text: string): { readonly percent: number; readonly start: number; readonly end: number } | null {
  const stated = PERCENT.exec(text)
  if (stated) return { percent: number(stated[1] ?? stated[2]), start: stated.index, end: stated.index + stated[0].length }
  for (const [pattern, percent] of SHARES) {
    const said = pattern.exec(text)
    if (said) return { percent, start: said.index, end: said.index + said[0].length }
  }
  return null
}

const number = (digits: string | undefined): number =>
  Number(
    (digits ?? '')
      .replace(/,(?=\d{3}\b)/g, '')
      .replace(/[.,]$/, '')
      .replace(',', '.'),
  )

/** A percentage that does not fit the before and after beside it: "from 40 to 30, a 60% reduction", "doubled, from 40 to 48". Five points of rounding are allowed. */
export function contradiction(sentence: Sentence): Quote | null {
  const change = FROM_TO.exec(sentence.text)
  const stated = statedChange(sentence.text)
  if (!change || !stated) return null
  const [before, after] = [number(change[1]), number(change[2])]
  if (!(before > 0) || Number.isNaN(after) || Number.isNaN(stated.percent)) return null
  const real = (Math.abs(before - after) * 100) / before
  if (Math.abs(real - stated.percent) <= Math.max(5, real * 0.1)) return null
  return { sentence, start: Math.min(change.index, stated.start), end: Math.max(change.index + change[0].length, stated.end) }
}

const MEASURE = linear(
  /\b([a-z]{4,20})(?: times?| rates?| numbers?)? (?:fell|dropped|rose|went|grew|came|were cut|was cut|decreased|increased) (?:down |up )?(?:by |from [^.;,]{1,20} to |to )(?:about |almost |nearly )?(\d[\d.,]{0,12})( ?%)?/i,
)

/** Where a change starts, and when that was: what is measured, how many, the month. */
const STARTS = linear(
  /\b((?:[a-z]{3,20} ){1,3})(?:fell|dropped|rose|went|grew|came|decreased|increased|were cut|was cut) (?:down |up )?from (?:about |almost |nearly )?(\d[\d.,]{0,12}) in (January|February|March|April|May|June|July|August|September|October|November|December)\b/i,
)
/** Ways to say what is measured again. */
const ALIKE: readonly (readonly [Pattern, Pattern])[] = [
  [linear(/^(?:returned|returns?)$/), linear(/\b(?:returned|returns?|(?:came|come|sent) back)\b/i)],
  [linear(/^(?:rejected|rejections?)$/), linear(/\b(?:rejected|rejections?|refused)\b/i)],
  [linear(/^(?:late|delayed|delays?)$/), linear(/\b(?:late|delay\w*)\b/i)],
  [linear(/^(?:complaints?)$/), linear(/\bcomplain\w*\b/i)],
  [linear(/^(?:calls?)$/), linear(/\b(?:call(?:s|ed)?|rang|phoned)\b/i)],
]
const says = (text: string, word: string): boolean =>
  ALIKE.find(([of]) => of.test(word))?.[1].test(text) ?? text.includes(word.replace(/s$/, ''))

/** The month a change starts from, told elsewhere with another number of the same things: "from 31 in April" and "in April 48 kits came back". */
function elsewhere(sentences: readonly Sentence[]): readonly [Quote, Quote] | null {
  for (const sentence of sentences) {
    const [found, of = '', value = '', month = ''] = STARTS.exec(sentence.text) ?? []
    if (!found) continue
    const words = of
      .toLowerCase()
      .trim()
      .split(' ')
      .filter((word) => !/^(?:the|our|and|all|that|these|those|then|her|his|their)$/.test(word))
    for (const other of sentences) {
      const text = other.text.toLowerCase()
      if (other.section === sentence.section || words.length === 0 || !words.every((word) => says(text, word))) continue
      const at = text.indexOf(`in ${month.toLowerCase()}`)
      const count =
        at < 0
          ? undefined
          : (/^in [a-z]+,? (?:about |only )?(\d[\d.,]{0,12}) /.exec(text.slice(at)) ??
              /(\d[\d.,]{0,12}) [^.;,\d]{0,40}$/.exec(text.slice(0, at)))?.[1]
      if (count === undefined || count === value) continue
      const start = sentence.text.indexOf(found)
      return [
        { sentence: other, start: 0, end: other.text.length },
        { sentence, start, end: start + found.length },
      ]
    }
  }
  return null
}

/** One measure with two different numbers in two sections. */
export function disagreement(sentences: readonly Sentence[]): readonly [Quote, Quote] | null {
  const seen = new Map<string, { readonly value: string; readonly quote: Quote }>()
  for (const sentence of sentences)
    for (const { start, end } of MEASURE.all(sentence.text)) {
      const hit = MEASURE.exec(sentence.text.slice(start, end)) ?? []
      const key = `${hit[1]?.toLowerCase()}${hit[3] ? '%' : ''}`
      const quote = { sentence, start, end }
      const before = seen.get(key)
      if (!before) seen.set(key, { value: hit[2] ?? '', quote })
      else if (before.value !== hit[2] && before.quote.sentence.section !== sentence.section) return [before.quote, quote]
    }
  return elsewhere(sentences)
}
