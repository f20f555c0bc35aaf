import { linear } from '../text/pattern.js'
import { type Cue, table } from './cue.js'

/** What was the teller's to carry. */
export const dutyCues: readonly Cue[] = table([
  {
    name: 'duty-mine',
    pattern:
      /\b(?:(?:was|is|were|felt|were all|became|all) (?:\w+ )?(?:mine|on me|up to me|for me|my (?:job|call|task|responsibility|decision|fault|problem|idea|work|shift|name|desk|turn|file|account|project|ticket|section|patch|route|table|boat|shop))|it's on me|on my (?:watch|shift|desk|plate|name|route|shoulders|conscience)|in my (?:hands|name|section|area|care|charge))\b/i,
  },
  {
    name: 'duty-my-job',
    pattern:
      /\bmy (?:own )?(?:job|task|role|responsibility|responsibilities|duty|goal|target|aim|assignment|part|remit|brief|mandate|mission|call|ticket|case|file|kpi|quota|name|signature|decision|promise|own goal|line manager)\b/i,
  },
  {
    name: 'duty-owned',
    pattern:
      /\bi(?:'d| had| also| alone)? (?:own(?:ed)?|was responsible|am responsible|was accountable|was in charge|was the (?:only )?(?:one|person|owner|lead|manager|nurse|engineer|contact)|held the|had (?:the (?:desk|file|case|queue|account|budget|keys|pager|phone|shift|say)|signed|to (?:\w+ )?(?:decide|find|fix|sign|explain|deliver|tell|answer|choose|keep|make|get|close|write|build|run|report|prove|present))|signed|ran|run|led|managed|handled the|looked after|took it on|took (?:it|this|that|the \w+) on|volunteered|offered to|promised|committed|decided to take|was asked|was told|was given|was assigned|was meant|was supposed|was due|was down as|was the)\b/i,
  },
  {
    name: 'duty-fell',
    pattern:
      /\b(?:(?:fell|came|landed|passed|went|given|handed|left|assigned|down|entrusted|escalated) (?:to|on|with) me|on my desk|gave me|gave it to me|made me|put me|asked me|told me to|wanted me to|expected me|needed me to|left me|trusted me|sent me|came to me)\b/i,
  },
  {
    name: 'duty-goal',
    pattern:
      /\b(?:i (?:wanted|needed|had|meant|set out|set myself|aimed|intended|owed|felt) (?:to|her|him|them|it|that|myself|a|responsible)|my (?:goal|aim|target) was|i'd (?:promised|said|told|signed))\b/i,
  },
  {
    name: 'duty-nobody-else',
    pattern:
      /\b(?:nobody|no one|no-one|not anyone|none of us) (?:else |had )?(?:asked|told|wanted|owned|was|would|else|could|had)\b|\b(?:only one|only person|if (?:i|anybody|somebody) (?:didn't|did not|had|don't)|somebody had to|someone had to|it had to be me)\b/i,
  },
  {
    name: 'duty-run',
    pattern:
      /\bi (?:run|ran|lead|led|manage|managed|own|owned|am the|was the|keep|kept|do the|did the|had the|have the|supervise|supervised)\b/i,
  },
  {
    name: 'duty-numbered',
    pattern: /\bmy (?:target|quota|goal|kpi|budget|deadline|sla) (?:was|is|of)\b|\b(?:target|quota|sla|kpi) (?:was|is|of|stood)\b/i,
  },
])

/** What hung on it. */
export const stakeCues: readonly Cue[] = table([
  {
    name: 'stake-leave',
    pattern:
      /\b(?:leav(?:e|ing)|cancel(?:l?ed|l?ing)?|churn(?:ed|ing)?|walk(?:ed|ing)? (?:away|out)|go(?:ing)? (?:to (?:the|a|another) (?:other|competitor|rival|else)|elsewhere)|switch(?:ed|ing)?|terminat(?:e|ed|ion)|renew(?:al|ed|ing)?|competitors?|contract|not (?:come|be) back|pull (?:her|him|them|it|out)|withdraw\w*|give (?:back|up|notice)|gave notice|notice)\b/i,
  },
  {
    name: 'stake-lose',
    pattern:
      /\b(?:los(?:e|ing|t|s|es)|miss(?:ed|ing)? (?:the|her|his|their|a|out|it)|forfeit\w*|go (?:bust|under|bankrupt|bad|stale|cold)|throw(?:n|ing)? away|wast(?:e|ed)|be gone|gone for good|ruin(?:ed)?|spoil(?:ed)?|close(?:d)? down|shut (?:down|us)|out (?:about|of pocket|of stock|of work)|paid for|had already paid|write off)\b/i,
  },
  {
    name: 'stake-would',
    pattern:
      /\b(?:would(?:n't| not)? (?:have|be|lose|leave|miss|never|cost|mean|go|get|die|fail|run|end|pay|sit|stay|still|close|stop|drop|wait|need|come|fall|break|only|see|not)|would've|could (?:have )?(?:lose|lost|cost|die|happen|happened|get|be (?:hurt|fined|sued|dangerous)|go wrong)|might (?:have )?(?:lose|lost|leave|die|been|never|not)|'d (?:have|lose|be|miss|leave|never|never have|still|go|had|pay))\b/i,
  },
  {
    name: 'stake-if',
    pattern:
      /\b(?:if (?:i|we|it|that|the|she|he|they|nobody|nothing|anything|not|no)|otherwise|or else|unless|without (?:it|that|a|an|the|them|her|him)|a (?:no|yes|mistake|delay|wrong|missed) \w+)\b/i,
  },
  {
    name: 'stake-deadline',
    pattern:
      /\b(?:deadline|by (?:mon|tues|wednes|thurs|fri|satur|sun)day|by (?:noon|midnight|morning|evening|tonight|tomorrow|then|\d|the (?:end|time|\d|first|friday|weekend))|before (?:the|mon|tues|wednes|thurs|fri|satur|sun|christmas|easter|winter|summer|school|he|she|they|it|\d|our|her|his)|due (?:on|to|by|in|that|at)|closing|closed? (?:on|at|that)|(?:one|two|three|four|five|six|\d+) (?:hours?|days?|weeks?|minutes?|months?) (?:left|to (?:go|find|fix|decide)|before|until|away)|tonight|tomorrow|in time|go(?:es|ing)? live|launch|premiere|opening|audit|inspection|exam|wedding|funeral|expir\w+|ran out|run out|ended on|last day)\b/i,
  },
  {
    name: 'stake-money',
    pattern:
      /[£$€] ?\d|\d ?(?:%|per ?cent|k\b|euros?|dollars?|pounds?|thousand|million)|\b(?:fines?|penalt(?:y|ies)|compensation|refunds?|revenue|cost(?:s|ing)? (?:us|me|him|her|them|the|about|a)|price|money|wages|salary|bonus|commission|budget|licen[cs]e|sued?|court|lawsuit|regulator)\b/i,
  },
  {
    name: 'stake-harm',
    pattern:
      /\b(?:harm|danger(?:ous)?|risk(?:s|ed|y)?|at stake|safe(?:ty|ly)?|accidents?|hurt|injur\w+|die[ds]?|death|sick|ill|pain|blood|fire|fall(?:s|en)?|asleep|poison\w*|infect\w*|allergic|overdose|hospital|emergency|unsafe|evict\w*|homeless|visa|deport\w*|jail|hungry|cold|weak|alone)\b/i,
  },
  {
    name: 'stake-trust',
    pattern:
      /\b(?:trust(?:ed)?|reputation|word (?:is|was|of)|promise[ds]?|face|credibility|faith|believ(?:e|ed)|confidence|complain\w*|bad reviews?|newspaper|press|angry|furious|last chance|second (?:failure|time)|one more)\b/i,
  },
  {
    name: 'stake-target',
    pattern:
      /\b(?:target|quota|kpi|sla|otp|goal of|rating|score|ranking|headcount|squad|job(?:s)? (?:was|were|on)|my (?:own job|neck|probation|review|bonus)|roadmap|sprint|release|cut-?off|slot|season|peak)\b/i,
  },
])

/** Stakes and ownership in name only. */
export const emptyStake = linear(
  /\b(?:mission[- ]critical|stakes were high|lot at stake|(?:was|is|it's) (?:very |really |so |extremely )?(?:important|critical|crucial)(?:\.|,| (?:to|that|for us))|as soon as possible|best[- ]in[- ]class|end[- ]to[- ]end|ownership\b|responsibilities (?:included|include|were|encompassed)|scope encompassed|high[- ]visibility|in line with|(?:delivering|deliver) (?:a )?(?:seamless|excellen\w+)|i owned it)\b/i,
)

/** Duty, stakes, and both in name only. */
export const cues: readonly Cue[] = table([...dutyCues, ...stakeCues, { name: 'stake-empty', pattern: emptyStake }])
