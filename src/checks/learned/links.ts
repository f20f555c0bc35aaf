import type { Answer, Sentence } from '../../reading/answer.js'
import { customers } from '../../signals/customers.js'
import { stem } from './stems.js'

const list = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(stem))
const INSIDERS = list(
  'boss manager supervisor director chief ceo cto vp foreman matron principal head headmaster headteacher leadership management colleague teammate coworker team engineer developer designer legal finance accountant lead board council committee owner',
)
const SERVED = list(
  'customer client user patient guest passenger pupil student tenant resident member buyer shopper reader visitor applicant caller parent family farmer merchant seller subscriber donor rider borrower traveller couple widow pensioner',
)
const PRONOUNS = new Set(['they', 'them', 'their', 'themself'])

/** The words by which this answer's own customers are called, as stems. */
function ownCustomers(answer: Answer): ReadonlySet<string> {
  const own = new Set<string>()
  for (const sentence of answer.told)
    for (const { tier, words } of customers(sentence)) {
      if (tier === 'generic' || (tier !== 'named' && sentence.section !== 'situation' && sentence.section !== 'task')) continue
      for (const word of words.split(/[\s,.]+/)) {
        const one = stem(word.toLowerCase())
        if (one.length > 2 && !INSIDERS.has(one)) own.add(one)
      }
    }
  return own
}

type Person = 'customer' | 'insider' | 'nobody'

const plainStems = ({ tokens }: Sentence): readonly string[] =>
  tokens.flatMap(({ kind, lower }) => (kind === 'mark' ? [] : [stem(lower.replace("'s", ''))]))

/** Which sentences speak of the customer: by their name or noun, or by a pronoun that follows it. Names of what was noticed, by sentence. */
export function links(answer: Answer, stems: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const own = ownCustomers(answer)
  let last: Person = 'nobody'
  return answer.told.map((sentence, at) => {
    const plain = plainStems(sentence)
    const mine = plain.findIndex((word) => own.has(word))
    const served = plain.findIndex((word) => SERVED.has(word))
    const insider = plain.findIndex((word) => INSIDERS.has(word))
    const pronoun = (stems[at] ?? []).findIndex((word) => PRONOUNS.has(word))
    const found: string[] = []
    if (mine >= 0) found.push('own')
    if (mine >= 0 && mine < 4) found.push('own-first')
    if (served >= 0) found.push('served')
    if (insider >= 0) found.push('insider')
    if (pronoun >= 0) {
      const who: Person = mine >= 0 && mine < pronoun ? 'customer' : insider >= 0 && insider < pronoun ? 'insider' : last
      found.push(`they-${who}`)
      if (pronoun < 3) found.push(`they-first-${who}`)
      if (who === 'customer') found.push('about')
    }
    if (mine >= 0 && !found.includes('about')) found.push('about')
    if (mine >= 0 || served >= 0) last = insider > Math.max(mine, served) ? 'insider' : 'customer'
    else if (insider >= 0) last = 'insider'
    return found
  })
}
