import type { Sentence } from '../reading/answer.js'
import { linear } from '../text/pattern.js'
import { tells } from './asserted.js'
import { type Cue, fires, table } from './cue.js'
import { SMALL } from './numbers.js'
import { once } from './once.js'
import { compares, quantities } from './quantities.js'

/** Number words where case is minded: a sentence may begin with one. */
const EITHER_CASE = SMALL.replace(/\b([a-z])/g, (letter) => `[${letter.toUpperCase()}${letter}]`)

/** Something that happened or is so, which somebody else could check. */
export const eventCues: readonly Cue[] = table([
  {
    name: 'event-change',
    pattern:
      /\b(?:f[ae]ll(?:en)?|dropped|rose|grew|went (?:from|down|up|to|back|out|through|live|home|on)|came (?:down|back|off|out|in|home|through|up)|shrank|climbed|halved|doubled|increased|decreased|improved|reduced|sank|stopped|started|ended|closed|opened|reopened|finished|completed|changed|moved|turned|cleared|disappeared|vanished|recovered|healed|cut)\b/i,
  },
  {
    name: 'event-delivered',
    pattern:
      /\b(?:shipped|launched|delivered|installed|fixed|repaired|rebuilt|restored|released|published|approved|signed|paid|refunded|arrived|passed|accepted|granted|returned|sold|sent|built|printed|merged|replaced|removed|added|adopted|introduced|corrected|settled|resolved|solved|handed|landed|cleared|issued|rolled out|borrowed|copied|dropped|scrapped|retired)\b/i,
  },
  {
    name: 'event-loyal',
    pattern:
      /\b(?:renew(?:ed|s)|stayed|stays|came back|comes back|return(?:ed|s)|referred|recommend(?:ed|s)|re-?order(?:ed|s)|order(?:ed|s) (?:again|more|another)|signed (?:up|again|on|for)|re-?joined|extended|upgraded|brought (?:her|his|their|a|two|three|in)|kept (?:coming|her|his|their|buying|ordering|using|the)|book(?:ed|s) (?:again|for|another)|still (?:buys|comes|orders|uses|rings|calls|writes|with us))\b/i,
  },
  {
    name: 'event-left',
    pattern:
      /\b(?:left|cancel(?:l?ed)|churned|quit|died|lost|failed|went (?:elsewhere|away|bust)|never (?:came|rang|wrote|returned|got|did|saw|heard)|didn't (?:come|renew|return|work|buy|pay|call|get|take|leave|go)|did not (?:come|renew|return|work|buy|pay|call|get|take|leave|go)|hasn't (?:been|come|called)|too late|turned (?:it|us|me) down|refused|rejected)\b/i,
  },
  {
    name: 'event-again',
    pattern:
      /\bagain\b(?!,? (?:and again|that|I'd))|\b(?:don't|doesn't|no longer|not|never) [^.;]{0,40}\b(?:now|any ?more)\b|\bno more\b|\bback (?:at|in|on|home|to (?:work|school|normal))\b/i,
  },
  {
    name: 'event-they-did',
    pattern: new RegExp(
      `(?:^|[,;:] |\\b(?:and|but|then|so) )(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|(?!(?:No|Nobody|None|Nothing|Neither|Never|Not)\\b)(?:(?:[Tt]he|[Oo]ur|[Ee]very|[Ee]ach|[Aa]ll|[Bb]oth|\\d+|${EITHER_CASE})(?: [^ .,;:!?]{1,20}){1,3}|\\p{Lu}[\\p{L}'-]{1,20})) (?:(?!said|told|asked|thank|felt|seem|want|liked|loved|need|help|work|appreciat|express|commend|prais|mention|show|prov|enhanc|strengthen|improv|remain|continu|smil|laugh|hugg|shook)\\p{Ll}{2,12}ed|ate|slept|won|drove|flew|bought|sold|made|took|kept|met|found|got|began|ran|broke|held|caught|paid|put|read|sat|stood|spent|wore|drank|sang|swam|rode|grew|went|came|gave up|left|lost|built|brought|became|cut|hit|set|shut|split|let)\\b`,
      'u',
    ),
  },
  {
    name: 'event-became',
    pattern:
      /\b(?:was|were|is|are|got|became|went|grew) (?:much |far |a lot |also |finally )?(?:quieter|calmer|shorter|faster|quicker|emptier|cleaner|safer|warmer|cooler|drier|lighter|smaller|fewer|lower|higher|earlier|cheaper|smoother|clearer)\b/i,
  },
  {
    name: 'event-now',
    pattern:
      /\b(?:now|today|these days|nowadays|since then|ever since|from then on|to this day|any ?more|no longer|still (?!going|being|in progress|open|not|waiting)|by (?:the end|monday|tuesday|wednesday|thursday|friday|saturday|sunday|christmas|easter|summer|spring|autumn|winter|june|july|\w+ber|\d)|within (?:a|an|the|two|three|\d)|(?:the )?(?:next|following|same) (?:day|week|month|year|morning|night|summer|season|evening|term|quarter|spring)|that (?:day|night|week|month|summer|autumn|winter|spring|year|evening|morning|afternoon|season)|(?:a|two|three|four|five|six|\w+) (?:days?|weeks?|months?|years?|hours?) later|afterwards|in the end|in (?:january|february|march|april|may|june|july|august|september|october|november|december))\b/i,
  },
  {
    name: 'event-can',
    pattern:
      /\b(?:can (?:now|\w+ (?:again|without|alone|by))|could (?:now|finally|again|at last|\w+ (?:again|without))|(?:was|were|is|are) (?:able|back|open|gone|live|home|out|up|in|done|ready|working|running|clean|full|empty|safe|free|complete|over|finished|closed|fixed|installed|signed|used|there)|got (?:the|her|his|their|it|back|home|in|out|a|an|through|to)|made it|had (?:the|her|his|their|it|a)|works?|ran|runs|sleeps?|slept|eats?|ate|walks?|walked|uses?|used|reads?|gets?|goes)\b/i,
  },
  { name: 'event-number', pattern: new RegExp(`\\b(?:\\d+|half|none|${SMALL})\\b`, 'i') },
])

/** Not closed yet. */
export const openCues: readonly Cue[] = table([
  {
    name: 'open-going',
    pattern:
      /\b(?:still (?:going|being|in progress|open|ongoing|running|pending|waiting|discuss\w+|under|to be|on)|(?:is|are|'s|'re) (?:\w+ )?being|in progress|ongoing|under (?:way|review|discussion)|on its way|on their way|pending|in the pipeline|work(?:ing)? on it|so far|not (?:yet )?finished|not done yet|not over|to be continued)\b/i,
  },
  {
    name: 'open-future',
    pattern:
      /\b(?:will|'ll|going to|planned|plan to|plans to|scheduled|expect(?:ed|s|ing)?|hope(?:s|ful|fully)?|hoping|roadmap|soon|should (?:\w+ )?(?:be|go|drop|rise|land|come)|forecast|aiming|next (?:year|quarter|release|sprint)|look(?:s|ing)? (?:good|promising|forward)|due to|for countersignature|awaiting|out for sign\w+|last (?:time )?i (?:looked|heard|checked)|more or less|i (?:think|guess|believe|heard))\b/i,
  },
  {
    name: 'open-would',
    pattern:
      /\b(?:would|could|might|may) (?:have )?(?:\w+ )?(?:be|help|save|reduce|improve|make|drop|go|allow|benefit|mean|get|see)\b|\byou'd\b|\bwe'd (?:see|get|have)\b/i,
  },
])

/** Feeling and praise: said, not done. */
export const praiseCues: readonly Cue[] = table([
  {
    name: 'praise-thanks',
    pattern:
      /\b(?:thank(?:ed|s|ful|-you)?|grateful|gratitude|apprecia(?:te|ted|tion|tive)|prais(?:e|ed)|compliment(?:ed|s)?|commended|kind words|well done|bless|lovely (?:notes?|message|card|letter)|nice (?:message|note|words|card|things|to)|(?:sent|wrote|gave) (?:me|us) (?:a |an |some |two )?(?:\w+ )?(?:card|note|message|letter|picture|photo|box|cake|flowers?|chocolates?|cookies|cherries|wine|bottle)|shook my hand|hugged|smiled?|smiling)\b/i,
  },
  {
    name: 'praise-happy',
    pattern:
      /\b(?:happy|happier|pleased|delighted|thrilled|glad|satisfied|relieved|proud|impressed|content|felt (?:good|heard|great|better|real|pretty)|feel (?:good|more|better)|well received|positively|positive (?:feedback|reactions?|response)|success(?:ful|fully)?|resounding|win-win|great (?:result|success|outcome|feedback)|excellen\w+|polite|nicer|kind about|good about)\b/i,
  },
  {
    name: 'praise-career',
    pattern:
      /\b(?:promot(?:ed|ion)|award(?:ed)?|bonus|my (?:manager|boss|director) (?:said|was|told|mentioned)|mentioned (?:me|us)|recogni[sz](?:ed|tion)|employee of|quarterly meeting|town hall|leadership (?:commended|was)|showcased|my (?:career|confidence|growth)|personally i|i grew|i (?:was|got) (?:given|asked to|promoted))\b/i,
  },
  {
    name: 'praise-rating',
    pattern:
      /\b(?:satisfaction|csat|nps|rating|score|experience|engagement|trust|morale|atmosphere|relationship|perception|sentiment)\b[^.;]{0,30}\b(?:rose|up|improved|increased|higher|better|grew|went up|strengthened|enhanced|restored|rebuilt|good)\b|\b(?:improved|enhanced|increased|strengthened|rebuilt|restored) (?:\w+ ){0,3}(?:satisfaction|experience|trust|relationship|engagement|loyalty|confidence|positioning)\b/i,
  },
])

const EMPTY = linear(
  /\b(?:initiative|value chain|synerg\w+|holistic|framework|journey|stakeholders?|best practices?|touchpoints?|north star|customer[- ]centric\w*|flywheel|raised the bar|delivered results|pure magic|wow|excellence|mindset|across the board|alignment|robust|leverag\w+|seamless|impactful|transformation|deliverables?)\b/i,
)
const ACTIVITY = linear(
  /\bi (?:presented|reported|shared|summari[sz]ed|documented|wrote up|communicated|explained|informed)\b|\b(?:meetings?|workshops?|presentations?) (?:was|were) held\b/i,
)

/** What a sentence says of an ending: how surely something happened, whether it is still open, whether it is only praise or talk. */
export const outcome = once(outcomeIn)

function outcomeIn(sentence: Sentence): {
  readonly event: number
  readonly open: boolean
  /** It is under way, rather than only aimed at. */
  readonly begun: boolean
  readonly praise: boolean
  readonly empty: boolean
} {
  const names = new Set([...tells(eventCues, sentence), ...fires(openCues, sentence), ...fires(praiseCues, sentence)])
  const starts = (prefix: string): boolean => [...names].some((name) => name.startsWith(prefix))
  const sure = ['event-change', 'event-delivered', 'event-loyal', 'event-left'].filter((name) => names.has(name)).length
  const again = names.has('event-again') || names.has('event-they-did') || names.has('event-became') ? 1 : 0
  const measured = quantities(sentence).some(compares) ? 2 : 0
  const event = sure * 2 + measured + again + (names.has('event-now') ? 1 : 0) + (names.has('event-can') ? 1 : 0)
  return {
    event,
    open: names.has('open-going') || names.has('open-future'),
    begun: tells(openCues, sentence, ['meant']).some((name) => name !== 'open-would'),
    praise: starts('praise'),
    empty: names.has('open-would') || EMPTY.test(sentence.text) || ACTIVITY.test(sentence.text),
  }
}

/** Endings, open ones, praise, and talk. */
export const cues: readonly Cue[] = table([
  ...eventCues,
  ...openCues,
  ...praiseCues,
  { name: 'outcome-empty', pattern: EMPTY },
  { name: 'outcome-activity', pattern: ACTIVITY },
])
