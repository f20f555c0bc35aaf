import type { Sentence, Token } from '../../reading/answer.js'

/** Words by lines: splitting at a plain character is far quicker than at a pattern. */
const words = (text: string): readonly string[] =>
  text
    .trim()
    .split('\n')
    .flatMap((line) => line.trim().split(' '))

/** Forms that no ending tells apart, by the word they are forms of. */
const IRREGULAR = new Map(
  words(
    `be:am,is,are,was,were,been,being have:has,had,having do:does,did,done,doing go:went,gone,goes,going say:said,says tell:told get:got,gotten,getting
  make:made,making take:took,taken,taking come:came,coming see:saw,seen know:knew,known think:thought find:found give:gave,given,giving
  leave:left,leaving feel:felt put:putting bring:brought begin:began,begun keep:kept hold:held write:wrote,written,writing stand:stood hear:heard
  let:letting mean:meant meet:met run:ran,running pay:paid sit:sat,sitting speak:spoke,spoken lead:led read:reading grow:grew,grown lose:lost,losing
  fall:fell,fallen send:sent build:built understand:understood draw:drew,drawn break:broke,broken spend:spent cut:cutting rise:rose,risen
  drive:drove,driven,driving buy:bought wear:wore,worn choose:chose,chosen,choosing seek:sought throw:threw,thrown catch:caught deal:dealt win:won,winning
  forget:forgot,forgotten teach:taught sell:sold fight:fought sleep:slept eat:ate,eaten drink:drank,drunk ring:rang,rung fly:flew,flown ride:rode,ridden,riding
  show:shown,showed set:setting shut:shutting hang:hung hide:hid,hidden stick:stuck strike:struck swear:swore tear:tore,torn wake:woke,woken learn:learnt
  redo:redid rewrite:rewrote,rewritten withdraw:withdrew become:became shake:shook steal:stole freeze:froze,frozen feed:fed bend:bent lend:lent light:lit
  hit:hitting cost:costing person:persons,people foot:feet life:lives knife:knives half:halves not:cannot good:better,best bad:worse,worst few:fewer
  much:more,most little:less,least`,
  ).flatMap((entry) => {
    const [word = '', forms = ''] = entry.split(':')
    return forms.split(',').map((form) => [form, word] as const)
  }),
)

/** Words that stand for a kind: nothing is to hang on somebody's sex, family or the day of the week. */
const KINDS = new Map(
  Object.entries({
    they: 'he she they',
    them: 'him her them',
    their: 'his hers their theirs',
    themself: 'himself herself themselves themself',
    '#adult': 'man woman men women lady ladies gentleman gentlemen guy guys bloke gent lad chap',
    '#parent': 'mother father mum dad mom parent parents mam mama papa',
    '#kid': 'boy girl boys girls son daughter sons daughters child children kid kids toddler baby babies',
    '#spouse': 'wife husband partner spouse girlfriend boyfriend wives husbands',
    '#title': 'mr mrs ms miss mx sir madam señora señor monsieur madame herr frau',
    '#grand': 'grandmother grandfather grandma grandpa granny nan grandad grandson granddaughter',
    '#kin': 'brother sister brothers sisters aunt uncle auntie cousin niece nephew',
    '#num':
      'zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen couple',
    '#day': 'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays',
  }).flatMap(([kind, list]) => words(list).map((word) => [word, kind] as const)),
)
const MONTHS = new Set(
  words('january february march april may june july august september october november december jan feb apr jun jul aug sept oct nov dec'),
)

const DOUBLED = 'bdfgkmnprt'
const isVowel = (char: string | undefined): boolean => char !== undefined && 'aeiouy'.includes(char)
const hasVowel = (text: string): boolean => [...text].some(isVowel)
/** "stopp" to "stop". */
const undoubled = (text: string): string => (text.at(-1) === text.at(-2) && DOUBLED.includes(text.at(-1) ?? ' ') ? text.slice(0, -1) : text)

/** A lower-case word without its commonest endings; irregular forms as their base. */
export const stem = (word: string): string => withoutEnding(IRREGULAR.get(word) ?? word)

function withoutEnding(word: string): string {
  if (word.length <= 3) return word
  let s = word
  if ((s.endsWith('ies') || s.endsWith('ied')) && s.length > 4) s = `${s.slice(0, -3)}y`
  else if (s.endsWith('sses') || s.endsWith('shes') || s.endsWith('ches') || s.endsWith('xes') || s.endsWith('zes')) s = s.slice(0, -2)
  else if (s.endsWith('s') && !s.endsWith('ss') && !s.endsWith('us') && !s.endsWith('is')) s = s.slice(0, -1)
  if (s.endsWith('ing') && s.length > 5 && hasVowel(s.slice(0, -3))) s = undoubled(s.slice(0, -3))
  else if (s.endsWith('ed') && s.length > 4 && hasVowel(s.slice(0, -2))) s = undoubled(s.slice(0, -2))
  else if (s.endsWith('ly') && s.length > 4) s = s.slice(0, s.endsWith('ily') ? -3 : -2)
  if (s.endsWith('e') && s.length > 3) s = s.slice(0, -1)
  if (s.endsWith('y') && s.length > 3 && !isVowel(s.at(-2))) s = `${s.slice(0, -1)}i`
  return s
}

