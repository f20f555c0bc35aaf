import type { Token } from './answer.js'

/**
 * Word classes by what cannot stand next to them. Two classes side by side without a mark between them are impossible in
 * English when they are in `NEVER`: "the of", "to was", "I the". Few people write one; a shuffled text is full of them.
 */
const CLASSES: Readonly<Record<string, string>> = {
  article: 'a an the my your our their every',
  subject: 'i he she we they',
  object: 'me him us them',
  it: 'it you',
  this: 'this that these those',
  be: 'am is are was were',
  have: 'has have had',
  do: 'does did',
  modal: "would could should will can must might may i'll we'll he'll she'll they'll it'll",
  been: 'be been',
  to: 'to',
  of: 'of from with into during at by without towards upon',
  in: 'in on for about against through across along behind',
  and: 'and or but',
  because: 'because if although though unless',
  than: 'than',
  asks: 'who which what where when why how whose whom',
  not: 'not never',
  no: 'no',
  people: 'nobody everybody everyone someone somebody anyone anybody',
  went: 'went came gave took told said knew kept began became wrote brought bought caught taught',
  its: "it's i'm i've we're we've they're they've he's she's that's there's",
}
const NAMES = [...Object.keys(CLASSES), 'number', 'ended', 'stop']
const bit = (names: string): number => names.split(' ').reduce((all, name) => all | (1 << NAMES.indexOf(name)), 0)
const CLASS_OF = new Map(
  Object.entries(CLASSES).flatMap(([name, words]) => words.split(' ').map((word): [string, number] => [word, bit(name)])),
)

const [NUMBER, ENDED, STOP] = [bit('number'), bit('ended'), bit('stop')]

const table = (rows: Readonly<Record<string, string>>): ReadonlyMap<number, number> =>
  new Map(Object.entries(rows).map(([name, after]): [number, number] => [bit(name), bit(after)]))

/** What never follows. */
const NEVER = table({
  article: 'article subject object it this be have do modal been to of in and because than not went its stop',
  subject: 'article subject object it this to of in because than asks its people stop',
  object: 'object',
  it: 'it object been',
  this: 'object',
  be: 'be have and been',
  have: 'be modal and',
  modal: 'modal be of in and object',
  been: 'be have modal been',
  to: 'subject be modal to of in and because ended went its stop',
  of: 'subject have do modal of to and because been went its',
  in: 'be have modal been went',
  and: 'and stop',
  because: 'and stop',
  asks: 'asks object',
  not: 'be modal',
  no: 'article this it',
  people: 'object article',
  number: 'object number',
  went: 'have modal went been',
  ended: 'have modal been went ended',
  its: 'be of and modal object',
})

/** What seldom follows: counts half. */
const SELDOM = table({
  article: 'asks people',
  subject: 'and number been of in',
  it: 'article asks number its',
  this: 'in of because than stop',
  be: 'subject stop its',
  have: 'subject of in asks because its it',
  do: 'asks',
  modal: 'article this number people asks',
  been: 'it subject stop not',
  to: 'in not no stop',
  of: 'in not be',
  in: 'have not to be',
  and: 'of have',
  because: 'be modal have went ended',
  than: 'ended stop',
  asks: 'and of in because number',
  not: 'subject it and its',
  no: 'be in of',
  people: 'it to because number',
  number: 'number',
  went: 'went because and be',
  ended: 'subject than not be',
})

/** Ends in -ed and is no past: need, indeed, hundred. */
const endsInEd = (lower: string): boolean => lower.length > 4 && lower.endsWith('ed') && !lower.endsWith('eed') && lower !== 'hundred'

/** "a apple", "an pear": the article belonged to another word. Letters that are spoken otherwise are let pass. */
function misfits(article: string, next: Token): boolean {
  const code = next.text.charCodeAt(0)
  if (next.kind !== 'word' || code < 97 || code > 122) return false
  const vowel = 'aeio'.includes(next.lower.charAt(0))
  if (article === 'an') return !vowel && !'uhx'.includes(next.lower.charAt(0))
  return article === 'a' && vowel && !next.lower.startsWith('one') && !next.lower.startsWith('once') && !next.lower.startsWith('eu')
}

/** Neighbours that English does not put side by side, and how many neighbours there are. */
export interface Order {
  readonly wrong: number
  readonly pairs: number
}

const weight = (before: number, is: number): number =>
  ((NEVER.get(before) ?? 0) & is) !== 0 ? 1 : ((SELDOM.get(before) ?? 0) & is) !== 0 ? 0.5 : 0

/** Counts the impossible neighbours of a sentence. */
export function orderOf(tokens: readonly Token[]): Order {
  let wrong = 0
  let pairs = 0
  let before = 0
  let article = ''
  for (const token of tokens) {
    if (token.kind === 'mark') {
      before = 0
      article = ''
      continue
    }
    const { lower } = token
    // A capital inside a sentence makes a name or a month of it: May, Will.
    const named = pairs > 0 && token.text !== lower && lower !== 'i' && !lower.startsWith("i'")
    const is = named ? 0 : token.kind === 'number' ? NUMBER : (CLASS_OF.get(lower) ?? (endsInEd(lower) ? ENDED : 0))
    pairs++
    if (before !== 0 && is !== 0) wrong += weight(before, is)
    if (article !== '' && misfits(article, token)) wrong++
    before = is
    article = lower === 'a' || lower === 'an' ? lower : ''
  }
  const last = tokens[tokens.length - 1]
  if (last && before !== 0 && last.text !== ',') wrong += weight(before, STOP)
  return { wrong, pairs }
}
