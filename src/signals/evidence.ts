import type { Sentence } from '../reading/answer.js'
import { linear } from '../text/pattern.js'
import { tells } from './asserted.js'
import { type Cue, table } from './cue.js'
import { once } from './once.js'
import { compares, quantities } from './quantities.js'
import { anybodys } from './stems.js'

const RECORD =
  '(?:logs?|tickets?|calls?|call records?|voicemails?|recordings?|transcripts?|chats?|e-?mails?|messages?|comments?|reviews?|surveys?|forms?|questionnaires?|complaints?|returns?|return slips?|receipts?|invoices?|orders?|files?|records?|reports?|notes?|diar(?:y|ies)|journals?|spreadsheets?|sheets?|lists?|ledgers?|registers?|charts?|figures|numbers|data|statistics|stats|metrics|dashboards?|analytics|telemetry|exports?|database|history|heat ?maps?|sessions?|replays?|footage|cameras?|photos?|screenshots?|letters?|cards?|printouts?|queue|backlog|refunds?|cancellations?|no-shows?|bookings?|usage|clicks?|funnel|counts?|samples?|feedback|answers|readings?|measurements?|rejections?|errors?|incidents?|audits?|minutes|timings?|bins?|plates?|trays?|shelves|box(?:es)?|contracts?|drawings?|folders?|book)'
const LOOKED =
  '(?:looked (?:at|through|into|in|over|up|back)|look (?:at|through|into|in|over)|read|re-?read|went (?:through|over|back (?:through|over|to))|go through|going through|gone through|checked|check|pulled|pull|opened|counted|count|sorted|tallied|measured|timed|weighed|tested|compared|analy[sz]ed|reviewed|studied|examined|inspected|sampled|traced|tracked|plotted|mapped|queried|ran|searched|combed|scanned|dug (?:into|through|out)|printed|collected|gathered|listened to|listen to|watched|replayed|followed|verified|logged|noted|recorded|audited|laid out|put together|split|grouped|tagged|exported)'
const ASKED =
  '(?:asked|ask|interviewed|surveyed|polled|called|rang|phoned|telephoned|visited|spoke (?:to|with)|talked (?:to|with|through)|met|sat (?:with|beside|next to|down with|in)|stood (?:with|beside|next to|behind|in|at)|shadowed|rode (?:with|along)|walked (?:with|through|the|round|around)|went (?:to see|with|to (?:his|her|their))|drove (?:to|out|over)|followed|watched|observed|listened|showed (?:him|her|them|it to)|tried (?:it|the|this|that|out|with)|tested (?:it|this) (?:on|with))'

/** Where somebody looked or whom they asked. */
export const sourceCues: readonly Cue[] = table([
  { name: 'source-record', pattern: new RegExp(`\\b${LOOKED} (?:\\w+ )?(?:[^ .,;:!?]{1,24} ){0,5}${RECORD}\\b`, 'i') },
  {
    name: 'source-asked',
    pattern: new RegExp(`\\b(?:i|we|and|then|first|also) (?:then |also |first |just |even |simply |had |only )?${ASKED}\\b`, 'i'),
  },
  {
    name: 'source-passive',
    pattern: new RegExp(
      `\\b${RECORD} (?:\\d[^.;]{0,30} |for [^.;]{0,30} )?(?:were|was|got) (?:pulled|exported|opened|sorted|printed|put together|laid out|measured|timed|watched|visited|asked|read|checked|counted|reviewed|sorted|analy[sz]ed|looked at|gone through|compared|collected|examined|listened to)\\b|\\b${RECORD}: |\\b(?:interviews?|surveys?|usability (?:sessions?|tests?)|visits?|tests?|trials?|measurements?|questionnaires?) (?:were|was|with)\\b`,
      'i',
    ),
  },
  {
    name: 'source-shows',
    pattern: new RegExp(
      `\\b${RECORD} (?:[^ .,;:!?]{1,24} ){0,4}(?:show(?:ed|s|n)?|said|says|told|revealed|suggested|indicated|proved|had|pointed|confirmed|came back)\\b`,
      'i',
    ),
  },
  {
    name: 'source-in',
    pattern: new RegExp(
      `\\b(?:in|from|on|across|according to|out of|by) (?:the|her|his|their|our|those|these|all|last \\w+'s|\\d+) (?:[^ .,;:!?]{1,24} ){0,3}${RECORD}\\b`,
      'i',
    ),
  },
  {
    name: 'source-watched',
    pattern:
      /\b(?:watch(?:ed|ing)|observ(?:ed|ing)|listen(?:ed|ing) (?:to|in)|sat (?:with|beside|next to|down with|and watched)|shadow(?:ed|ing)|stood (?:with|beside|behind|next to|there)|timed|measured|counted|weighed|tasted|tried it myself|saw (?:him|her|them|one|how|two|three|people|that|with my own))\b/i,
  },
  {
    name: 'source-test',
    pattern:
      /\b(?:test(?:ed|s|ing)? (?:it |this |them |both |the \w+ )?(?:with|on|against|by)|pilot(?:ed)?|trial(?:led|ed)?|a\/b|split test|experiment(?:ed)?|prototype[ds]?|mock-?up|reproduced|simulat(?:ed|ion)|benchmark(?:ed)?|stopwatch|thermometer|ruler|tape measure|probe|meter)\b/i,
  },
  {
    name: 'source-survey',
    pattern:
      /\b(?:survey(?:ed|s)?|questionnaire|interview(?:ed|s)?|focus group|poll(?:ed)?|nps|csat|exit (?:form|survey)s?|comment cards?|suggestion box|telemetry|analytics|heat ?map|dashboard|log files?|access logs?|audit trail|search logs?)\b/i,
  },
])