const SHORT: Readonly<Record<string, string>> = { ll: 'will', d: "'d", ve: 'have', re: 'be', m: 'be' }
const WHOLE: Readonly<Record<string, string>> = { ca: 'can', wo: 'will', sha: 'shall' }

/** The stems of a lower-case word: two for "didn't" and "she'd", the kind for words that stand for one. */
export function stemsOfWord(lower: string): readonly string[] {
  const one = (word: string): string => KINDS.get(word) ?? stem(word)
  if (lower.endsWith("n't")) {
    const word = lower.slice(0, -3)
    return [one(WHOLE[word] ?? word), 'not']
  }
  const mark = lower.lastIndexOf("'")
  if (mark > 0) {
    const tail = SHORT[lower.slice(mark + 1)]
    if (tail !== undefined) return [one(lower.slice(0, mark)), tail]
    if (lower.endsWith("'s") || lower.endsWith("'")) return [one(lower.slice(0, mark))]
  }
  const dash = lower.indexOf('-')
  if (dash > 0 && KINDS.get(lower.slice(0, dash)) === '#num') return ['#num']
  return [one(lower)]
}

const isUpper = ({ text, lower }: Token): boolean => text[0] !== lower[0]
const bare = (lower: string): string => (lower.endsWith("'s") ? lower.slice(0, -2) : lower)
const isI = (lower: string): boolean => lower === 'i' || lower.startsWith("i'")

/** Words that stand with a capital inside a sentence somewhere in the answer, lower case. */
export function namesIn(sentences: readonly Sentence[]): ReadonlySet<string> {
  const names = new Set<string>()
  for (const { tokens } of sentences)
    tokens.forEach((token, at) => {
      const before = tokens[at - 1]
      if (token.kind !== 'word' || !isUpper(token) || isI(token.lower) || !before) return
      if (before.kind === 'mark' && before.text !== ',' && before.text !== ';') return
      const name = bare(token.lower)
      if (!MONTHS.has(name) && KINDS.get(name) === undefined) names.add(name)
    })
  return names
}

function numberKind(tokens: readonly Token[], at: number): string {
  const { lower } = tokens[at] ?? { lower: '' }
  if ('$€£¥₹'.includes(tokens[at - 1]?.text ?? ' ')) return '#money'
  if (tokens[at + 1]?.text === '%') return '#pct'
  if (lower.length === 4 && (lower.startsWith('19') || lower.startsWith('20')) && Number.isInteger(Number(lower))) return '#year'
  if (lower.includes(':')) return '#clock'
  const end = lower.slice(-2)
  return end === 'st' || end === 'nd' || end === 'rd' || end === 'th' ? '#ord' : '#num'
}

const ACRONYM = (text: string): boolean =>
  text.length >= 2 &&
  text.length <= 7 &&
  text.slice(0, 2) === text.slice(0, 2).toUpperCase() &&
  text.slice(0, 2) !== text.slice(0, 2).toLowerCase() &&
  bare(text).slice(0, -1) === bare(text).slice(0, -1).toUpperCase()

/** The words of a sentence as stems and kinds, marks left out; `known` remembers words already bent. */
export function stemsOf({ tokens }: Sentence, names: ReadonlySet<string>, known: Map<string, readonly string[]>): readonly string[] {
  const out: string[] = []
  let first = true
  tokens.forEach((token, at) => {
    if (token.kind === 'mark') {
      if (token.text === '"' || token.text === ':') first = true
      return
    }
    const opens = first
    first = false
    if (token.kind === 'number') {
      out.push(numberKind(tokens, at))
      return
    }
    const capital = isUpper(token) && !isI(token.lower)
    if (capital && MONTHS.has(token.lower) && (token.lower !== 'may' || !opens)) out.push('#month')
    else if (capital && KINDS.get(bare(token.lower)) === undefined && ACRONYM(token.text)) out.push('#acr')
    else if (capital && KINDS.get(bare(token.lower)) === undefined && (!opens || names.has(bare(token.lower)))) out.push('#name')
    else {
      let stems = known.get(token.lower)
      if (!stems) {
        stems = stemsOfWord(token.lower)
        known.set(token.lower, stems)
      }
      out.push(...stems)
    }
  })
  return out
}
