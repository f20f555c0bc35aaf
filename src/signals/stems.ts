import type { Sentence } from '../reading/answer.js'
import { linear } from '../text/pattern.js'
import { once } from './once.js'

const ENDINGS = ['ing', 'ed', 'er', 'ly', 'ment', 'ion']
const DOUBLE = ['sses', 'shes', 'ches', 'xes']

/** Words every answer has, and words that say nothing of one story: they tie no two sentences together. */
const COMMON = new Set(
  (
    'a about above after again all almost also although always am an and another any are as ask asked at away back be became because been before being best better between big both but by call called came can cannot could day days did do does doing done down each eight end even ever every everybody everyone everything few first five for four from gave get give go goes going gone good got great had half hard has have having he help helped her here him his hour hours how however i if in into is it its itself job just keep kept knew know known last later least left less let like little long look looked lot made make makes many may maybe me mean might mine minute minutes month months more most much must my myself need needed never new next night nine no nobody none not nothing now number of off often old on once one only onto or other our out over own part people per percent place put quite rather really said same saw say see seen seven several she should show showed simply since six small so some somebody someone something soon started still such take taken ten than that the their them themselves then there these they thing things think this those though three through time times to today together told too took tried try two under until up us use used using very want wanted was way we week weeks well went were what when where whether which while who whole whom whose why will with within without wo work worked working would year years yes yet you your don didn doesn wasn weren isn aren hasn haven hadn couldn wouldn won shouldn ' +
    // words of change and of measure
    'drop dropped fell fall fallen rose rise risen grew grow grown cut lower higher went halve halved double doubled decline declined decrease decreased percent euro euros dollar dollars pound pounds total average initiative thanks'
  )
    .split(' ')
    .map(stem),
)

/** What every answer of the genre speaks of: it ties nothing either, though it is something spoken of. */
const GENERIC = new Set(
  'customer client user stakeholder feedback data improve improvement improved team result results outcome service satisfy satisfied satisfaction experience business company process product quality increase increased reduce reduced reduction success successful successfully impact value solution solutions problem problems issue issues project goal goals performance efficiency productivity revenue retention engagement delivered deliver happy rate rates score overall significant significantly effective effectively company organisation organization department industry market segment churn growth'
    .split(' ')
    .map(stem),
)

/** A word without its commonest endings: enough to see that "calls" and "called" are one thing. */
export function stem(word: string): string {
  const lower = word.toLowerCase()
  const bare = lower.endsWith("'s") ? lower.slice(0, -2) : lower.endsWith("'") ? lower.slice(0, -1) : lower
  if (bare.length <= 3) return bare
  const single = singular(bare)
  const ending = ENDINGS.find((one) => single.length >= one.length + 3 && single.endsWith(one)) ?? ''
  const cut = single.slice(0, single.length - ending.length)
  const once = cut.length > 1 && cut.at(-1) === cut.at(-2) ? cut.slice(0, -1) : cut
  return once.length > 3 && once.endsWith('e') ? once.slice(0, -1) : once
}

function singular(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  const one = word.endsWith('es') && DOUBLE.some((ending) => word.endsWith(ending)) ? word.slice(0, -2) : word
  return one.endsWith('s') && one.length > 1 && one.at(-2) !== 's' ? one.slice(0, -1) : one
}

/** The words of a sentence that belong to this story and not to every story, as stems. */
export const stems = once((sentence: Sentence): readonly string[] => contents(sentence).filter((word) => !GENERIC.has(word)))

/** The same with what is generic. */
const contents = once(contentsOf)

function contentsOf({ tokens }: Sentence): readonly string[] {
  return tokens
    .filter(({ kind, lower }) => kind === 'word' && lower.length > 2)
    .flatMap(({ lower }) => (COMMON.has(stem(lower)) ? [] : [stem(lower)]))
}

/** What stories of the genre do to what they speak of: said of nothing else, it is a claim that fits every story. */
const CLAIMED = new Set(
  'found learn learned told reveal listen closely analyse analyze analysis interview survey find discover need want require fast faster quick quicker quickly easy easier complaint complain expectation insight understand identify request opinion create became become standard save million thousand implement achieve exceed ensure loyal loyalty conversion adoption operation operational decide deadline reason exist priority prioritise prioritize focus optimise optimize streamline enhance boost transform strategy strategic across thank manager management leader leadership employee colleague member department solve handle support approach method change far beyond role shift ownership'
    .split(' ')
    .map(stem),
)

/** Whether a sentence speaks of nothing that is this story's own: it would fit any. */
export const anybodys = once((sentence: Sentence): boolean => stems(sentence).every((word) => CLAIMED.has(word)))

/** Something of it was named before. */
const GOES_ON = linear(
  /^(?:["'(]|and |but |so |now |then |today,? |afterwards,? |since then,? |by \w+,? |in \w+,? ){0,2}(?:he|she|they|it|that|this|these|those|there|all of them|none of them|both|each)\b|\b(?:his|her|hers|their|theirs|its|him|them)\b|\b(?:in|of|at|on|for|with|from|by|to|over|about) (?:that|this|those|these)\b/i,
)

/** Whether a sentence speaks of the same things as others: they share a word of the story, or it goes on with the sentence before, by a pronoun or by saying nothing but the change, and that one does. */
export function tied(sentence: Sentence, others: readonly Sentence[], before?: Sentence): boolean {
  const mine = stems(sentence)
  const goesOn = contents(sentence).length <= 1 || GOES_ON.test(sentence.text)
  const words = new Set(goesOn && before ? [...mine, ...stems(before)] : mine)
  return others.some((other) => other !== sentence && stems(other).some((word) => words.has(word)))
}