/** What came of looking. */
export const findingCues: readonly Cue[] = table([
  {
    name: 'find-showed',
    pattern:
      /(?<!\b(?:I|we|and|he|she|they) )(?<!\b(?:I|we) (?:then|also) )\bshow(?:ed|s|n|ing)\b|\b(?:reveal(?:ed|s|ing)|turned out|turns out|it came out|proved|confirmed|indicated|suggested|pointed (?:to|at)|meant that|came back (?:with|the same|empty|clean))\b/i,
  },
  {
    name: 'find-found',
    pattern:
      /\b(?:found|find out|discover(?:ed|ing)|notic(?:ed|ing)|saw (?:that|how|why|it|two|three|one|both|the|a|him|her|them)|see[:,]|i see|spotted|realis(?:ed|ing)|realiz(?:ed|ing)|learn(?:ed|t) (?:that|from|why|how|it)|understood (?:that|why|how)|worked out|it became clear|there it was|could see)\b/i,
  },
  {
    name: 'find-said',
    pattern:
      /\b(?:(?:he|she|they|most|many|some|all|both|each|one|nobody|everyone|\w+s) (?:all |both |then |just )?(?:said|told (?:me|us)|answered|admitted|explained|replied|wrote|mentioned|complained|showed (?:me|us)|pointed))\b/i,
  },
  {
    name: 'find-all-same',
    pattern:
      /\b(?:the same|same (?:question|thing|one|word|reason|place|step|code|order|answer)|every one|each one|all of them|most of (?:them|the|it)|nearly (?:all|every)|almost (?:all|every|none)|none of|not one|not a single|never (?:once|had)|only (?:one|two|three|\d+)|half of|the rest|always (?:the|at|on|after|when|in)|nobody|no one)\b/i,
  },
  { name: 'find-colon', pattern: /: (?:["']?\p{Ll}|\d)/u },
  {
    name: 'find-was-because',
    pattern:
      /\b(?:it was|was|were|they'd|that was|it wasn't|wasn't|weren't|hadn't|had (?:been|never|no)|the (?:cause|reason|problem|trouble|pattern|culprit|fault)) (?:[^ .,;:!?]{1,24} ){0,5}(?:because|not|the|never|missing|wrong|too|due|on|at)\b/i,
  },
])

/** Talk of evidence that holds none. */
const EMPTY = linear(
  /\b(?:data[- ]driven|based on (?:the )?(?:data|feedback)|feedback (?:was|is|were) (?:collected|gathered|taken|something|important)|used (?:customer )?(?:data|feedback)|listened(?: \w+ly)? to (?:our |the |all )?(?:customers?|clients?|users?)(?:'s?)? (?:feedback|needs?|voices?|concerns)|analy[sz]ed (?:the |our |all |all the )?(?:data|feedback|metrics)(?! (?:of|from|for|by|on|in)\b)|metrics and feedback|deep dive|dived? deep|diving deep|everyone knew|everybody knew|insights?|voice of (?:the )?customer|kpis?|actionable|data points|learnings|stakeholders?|alignment|ownership|bias for action|customer obsession)\b/i,
)
const HEARSAY = linear(
  /\b(?:everyone|everybody|we all|people) (?:knew|knows|said|says|thought)\b|\b(?:i heard|rumou?r|obviously|of course|as we know)\b/i,
)

/** Looking that did not take place. */
const DENIED = linear(
  new RegExp(
    `\\b(?:(?:i|we|and) (?:did not|didn't|never|do not|don't|had not|hadn't|have not|haven't|would have|could have|should have)|nobody|no one) (?:[^ .,;:!?]{1,24} ){0,2}(?:${LOOKED}|${ASKED}|look|listen|watch|measure|survey|interview|visit|test|analy[sz]e|review)\\b`,
    'i',
  ),
)

/** How strongly a sentence names a source that was looked at or asked, and how strongly it says what that showed: 0 not at all, 2 surely. */
export const evidence = once(evidenceIn)

function evidenceIn(sentence: Sentence): { readonly source: number; readonly shows: number } {
  const { text } = sentence
  if (EMPTY.test(text) || HEARSAY.test(text)) return { source: 0, shows: 0 }
  if (DENIED.test(text)) return { source: 0, shows: 0 }
  const names = new Set([...tells(sourceCues, sentence), ...tells(findingCues, sentence)])
  const any = (...wanted: readonly string[]): boolean => wanted.some((name) => names.has(name))
  const measured = quantities(sentence).filter(({ kind }) => kind !== 'context' && kind !== 'goal' && kind !== 'guess')
  const source = any('source-record', 'source-shows', 'source-passive', 'source-survey', 'source-watched', 'source-test')
    ? 2
    : any('source-asked', 'source-in')
      ? 1
      : 0
  const shows =
    (any('find-showed', 'find-found') ? 2 : 0) +
    (any('find-colon', 'find-all-same', 'find-said') ? 1 : 0) +
    (measured.some(compares) ? 2 : measured.length > 0 ? 1 : 0)
  // A finding that fits any story is none.
  return anybodys(sentence) ? { source: Math.min(1, source), shows: 0 } : { source, shows }
}

/** Where one looked and what came of it, and talk that holds neither. */
export const cues: readonly Cue[] = table([
  ...sourceCues,
  ...findingCues,
  { name: 'evidence-empty', pattern: EMPTY },
  { name: 'evidence-hearsay', pattern: HEARSAY },
])
