import { type Cue, table } from './cue.js'
import { POWER } from './served.js'

/** Those within the house, or beside it, who may want something else. */
const INSIDERS = `(?:${POWER}|everybody|everyone|some|others|sales|finance|legal|marketing|operations|security|compliance|engineering|product|procurement|accounts|hr|billing|dispatch|head|office|team|teams|department|colleagues?|union|landlord|insurer|contractor|supplier|agency|treasurer|chef|priest|district|regional|auditors?|bookkeeper|accountant|accounting|safety officer|crew|captain|pilot|shift lead|foreman|surgeon|registrar|ministry|bank|insurance|franchise|guild|works council|coordinator|organi[sz]er|committee|head nurse|charge nurse|matron|dean|secretary|controlling|warehouse|kitchen|floor|night shift|planners?|sponsor|wholesaler|printer|my (?:partner|sister|brother|wife|husband|father|mother|colleague|lead|cook))`

const MOOD =
  "(?:(?:wasn't|weren't|was not|were not|was less than|is not|isn't) (?:\\w+ )?(?:happy|pleased|keen|impressed|thrilled|convinced|crazy|glad|amused)|angry|furious|sore|cross|unhappy|worried|nervous|uneasy|minded|didn't like|did not like|hated|feared|preferred|afraid|complained?|moaned|said no|felt(?! (?:welcome|good|happy|safe|proud|heard|seen|better|at home)))\\b"
const WANTED =
  "(?:had |also |still |only |first |of course |naturally ){0,2}(?:wanted|wants?|insisted|insists|asked for|asked me|demanded|required|requires|needed|needs|preferred|said|says|told (?:me|us)|thought|would not|wouldn't|didn't want|did not want|expected|expects|came first|comes first|held priority|bills?|charges?|fines?|pays?|counts?)"

