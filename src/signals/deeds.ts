import type { Quote, Sentence } from '../reading/answer.js'
import { linear } from '../text/pattern.js'
import { type Cue, table } from './cue.js'
import { MENTAL } from './verbs.js'
import { type Act, agentive } from './voice.js'

type Who = Act['who']

/** The acts of a sentence that can be watched (no thought, no having), each with its clause to quote. */
export function actClauses(sentence: Sentence): readonly { readonly who: Who; readonly quote: Quote }[] {
  const acts = agentive(sentence)
  return acts.filter((act) => !MENTAL.has(act.verb)).map((act) => ({ who: act.who, quote: clauseOf(sentence, act, acts) }))
}

/** Words that lead on to what comes next. */
const JOINING = linear(/(?: (?:and|then|but|so|or|i|we|also|that|which|who)){1,4} ?$/i)

/** From the subject, when it stands just before, to the next mark or act. */
function clauseOf(sentence: Sentence, act: Act, acts: readonly Act[]): Quote {
  const { text, tokens } = sentence
  const next = acts.find((other) => other.start > act.start)?.start ?? text.length
  const mark = tokens.find((t) => t.start >= act.end && /^[,;:.!?()–—]$/.test(t.text))?.start ?? text.length
  const before = [...tokens]
    .reverse()
    .filter((t) => t.end <= act.start)
    .slice(0, 4)
  const subject = before.find((t) => /^(?:i|we|i'd|i've|we'd|we've)$/.test(t.lower))
  const end = JOINING.replace(text.slice(0, Math.min(next, mark)), () => '').trimEnd().length
  return { sentence, start: subject?.start ?? act.start, end: Math.max(end, act.end) }
}

const PAST =
  '(?:[a-z]{2,14}ed|rang|wrote|went|took|made|gave|sent|put|drove|told|sat|built|cut|drew|read|ran|found|kept|brought|bought|held|met|paid|set|spoke|stood|taught|began|left|let|got|did|said|showed|sold|spent|swapped|rode|tore|typed)'
const BETWEEN =
  "(?:[a-z]{2,12}ly |then |also |just |first |even |still |never |finally |simply |once |already |personally |myself |'ve |have |had ){0,2}"

/** Who acts, as far as single patterns can hear it. */
export const cues: readonly Cue[] = table([
  { name: 'voice-i-past', pattern: new RegExp(`\\bI ${BETWEEN}${PAST}\\b`, 'i') },
  { name: 'voice-we-past', pattern: new RegExp(`\\bwe ${BETWEEN}${PAST}\\b`, 'i') },
  { name: 'voice-other-past', pattern: new RegExp(`\\b(?:he|she|they) ${BETWEEN}${PAST}\\b`, 'i') },
  {
    name: 'voice-passive',
    pattern:
      /\b(?:was|were|been|got|being) (?:[a-z]{2,12}ly |then |also |never )?(?:[a-z]{2,14}ed|[a-z]{2,10}(?:wn|en|ught|ilt|ent|old)|put|set|cut|run|made|done|held|read)\b/i,
  },
  { name: 'voice-i-and', pattern: new RegExp(`\\band (?:then |I )?${PAST}\\b`, 'i') },
  {
    name: 'voice-team',
    pattern:
      /\b(?:the|my|our|whole) (?:whole )?(?:team|crew|group|colleagues|squad|department)\b|\b(?:all of us|between us|everybody|everyone) \b/i,
  },
  {
    name: 'voice-credit',
    pattern:
      /\b(?:thanks to|with the help of|helped me|as much as me|the credit|credit (?:belongs|goes)|together with|did the rest|her idea|his idea|their idea)\b/i,
  },
  { name: 'voice-mine', pattern: /\b(?:myself|my own|by myself|on my own|alone|personally)\b/i },
  {
    name: 'voice-i-mental',
    pattern:
      /\bI (?:\w{2,12}ly |also )?(?:thought|felt|knew|believed|wanted|hoped|realised|realized|understood|noticed|decided|wondered|considered|cared|worried)\b/i,
  },
  {
    name: 'voice-i-present',
    pattern:
      /\b(?:I|we) (?:call|say|go|take|make|write|ask|tell|look|give|put|send|show|bring|come|start|get|see|do|speak|sit|find|drive|work|check|offer|keep)\b/i,
  },
])
