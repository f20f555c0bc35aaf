/** Changes to an answer that must lower its score, leave it, or at least not raise it. Pure, and independent of the rooms under test. */
import { CUSTOMERS, METRICS } from '../answers/marks.js'
import { STUFFING } from '../answers/stuffing.js'
import { bodyFrom, bodyOf, edit, type Part, sentencesOf, TOLD } from './parts.js'
import { DIGITS, SPELLINGS } from './words.js'

export const KEYWORDS =
  'customer obsession, ownership, customer feedback, survey, interviews, data, root cause, deadline, goal, trade-off, mechanism, NPS, retention, reduced by 40%, from 10 to 2, renewed, went above and beyond.'

/** M1: the keyword list after one section, on its own line or glued to its last sentence. */
export function addKeywords(text: string, section: Part['section'], how: 'own line' | 'glued', times = 1): string {
  const list = Array.from({ length: times }, () => KEYWORDS).join(' ')
  return edit(text, [section], (body) => `${body}${how === 'glued' ? ' ' : '\n\n'}${list}`)
}

/** M3: each sentence told twice. */
export const duplicate = (text: string): string =>
  edit(text, TOLD, (body) => bodyFrom(sentencesOf(body).flatMap((sentence) => [sentence, sentence])))

/** Replaces the one place where `from` stands. */
export const replaceOnce = (text: string, from: string, to: string): string => {
  if (!text.includes(from)) throw new Error(`not in the text: ${from}`)
  return text.replace(from, () => to)
}

/** A stuffed answer without its stuffing; any other as it is. */
export const unstuffed = (name: string, text: string): string =>
  (STUFFING[name] ?? []).reduce((left, one) => replaceOnce(left, one, ''), text)

/** M4: the sentences with a measured result taken out. */
export const dropMetrics = (name: string, text: string): string =>
  (METRICS[name] ?? []).reduce((left, mark) => replaceOnce(left, mark.sentence, ''), text)

/** M5: each measured result made vague. */
export const blurMetrics = (name: string, text: string): string =>
  (METRICS[name] ?? []).reduce((left, mark) => replaceOnce(left, mark.phrase, mark.vague), text)

/** M6 and others: another text for one section. */
export const withBody = (text: string, section: Part['section'], body: string): string => edit(text, [section], () => body)

/** M7: everything done by I is done by we. */
export function weDid(text: string): string {
  return edit(text, ['action', 'prose'], (body) =>
    body
      .replace(/(^|[.!?] )I\b/g, '$1We')
      .replace(/\bI was\b/g, 'we were')
      .replace(/\bI\b/g, 'we')
      .replace(/\bmyself\b/g, 'ourselves')
      .replace(/\bmy\b/g, 'our')
      .replace(/\bMy\b/g, 'Our')
      .replace(/\bme\b/g, 'us')
      .replace(/\bmine\b/g, 'ours'),
  )
}

const BASES: Readonly<Record<string, string>> = Object.fromEntries(
  'sat sit,put put,chose choose,made make,found find,wrote write,stuck stick,taught teach,took take,gave give,had have,drove drive,went go,told tell,rang ring,came come,did do,held hold,spent spend,built build,began begin,rewrote rewrite,said say,got get,saw see,dropped drop,tried try,copied copy,photographed photograph,printed print,watched watch,asked ask,offered offer,searched search,corrected correct,repaired repair,rolled roll,showed show,started start,walked walk,moved move,proposed propose,opened open,picked pick,promised promise,pulled pull,counted count,marked mark,tested test,accepted accept,called call,phoned phone,explained explain,packed pack,talked talk,looked look,checked check,removed remove,changed change,fitted fit,stayed stay,followed follow,wanted want'
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
)