/** Somebody or something that stood against it. */
export const oppositions: readonly Cue[] = table([
  {
    name: 'opposed-verb',
    pattern:
      /\b(?:objected|objection|opposed|opposition|refused|resisted|resistance|pushed back|pushback|protested|complained about the (?:cost|hours|price|time|labour|labor)|grumbled|argued against|disagreed|vetoed|challenged|fought (?:it|me|us)|(?:blocked|rejected|declined|contested) (?:it|this|that|me|us|him|her|them|my|our|the|both|every)|(?:was|were) (?:blocked|rejected|declined|contested|refused)|warned|balked|baulked|sceptical|skeptical|reluctant|turned (?:it|me|us) down)\b/i,
  },
  {
    name: 'opposed-insider-mood',
    pattern: new RegExp(`\\b${INSIDERS},?(?: [^ .;]{1,24}){0,6} ${MOOD}`, 'i'),
  },
  {
    name: 'opposed-insider-wanted',
    pattern: new RegExp(`\\b${INSIDERS} ${WANTED}\\b`, 'i'),
  },
  {
    name: 'opposed-would-not',
    pattern:
      /\b(?:(?:he|she|they) (?:wouldn't|would not|didn't want|did not want|refused|insisted|said (?:no|leave|that's not|we can't|it can't))|(?:wasn't|weren't|was not|were not) having (?:it|that|any)|against it|dead against|took it badly)\b/i,
  },
  {
    name: 'opposed-wanted',
    pattern:
      /\b(?:he|she|they) (?:had |also |still |only |first )?(?:wanted|wants|insisted|insists|asked for|demanded|required|needed|needs|preferred|said|says|told me (?:no|to|not)|thought|would not|wouldn't|didn't want|did not want|expected|expects|pays|counts)\b/i,
  },
  {
    name: 'opposed-lack',
    pattern:
      /\b(?:had|has|have|was|were|is|are|with) (?:no|nobody|no-one|too few|not enough|only (?:one|two|\d+)|hardly any) ?(?:hours?|room|staff|people|time|budget|money|capacity|slots?|hands|stock|spare|nobody|one)?\b(?= (?:to give|to spare|for|left|free|available)|[,.;])/i,
  },
  {
    name: 'opposed-money',
    pattern:
      /\b(?:budget|margin|commission|revenue|profit|overtime|labou?r hours|headcount|penalt(?:y|ies)|(?:a|the|one|two|no) fines?|fines us|fined|fee|fees|rent|expensive|dearer|extra cost|costs? (?:us|me|more|money|the)|pricey|no money|unbilled|unpaid|unfunded|loss|deposit|licen[cs]es?)\b/i,
  },
  {
    name: 'opposed-target',
    pattern:
      /\b(?:targets?|quotas?|kpis?|slas?|deadlines?|sprint|roadmap|schedule|timetable|audit|quarter|(?:before|until|delay(?:ed)?|postpone[ds]?|slip(?:ped)?|block(?:ed)?|hold(?:ing)?|held|a|another|next) (?:the |our |that )?(?:release|launch)|capacity|throughput|rate|norm|allocation|bonus)\b/i,
  },
])

/** What may stand in the way, or only be told of. */
export const hindrances: readonly Cue[] = table([
  { name: 'opposed-mood', pattern: new RegExp(`\\b${MOOD}`, 'i') },
  {
    name: 'opposed-currency',
    pattern: /[$€£₹¥]\s?\d|\b\d[\d,.]{0,12} ?(?:euros?|dollars|pounds|rand|rupees|francs|CHF|EUR|USD|GBP|percent more|more expensive)\b/i,
  },
  {
    name: 'opposed-rule',
    pattern:
      /\b(?:rules?|polic(?:y|ies)|regulations?|procedure|compliance|legal|law|statute|contract says|manual says|insurance|not allowed|forbidden|against (?:the |our |their )?(?:rules?|policy|procedure|contract|law)|prohibits?|permitted|safety officer|hygiene)\b/i,
  },
  {
    name: 'opposed-others',
    pattern:
      /\b(?:other (?:customers|clients|patients|guests|tenants|families|people|jobs?|orders?|teams?|work|parents|pupils)|the rest of the|everybody else|everyone else|the others|somebody else's|at the expense of|priorit(?:y|ies))\b/i,
  },
  {
    name: 'opposed-cost-time',
    pattern:
      /\b(?:lost|lose|losing|cost|costs|took|eats?|ate|slowed|slows|delay(?:s|ed)?|slip(?:s|ped)?)(?: [^ .;]{1,24}){0,6} (?:minutes?|hours?|days?|weeks?|sprints?|units?|slots?|seats?|beds?|rooms?|sales?|shifts?|points?)\b/i,
  },
])

/** Words for a tension as such: they name none. */
const dilemmas: readonly Cue[] = table([
  {
    name: 'opposed-dilemma',
    pattern:
      /\b(?:trade-?offs?|at odds|conflict(?:ed|ing|s)?|tension|dilemma|torn between|on the one hand|both sides|the price (?:was|of|is)|the catch|the downside|exposure|risk(?:ed|s|y)?)\b/i,
  },
])

/** How it was settled, or who paid. */
export const settlements: readonly Cue[] = table([
  {
    name: 'settled-agreed',
    pattern:
      /\b(?:agreed|agreement|agree|accepted|accepts?|approved|approval|signed(?: it)?(?: off)?|gave in|gave way|gave it up|relented|conceded|consented|came round|came around|let (?:it|me|us|her|him|them) (?:go|have|do|keep)|said yes|said fine|all right then|nodded|allowed|granted|waived|waiver|let it go|went along|backed (?:it|me)|was fine with)\b/i,
  },
  {
    name: 'settled-deal',
    pattern:
      /\b(?:(?<!great |good )deal|bargain|compromise[ds]?|settled|settlement|negotiated|traded|swap(?:ped)?|met (?:in the middle|halfway)|in (?:return|exchange)|for exchange|on condition|provided that|as long as|against (?:two|one|three|a|my)|middle ground|win back)\b/i,
  },
  {
    name: 'settled-paid',
    pattern:
      /\b(?:out of (?:our|my|the) [^.;]{2,30}|forgo|forwent|forfeited|gave up|sacrificed|dropped(?! (?:from|to|by|off|below|under|\d))|cancelled|canceled|postponed|delayed|came off|came out of|my own (?:lunch|time|pocket|money|break|evening|weekend|fee|hours)|at my own|at no charge|free of charge|for free|unpaid|the fee|absorbed|eat (?:that|it|the)|ate (?:that|it|the)|missed my|lost my|cost me|paid (?:back|for|the|one)|wrote off|written off|bill(?:ed)? me)\b/i,
  },
])

/** What the teller offered or did for it: an end only in the same breath as what stood against it. */
export const offers: readonly Cue[] = table([
  {
    name: 'settled-offered',
    pattern:
      /\b(?:I|we) (?:\w+ )?(?:offered|offer|proposed|suggested|promised|gave up|gave (?:him|her|them|the|back)|paid|pay|took over|took on|took (?:his|her|their|the)|covered|swapped|traded|charged|kept|limited|capped|showed (?:him|her|them))\b/i,
  },
])

/** Weaker signs of an end to it. */
export const leanings: readonly Cue[] = table([
  {
    name: 'settled-limit',
    pattern:
      /\b(?:cap|capped|only (?:for|on|up to|until|one|two|the|in)|up to (?:two|three|\d)|one week|for (?:two|three|four|\d+) weeks|pilot|trial|a hard end|end date|time-?boxed|limited to|except|from then on|split|share[ds]?|half each)\b/i,
  },
  { name: 'settled-so', pattern: /\bso (?:I|we|he|she|they|the|it|that)\b/i },
  {
    name: 'settled-stood',
    pattern:
      /\b(?:went ahead (?:anyway|all the same)|anyway|all the same|even so|nevertheless|nonetheless|regardless|stood firm|stuck to it|held (?:the|my) (?:line|ground)|overruled|in the end|eventually|until (?:he|she|they|somebody|it))\b/i,
  },
])

/** Every cue of this topic, for what learns from them by name. */
export const cues: readonly Cue[] = [...oppositions, ...hindrances, ...dilemmas, ...settlements, ...offers, ...leanings]
