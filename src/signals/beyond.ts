import { type Cue, table } from './cue.js'
import { POWER } from './served.js'

/** Something nobody could expect of the teller. */
export const scopes: readonly Cue[] = table([
  {
    name: 'beyond-unasked',
    pattern:
      /\b(?:no-?body|no one|no customer|not one of (?:them|us))(?: [^ .;]{1,24}){0,4} (?:asked|told|given|invited|expected|required|requested|assigned|ordered|made)\b|\b(?:unasked|unprompted|unsolicited|uninvited|off my own bat|on my own initiative|of my own accord|without (?:being|anyone|anybody|having been) (?:asked|told|asking|telling)|hadn't been asked|had not been asked|wasn't asked|was not asked|never been (?:asked|invited)|had asked (?:me )?for|(?:didn't|did not) have to)\b/i,
  },
  {
    name: 'beyond-own-time',
    pattern:
      /\b(?:on|in|during|after|over|through|out of|into|gave up|offered) (?:my|our) (?:own )?(?:days? off|lunch(?: ?time| ?break| hour| half hour)?|breaks?|evenings?|weekends?|sundays?|saturdays?|free time|own time|spare time|holiday|leave|night off|shift)\b|\bmy own (?:time|evenings?|sundays?|saturdays?|lunch|break|weekends?|nights?)\b|\bafter (?:my|our) (?:time|shift|hours)\b|\bin (?:the )?lunch (?:times?|breaks?|hours?)\b|\b(?:day off|off the clock|formally on leave|on leave|unpaid|without billing|after (?:hours|closing|my shift|work|the shift)|outside (?:working|trading|office|business) hours)\b/i,
  },
  {
    name: 'beyond-own-means',
    pattern:
      /\b(?:(?:at|out of|from) my own (?:expense|pocket|money|home|cost)|my own (?:car|van|money|phone|kitchen|kit|tools|fee|pocket|bicycle|bike|house|equipment)|paid (?:for )?(?:it|them|that|the \w+)? ?(?:myself|out of)|I paid (?:for )?(?:it|them|the|half|this)\b|bought (?:it|them|the \w+|a \w+)? ?(?:myself)|of my own|from home|my own \w+ paid)\b/i,
  },
  {
    name: 'beyond-not-mine',
    pattern:
      /\b(?:(?:is|was|were|are)(?:n't| not| never| none)|not|isn't|wasn't|none of|hardly|strictly) (?:really |strictly |even |at all |actually |quite )?(?:my|mine|our|ours|the (?:desk|front desk|office|team|counter|shop|kitchen|department|branch)'s)\b(?: (?:job|work|module|section|area|department|team|patch|call|remit|responsibility|role|task|problem|business|shift|code|service|model|ward|route|building|desk|duty|duties|line|side|system|place))?/i,
  },
  {
    name: 'beyond-outside',
    pattern:
      /\b(?:outside|beyond|out of|not (?:in|on|part of|within|under)|no part of|isn't in|wasn't in|nowhere in|never in) (?:of )?(?:my|our|the|your|any|its|his|her|normal|contractual|base)? ?(?:\w+ )?(?:scope|remit|role|contract|job|job description|description|brief|duties|duty|roadmap|plan|line of duty|mandate|area|responsibilit(?:y|ies)|sprint|list|budget|goals?|objectives?|targets?|office)\b/i,
  },
  {
    name: 'beyond-other-team',
    pattern:
      /\b(?:belongs? to|sits? (?:with|in)|falls? to|which is|that's|that is|is|was|the) (?:another|other|someone else's|somebody else's|[a-z]+'s|[a-z]+s') (?:team|job|department|work|area|desk|group|module|code|company)\b|\b(?:another|a different|different|other) (?:team|department|company|module|ward|office|branch)(?:'s)?\b|\b(?:sits with|belongs to|falls to)\b/i,
  },
  {
    name: 'beyond-not-usual',
    pattern:
      /\b(?:(?:don't|do not|doesn't|does not|never|hardly ever|rarely|didn't) (?:normally|usually|ever|do|does|did|touch|stay)|normally (?:we )?(?:don't|stay|never)|nobody (?:does|did|else)|never (?:did|done) (?:before|that|it|for)|which (?:isn't|is not|nobody|we don't|people at)|isn't done|is not done|more than (?:a|any|most|normal|usual|is usual|was usual|my|the job|was asked|expected)|at my level|only agency|not (?:required|obliged|expected|paid) to|do not pay me|not paid for|volunteered|took it on)\b/i,
  },
  {
    name: 'beyond-odd-hours',
    pattern:
      /\b(?:off duty|unrostered|off the (?:rota|roster)|not on (?:my|the|our) (?:sheet|list|rota|roster|shift|schedule|round|route)|came in (?:(?:an|half an|one|two) hours? )?(?:early|earlier|on (?:a|the|my))|stayed (?:until|till|on after|late|behind|past)|bank holiday|without pay|no extra pay|at my kitchen table|before (?:my shift|opening time|the shift|work)|(?:on|that|the|a) (?:sunday|saturday|weekend)s?(?= (?:i|we|my|and|to|with|morning|evening|afternoon|night)\b|[,.;]|$))/i,
  },
  {
    name: 'beyond-favour',
    pattern:
      /\b(?:a favou?r|favou?rs|(?:my|of my|a) (?:cousin|brother|sister|uncle|aunt|father|mother|husband|wife|neighbour|neighbor|friend)(?:'s)? (?:van|truck|car|lorry|shop|workshop|garage|kitchen|drill|trailer|barn|tools|machine|printer|house|flat)|of my (?:cousin|brother|uncle|friend)|no (?:formal |management |real )?authority|(?:wasn't|was not|not) my (?:place|call) to)\b/i,
  },
  {
    name: 'beyond-against-self',
    pattern:
      /\b(?:cost me|costs me|missed my|lost my|hurt my|against my (?:own )?(?:target|quota|interest|commission|bonus)|my (?:own )?(?:quota|commission|bonus|target|fee|margin)|cut my own|gave up my|give up my|a third of my|counts? for my bonus|competitor'?s?|cheaper (?:tier|one|plan|option|model)|less commission|although it cost|even though it cost)\b/i,
  },
])

/** Arguing a customer's case upward. */
export const upward: readonly Cue[] = table([
  {
    name: 'upward-argued',
    pattern:
      /\b(?:I|we|and|then|also) (?:\w+ )?(?:argued|pushed back|insisted|defended|objected)\b|\b(?:argument was made|was argued|arguing|pleaded|lobbied|fought for|fought to|stood up for|spoke up|speak up|spoke for|spoke out|made the case|made (?:his|her|their|a|the) case|set out (?:his|her|their|the) case|case was (?:presented|made|put)|advocated|championed|petitioned|appealed|vouched|campaigned|pressed (?:for|him|her|them)|kept raising|raise it)\b/i,
  },
  {
    name: 'upward-took-to',
    pattern: new RegExp(
      `\\b(?:took|brought|carried|presented|put|raised|drove|went|wrote|escalated|showed|sent|walked|proposed|pitched|told|asked|convinced|persuaded|talked|spoke|phoned|rang|called)(?: [^ .;]{1,24}){0,8} (?:to|with|before|in front of|at|my|our|the|in)(?: [^ .;]{1,24}){0,3} ${POWER}\\b`,
      'i',
    ),
  },
  {
    name: 'upward-over-heads',
    pattern:
      /\b(?:over the heads? of|went over (?:his|her|their|my (?:boss's|manager's)) head|above my (?:boss|manager|head|pay)|up to the top|straight to the|to the top|in front of everybody|in front of everyone)\b/i,
  },
])

/** More care than needed, within the job. */
export const followUps: readonly Cue[] = table([
  {
    name: 'followup-checked',
    pattern:
      /\b(?:followed up|follow-up|followed-up|checked (?:back|in|again|on (?:him|her|them))|check(?:ed)? how|courtesy call|rang (?:him|her|them) (?:back|again|later|the next)|called (?:him|her|them|back) (?:back|again|later|to ask|to check|the next)|phoned (?:him|her|them|back) (?:back|again|later|to ask)|(?:a|the) (?:week|day|month|few days) later (?:I|we)|kept (?:him|her|them) (?:informed|posted|updated)|second visit|to see how|went back to (?:see|ask|check|him|her|them)|stayed in touch|in person|visited)\b/i,
  },
  {
    name: 'followup-extra',
    pattern:
      /\b(?:extra|additional|a few times more|twice|personally|myself|stayed (?:late|on|behind|back)|late (?:that|into|at) (?:night|evening)|that (?:evening|night)|overtime|extra mile|same (?:afternoon|evening|night|day))\b/i,
  },
])

/** Weaker signs: an offer, a journey. */
export const extras: readonly Cue[] = table([
  {
    name: 'beyond-asked-to-take',
    pattern: /\b(?:I|we) (?!was |were |am |been )(?:\w+ )?(?:asked|offered|volunteered|begged|insisted|requested) (?:to|that|for)\b/i,
  },
  {
    name: 'beyond-travel',
    pattern:
      /\b(?:drove|travelled|traveled|rode|cycled|flew|took the (?:bus|train|ferry|early)|walked) (?:\w+ )?(?:out |over |up |down |there|back|to|across|home|[\d]+)/i,
  },
])

/** Said of one step more, whatever it was. */
const also: readonly Cue[] = table([
  { name: 'followup-also', pattern: /\b(?:I|we) also\b|\beven (?:after|offered|carried|drove|stayed|came)\b/i },
])

/** Every cue of this topic, for what learns from them by name. */
export const cues: readonly Cue[] = [...scopes, ...upward, ...followUps, ...extras, ...also]