/** Every past deed of mine in another mood: verbs after "I", and those joined to it by a comma, "and" or "then" with no other subject between. */
function mood(text: string, auxiliary: 'would' | 'did not'): string {
  const verb = `(${Object.keys(BASES).join('|')})`
  const direct = new RegExp(`\\bI ((?:also|then|simply) )?${verb}\\b`, 'g')
  const joined = new RegExp(`(, |\\band (?:then )?|\\bthen )${verb}\\b`, 'g')
  return edit(text, ['action', 'prose'], (body) =>
    body
      .replace(direct, (_, adverb: string | undefined, past: string) => `I ${auxiliary} ${adverb ?? ''}${BASES[past]}`)
      .replace(joined, (all, before: string, past: string, at: number, whole: string) => {
        const subject = whole.slice(0, at).match(/\b(?:I|we|he|she|it|they|who|that|which|what)\b|[.!?;:] (?=\p{Lu})/giu)
        return subject?.at(-1) === 'I' ? `${before}${BASES[past]}` : all
      }),
  )
}

/** M8: what I did is what I would do. */
export const wouldHave = (text: string): string => mood(text, 'would')

/** What I did is what I did not do. */
export const neverDid = (text: string): string => mood(text, 'did not')

/** M9: nobody in particular is served. */
export function dropCustomer(name: string, text: string): string {
  const mark = CUSTOMERS[name]
  if (!mark) return text
  const left = mark.introduced.reduce((all, [from, to]) => replaceOnce(all, from, to), text)
  return mark.names.reduce((all, one) => all.replaceAll(one, 'the customer'), left).replace(/(^|[.!?] )the customer/gm, '$1The customer')
}

/** A small generator of our own: the same shuffle on every machine. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed >>> 0; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    yield state / 2 ** 32
  }
}

/** M10: the sentences of each section in another order. */
export function shuffle(text: string, seed: number): string {
  const next = numbers(seed)
  return edit(text, ['situation', 'task', 'action', 'result'], (body) => {
    const all = [...sentencesOf(body)]
    for (let i = all.length - 1; i > 0; i--) {
      const j = Math.floor(next.next().value * (i + 1))
      ;[all[i], all[j]] = [all[j] as string, all[i] as string]
    }
    return bodyFrom(all)
  })
}

/** M11: the result told as the situation and the situation as the result. */
export function swapEnds(text: string): string {
  const [first, last] = [bodyOf(text, 'situation'), bodyOf(text, 'result')]
  return edit(text, ['situation', 'result'], (_, section) => (section === 'situation' ? last : first))
}

/** M12: the same words in other typography. */
export const TYPOGRAPHY: Readonly<Record<string, (text: string) => string>> = {
  'curly quotes': (text) => text.replace(/(\p{L})'/gu, '$1’').replace(/"([^"\n]*)"/g, '“$1”'),
  'double spaces': (text) => text.replace(/([\p{L}\p{N}.,;:]) (?=\p{L})/gu, '$1  '),
  'no-break spaces': (text) =>
    text.replace(/([\p{L},;]) (?=\p{L})/gu, (all, before: string, at: number) => (at % 3 === 0 ? `${before}\u00a0` : all)),
  'Windows line ends': (text) => text.replace(/\n/g, '\r\n'),
  'decomposed letters': (text) => text.normalize('NFD'),
  'trailing blanks': (text) => text.replace(/\n/g, '  \n').replace(/--- {2}\n/g, '---\n'),
}

/** M18: spelling and figures that say the same. */
export const SPELLED: Readonly<Record<string, (text: string) => string>> = {
  'US spelling': (text) => SPELLINGS.reduce((left, [uk, us]) => left.replaceAll(uk, us), text),
  'digits for number words': (text) =>
    edit(text, TOLD, (body) =>
      body.replace(new RegExp(`\\b(?:${Object.keys(DIGITS).join('|')})\\b`, 'gi'), (word) => DIGITS[word.toLowerCase()] ?? word),
    ),
  'percent for %': (text) => edit(text, TOLD, (body) => body.replace(/(\d)%/g, '$1 percent')),
  '% for percent': (text) => edit(text, TOLD, (body) => body.replace(/(\d) percent/g, '$1%')),
  'no final stop': (text) => edit(text, ['result', 'prose'], (body) => body.replace(/\.$/, '')),
  'no final stops': (text) => edit(text, TOLD, (body) => body.replace(/\.$/, '')),
}

/** M18: all lower case. */
export const lowerCase = (text: string): string => edit(text, TOLD, (body) => body.toLowerCase())
