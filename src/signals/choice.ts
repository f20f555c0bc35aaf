import { type Cue, table } from './cue.js'
import { SMALL } from './numbers.js'
import { SERVED } from './served.js'

const OPTION = '(?:options?|ways|choices?|possibilit(?:y|ies)|paths|routes|alternatives?|roads|solutions)'
const EASY =
  '(?:eas(?:y|ier|iest)|quick(?:er|est)?|simpl(?:e|er|est)|cheap(?:er|est)?|obvious|safe(?:r|st)?|usual|normal|standard|fast(?:er|est)?|tempting|comfortable|convenient|lazy)'

/** That there was another way to do it. */
export const alternatives: readonly Cue[] = table([
  {
    name: 'alternative-instead',
    pattern: /\b(?:rather than|instead of|in place of|as opposed to|in preference to|in lieu of|not [^.;,]{2,40} but)\b/i,
  },
  { name: 'alternative-instead-alone', pattern: /\binstead\b(?! of)/i },
  {
    name: 'alternative-over',
    pattern:
      /\b(?:chose|choose|pick(?:ed)?|took|prefer(?:red)?|push(?:ed)? for|select(?:ed)?|favou?red|put|argued for|went for|recommended|prioriti[sz]ed|place[ds]?)(?: [^ .;]{1,24}){1,9} (?:over|ahead of|above) |\bwas (?:prioriti[sz]ed|preferred|put|placed) (?:over|ahead of|above|before)\b/i,
  },
  { name: 'alternative-better-than', pattern: /\bbetter(?: [^ .;]{1,24}){1,9} than\b/i },
  {
    name: 'alternative-either-or',
    pattern: /\b(?:either|whether to)(?: [^ .;]{1,24}){1,9} or\b|\bversus\b|\bvs\b|\bit was that or\b|, or(?: [^ .?]{1,24}){1,10}\?/i,
  },
  {
    name: 'alternative-options',
    pattern: new RegExp(
      `\\b(?:two|2|three|3|both|other|only|possible|various) ${OPTION}\\b|\\bthe (?:alternative|other (?:option|way|choice|possibility)|choice was|latter|former|trade-off was)\\b`,
      'i',
    ),
  },
  { name: 'alternative-could', pattern: /\b(?:I|we|one|you) could(?:'ve| have| easily| just| simply| also)? [a-z]+/i },
  {
    name: 'alternative-easy',
    pattern: new RegExp(
      `\\bthe ${EASY} (?:thing|way|option|answer|fix|route|choice|solution|path|move|one)\\b|\\bwould(?: have|'ve) been (?:${EASY}|less work|enough)\\b|\\btempt(?:ed|ing)\\b`,
      'i',
    ),
  },
  { name: 'alternative-not', pattern: /, not (?:a|an|the|by|in|on|at|to|with|just|for|my|our|his|her|from)\b|\band not\b/i },
  {
    name: 'alternative-left',
    pattern:
      /\b(?:decided against|turned down|ruled out|dropped|set aside|put off|postponed|could wait|had to wait|held back|passed over|skipped|left [a-z ]{2,30} (?:out|alone|as it was|where|on the shelf))\b/i,
  },
  {
    name: 'alternative-refused',
    pattern:
      /\b(?:I|we) (?:refused|declined|would not|wouldn't|said no|didn't want to|did not want to)\b|\btold (?:him|her|them) no\b|\b(?:it|then it) was (?:a )?no\b/i,
  },
])

/** Weaker signs of a choice: an order, a verb of choosing. */
export const leanings: readonly Cue[] = table([
  {
    name: 'alternative-before',
    pattern: /\b(?:first|before (?:anything|everything|any other|the rest|the big)|ahead of|later but|last, so)\b/i,
  },
  {
    name: 'choice-verb',
    pattern:
      /\b(?:chose|chosen|choose|opted|opt|decided|decision|picked|selected|settled on|went with|went for|preferred|prefer|favou?red|prioriti[sz]ed|concluded|judged|recommended|made the call|weighed|I kept|we kept)\b/i,
  },
])

/** A reason that is about somebody who receives the work. */
export const customerReasons: readonly Cue[] = table([
  {
    name: 'reason-customer',
    pattern: new RegExp(
      `\\b(?:because|since|so that|given that|on the grounds that|whereas|for the sake of),?(?: [^ .]{1,24}){0,12} ${SERVED}\\b`,
      'i',
    ),
  },
  {
    name: 'reason-as-customer',
    pattern: new RegExp(`(?:^|[,;] )(?:as|for|so) (?:the |an? |our |many |most |some |half |all )?${SERVED}\\b`, 'i'),
  },
  {
    name: 'reason-so-customer',
    pattern: new RegExp(
      `\\bso (?:that )?(?:the |our |each |every )?${SERVED} (?:could|can|would|did|had|was|were|got|didn't|wouldn't|doesn't|don't|won't|never|only|knew|saw|kept)\\b`,
      'i',
    ),
  },
  {
    name: 'reason-cost-customer',
    pattern: new RegExp(`\\b(?:buys|costs?|saves?|means?|meant|gives?|leaves?|puts?|spares?) (?:the )?${SERVED}\\b`, 'i'),
  },
  {
    name: 'reason-better-customer',
    pattern: new RegExp(
      `\\b(?:better|best|easier|safer|kinder|fairer|worse|matter(?:s|ed)(?: more| most)?|no use|useless|fair) (?:off )?(?:for|to) (?:the |an? )?${SERVED}\\b`,
      'i',
    ),
  },
])

/** What somebody would, could or needed to do: a reason only beside an alternative. */
export const customerStakes: readonly Cue[] = table([
  {
    name: 'reason-would-customer',
    pattern: new RegExp(
      `\\b(?:would|wouldn't|would have|would've|won't|can't|couldn't|cannot|doesn't|don't),?(?: [^ .;]{1,24}){0,9} ${SERVED}\\b|\\b${SERVED} (?:would|wouldn't|'d|can't|cannot|couldn't|won't|doesn't|don't|needs?|needed|wanted|has to|had to|stands?|lives?|reads?|plans?)\\b`,
      'i',
    ),
  },
])

/** Any other reason. */
export const otherReasons: readonly Cue[] = table([
  {
    name: 'reason-any',
    pattern: new RegExp(
      `\\b(?:because|so that|given that|on the grounds|the reason|that's why|that is why|in order to|since (?!then|last|the (?:start|beginning)|(?:\\d[\\d.,:]*|${SMALL})\\b(?! of\\b)))`,
      'i',
    ),
  },
  {
    name: 'reason-business',
    pattern:
      /\b(?:because of|due to|owing to|there was no (?:budget|money|time)|no (?:budget|money)|cheaper|quicker|faster|easier|less work|deadline|quarter[- ]end)\b/i,
  },
])

/** Every cue of this topic, for what learns from them by name. */
export const cues: readonly Cue[] = [...alternatives, ...leanings, ...customerReasons, ...customerStakes, ...otherReasons]
