import type { Sentence, Token } from '../reading/answer.js'
import { linear } from '../text/pattern.js'
import { once } from './once.js'
import { isAdverb, isPast } from './verbs.js'

const CAPITAL = linear(/^\p{Lu}/u)

/** Where a clause begins, and how it hangs on the one before. */
export interface Border {
  readonly at: number
  /** `own`: says something by itself; `inner`: what is said, known or asked, or who; `verb`: one more verb of the same subject. */
  readonly kind: 'own' | 'inner' | 'verb'
}

const MARK = linear(/^(?:[;:()–—-]|\.{2,3})$/)
const BREAK = linear(/^(?:but|because|although|though|whereas|so|yet|unless|if)$/)
const AFTER_COMMA = linear(/^(?:since|while|when|which|who|whose|where|as|until|before|after|once|whereas)$/)
/** With a subject behind they open a clause; else they place one in time. */
const TIMED = linear(/^(?:since|while|when|as|until|till|before|after|once)$/)
const INNER = linear(/^(?:that|whether|what|how|why|who|whom|whose|which|where|when)$/)
const PRONOUN = linear(
  /^(?:i|we|he|she|they|it|there|you|nobody|no-one|everybody|everyone|somebody|someone|none|neither|this|these|those|nothing)(?:'(?:s|d|ve|m|re|ll))?$/,
)
const FINITE = linear(
  /^(?:was|were|is|are|am|has|have|had|do|does|did|can|could|will|would|should|might|may|must|cannot|keeps?|gets?|comes?|goes|stays?|hangs?|runs?|stands?|uses?|(?:was|were|is|are|has|have|had|do|does|did|can|could|will|would|should|wo|ca)n't)$/,
)
/** Past forms that are base forms too: after "did not" nobody can tell. */
const EITHER = linear(/^(?:put|cut|set|let|hit|read|shut|quit|cost|bet|beat|become|come|run|split|spread|hurt|need|reset|offset|input)$/)
const NOUN_STARTS = linear(
  /^(?:the|a|an|my|our|his|her|their|its|your|every|each|all|both|no|some|most|many|one|two|three|this|that|these|those)$/,
)

/** Behind these another clause has begun already. */
const CROSSED = linear(/^(?:and|but|or|because|so|i|we|he|she|they)$/)

/** Whether words from here tell who does something, and that they do: a clause of its own. */
function opens(tokens: readonly Token[], from: number): boolean {
  const first = tokens[from]
  if (!first) return false
  if (PRONOUN.test(first.lower) || (first.lower === 'no' && tokens[from + 1]?.lower === 'one')) return true
  const named = CAPITAL.test(first.text) || first.kind === 'number' || NOUN_STARTS.test(first.lower)
  if (!named && first.kind !== 'word') return false
  for (let i = from + 1; i < Math.min(tokens.length, from + 7); i++) {
    const token = tokens[i] as Token
    if (token.kind === 'mark' || CROSSED.test(token.lower)) return false
    if (FINITE.test(token.lower) || (isPast(token.lower) && !/^(?:the|a|an|my|our|his|her|their|of|by)$/.test(tokens[i - 1]?.lower ?? '')))
      return named || i > from
  }
  return false
}

/** Whether the next word is a verb that needs no subject of its own. */
const verbAhead = (tokens: readonly Token[], from: number): boolean => {
  let at = from
  while (at < tokens.length && isAdverb((tokens[at] as Token).lower) && !isPast((tokens[at] as Token).lower)) at++
  const word = tokens[at]?.lower ?? ''
  return (isPast(word) && !EITHER.test(word)) || FINITE.test(word)
}

function borderAt(tokens: readonly Token[], i: number): Border['kind'] | null {
  const word = (tokens[i] as Token).lower
  const next = tokens[i + 1]?.lower ?? ''
  const before = tokens[i - 1]?.lower ?? ''
  if (MARK.test(word)) return 'own'
  if (word === ',') {
    const from = /^(?:and|then|or|nor)$/.test(next) ? i + 2 : i + 1
    if (next === 'or' || next === 'nor') return null
    if (BREAK.test(next) || AFTER_COMMA.test(next)) return 'own'
    return opens(tokens, from) ? 'own' : verbAhead(tokens, from) ? 'verb' : null
  }
  if (BREAK.test(word)) return word === 'so' && !PRONOUN.test(next) && !opens(tokens, i + 1) ? null : 'own'
  if (word === 'and' || word === 'then') {
    if (/^(?:that|to|by|from|whether)$/.test(next)) return null
    return opens(tokens, i + 1) ? 'own' : verbAhead(tokens, i + 1) ? 'verb' : null
  }
  if (TIMED.test(word) && before !== 'even' && opens(tokens, i + 1)) return 'own'
  if (INNER.test(word) && !/^(?:of|to|for|with|in|on|at|by|from|about|after|before|since|and|until)$/.test(before)) return 'inner'
  return null
}

/** Where the clauses of a sentence begin, in order; the first begins at 0 and is left out. */
export const borders = once(bordersOf)

function bordersOf({ tokens }: Sentence): readonly Border[] {
  return tokens.flatMap((token, i) => {
    const kind = i === 0 ? null : borderAt(tokens, i)
    // "saw that" belongs to the seeing, what follows to what was seen.
    return kind === null ? [] : [{ at: (kind === 'inner' ? (tokens[i + 1] ?? token) : token).start, kind }]
  })
}
