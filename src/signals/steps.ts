import type { Quote, Sentence, Token } from '../reading/answer.js'
import { linear } from '../text/pattern.js'
import { type Cue, table } from './cue.js'
import { once } from './once.js'
import { type Act, agentive } from './voice.js'

/** A step somebody could repeat: one verb with what it was done to. */
export interface Step {
  readonly verb: string
  readonly who: Act['who']
  /** The object is a number, a name, or a thing one could point at. */
  readonly specific: boolean
  /** 1, or ½ when the verb is light: made, gave, used. */
  readonly worth: number
  readonly quote: Quote
}

const EMPTY = new Set(
  `the and for with that this these those from into onto about over under after before then than them they their there here him her his hers its our ours
  your yours you who whom whose which what when where while because since until not but all any some each every both few more most much many other others
  another such same own very too also only just even ever never always often again back away down off out through across along around between during
  without within upon toward towards among per via one ones once two-way it'd i'm i've i'd he'd she'd we'd we've was were had has have been being are did does
  would could should will can may might must mine myself himself herself themselves ourselves yourself everyone everybody someone somebody anyone anybody nobody
  something anything nothing everything thing things stuff lot lots bit kind sort way ways manner time times day days case cases point part parts
  issue issues problem problems challenge challenges situation situations matter matters concern concerns need needs request requests topic topics
  solution solutions approach approaches strategy strategies process processes improvement improvements change changes action actions step steps measure measures
  effort efforts initiative initiatives plan plans project projects work job task tasks goal goals result results outcome outcomes impact value values
  quality excellence success growth progress performance efficiency experience experiences journey journeys mindset culture vision mission passion
  ownership responsibility accountability leadership stakeholder stakeholders customer customers client clients user users team teams people everyone's
  department departments company business organisation organization management colleague colleagues partner partners party parties area areas
  expectation expectations communication relationship relationships collaboration alignment synergy synergies transparency empathy care attention
  feedback data information insight insights metrics kpis requirements priorities priority best practice practices service services support
  good great best better well hard carefully properly quickly really actually basically correctly professionally closely proactively effectively
  mile above beyond roadmap roadmaps buy-in goldmine atmosphere stance touchpoint touchpoints narrative framework frameworks toolkit toolset channels
  considerations consideration mind discussion discussions positions opinion opinions dignity reputation respect seriousness heart spirit energy
  synergies optics visibility momentum bandwidth deliverables learnings ecosystem landscape space world-class end-to-end customer-centric
  efficiently successfully immediately personally directly gently calmly properly various several different necessary appropriate relevant important
  possible positive proactive effective holistic overall whole full new right wrong real level levels high higher highest standard standards`.split(
    /\s+/,
  ),
)

/** Verbs of choosing and stating: they name a decision or an opinion, which other checks hear. */
const STATED = new Set(
  `said argued opted picked chose decided selected preferred regarded emphasised emphasized stated mentioned noted insisted suggested felt agreed accepted
  promised mentored co-created positioned conceptualised conceptualized upheld adopted secured polished reflected learned raised stressed highlighted
  voiced advocated pleaded championed committed pledged vowed envisioned crafted architected brainstormed synthesised synthesized empathised empathized
  concentrated inspired motivated encouraged influenced evangelised evangelized transformed revolutionised revolutionized`
    .split('\n')
    .flatMap((line) => line.trim().split(' ')),
)

/** Light verbs that tell a step all the same when their object can be pointed at. */
const LIGHT = linear(
  /^(?:made|gave|got|used|looked|went|watched|took|fixed|sorted|showed|started|heard|saw|did|let|started|tried|maintained|monitored|had)$/,
)

const BOUND = linear(/^[,;:.!?()–—]$/)
const STOP = linear(/^(?:because|so|but|which|who|that|since|although|though|while|when|if|rather|instead|ensure|make|sure|be)$/)

/** The steps of a sentence: strong verbs of the teller, of "we", or in the passive, each with its object. */
export const steps = once(stepsIn)

function stepsIn(sentence: Sentence): readonly Step[] {
  const acts = agentive(sentence).filter((act) => act.who !== 'other')
  const told = acts.filter((act) => (!act.weak || LIGHT.test(act.verb)) && !STATED.has(act.verb)).map((act) => step(sentence, act, acts))
  return told.map((one, i) => ({
    ...one,
    specific: one.specific || (one.worth === 1 && told[i - 1]?.specific === true && onPronoun(one.quote)),
  }))
}

/** "and laminated it": the thing was named just before. */
const onPronoun = ({ sentence, start, end }: Quote): boolean =>
  /^[a-z]+(?: [a-z]{2,4})? (?:it|them|her|him|each|one|both|all)\b/i.test(sentence.text.slice(start, end))

function step(sentence: Sentence, act: Act, acts: readonly Act[]): Step {
  const next = acts.find((other) => other.start > act.start)?.start ?? sentence.text.length
  const after = object(sentence.tokens, act, next)
  const before = act.who === 'passive' ? subject(sentence.tokens, act.start) : []
  const end = after.at(-1)?.end ?? act.end
  const start = act.who === 'passive' ? (before[0]?.start ?? act.start) : act.start
  return {
    verb: act.verb,
    who: act.who,
    specific: [...before, ...after].some(isSpecific),
    worth: act.weak ? 0.5 : 1,
    quote: { sentence, start, end },
  }
}

function object(tokens: readonly Token[], act: Act, to: number): readonly Token[] {
  const rest = tokens.filter((t) => t.start >= act.end && t.end <= to)
  const stop = rest.findIndex((t) => BOUND.test(t.lower) || STOP.test(t.lower) || (act.who === 'passive' && t.lower === 'and'))
  const found = stop < 0 ? rest : rest.slice(0, stop)
  while (/^(?:and|then|i|we|or|to|the|a)$/.test(found.at(-1)?.lower ?? '')) found.pop()
  return found
}

function subject(tokens: readonly Token[], to: number): readonly Token[] {
  const before = tokens.filter((t) => t.end <= to)
  const from = before.findLastIndex((t) => BOUND.test(t.lower) || /^(?:and|then|but|so)$/.test(t.lower))
  return before.slice(from + 1).filter((t) => !/^(?:was|were|been|being|got)$/.test(t.lower))
}

const isSpecific = (token: Token): boolean =>
  token.kind === 'number' || (token.kind === 'word' && token.lower.length > 2 && !EMPTY.has(token.lower) && !token.lower.endsWith('ly'))

/** What kind of step it is, or what empty words stand for one. */
export const cues: readonly Cue[] = table([
  {
    name: 'step-order',
    pattern:
      /(?:^|[,;] |\band )(?:first|then|next|after that|afterwards|finally|second|third|last|later|in the end|the same (?:day|evening|night|afternoon)|the next (?:day|morning|week)|that (?:night|evening|day|week))\b/i,
  },
  {
    name: 'step-make',
    pattern:
      /\b(?:wrote|written|drew|drawn|built|made|printed|drafted|sewed|painted|typed|designed|coded|scripted|recorded|laminated|baked|cooked|welded|glued|taped|prepared|sketched|assembled|created|rewrote|rebuilt|redrew)\b/i,
  },
  {
    name: 'step-move',
    pattern:
      /\b(?:moved|carried|drove|walked|brought|sent|posted|shipped|delivered|fetched|couriered|loaded|pushed|hung|put|placed|parked|travelled|traveled|rode|flew|climbed|lifted|pulled|unloaded|backed)\b/i,
  },
  {
    name: 'step-speak',
    pattern:
      /\b(?:rang|phoned|called|telephoned|asked|told|e-?mailed|texted|met|sat (?:down )?with|showed|explained|spoke|talked|invited|interviewed|visited|warned|thanked|apologi[sz]ed|presented|briefed|taught|trained)\b/i,
  },
  {
    name: 'step-look',
    pattern:
      /\b(?:read|checked|counted|measured|looked|listed|traced|compared|tested|opened|searched|logged|weighed|timed|reviewed|analy[sz]ed|examined|inspected|watched|listened|went through|replayed|noted|marked|tracked|profiled|queried)\b/i,
  },
  {
    name: 'step-change',
    pattern:
      /\b(?:changed|replaced|removed|added|swapped|fixed|set up|configured|deployed|turned (?:off|on|down|up)|switched|split|merged|shortened|deleted|cleaned|repaired|rewired|renamed|reset|slowed|lowered|raised|rolled (?:out|back)|shipped|closed|widened|rearranged|rescheduled|booked|reserved|cancelled|unlocked|blocked)\b/i,
  },
  { name: 'step-pay', pattern: /\b(?:paid|bought|ordered|rented|borrowed|lent|gave|donated|hired|refunded|credited|charged|signed)\b/i },
  {
    name: 'step-empty-verb',
    pattern:
      /\b(?:handled|managed|ensured|aligned|supported|facilitated|leveraged|optimi[sz]ed|enhanced|streamlined|championed|addressed|tackled|dealt with|worked (?:on|with|hard|closely|together)|took care of|implemented|drove|engaged|collaborated|coordinated|liaised|improved|took ownership)\b/i,
  },
  {
    name: 'step-empty-noun',
    pattern:
      /\b(?:various|several|many|different|appropriate|necessary|relevant|all the) (?:\w{2,14} )?(?:improvements?|processes|measures|actions|steps|solutions?|things|issues|departments|parties|options|channels|initiatives|changes|efforts)\b/i,
  },
  {
    name: 'step-effort-claim',
    pattern:
      /\b(?:tirelessly|day and night|my (?:very )?best|our best|every effort|everything possible|everything (?:I|we) could|all (?:my|our) heart|with (?:great |much |a lot of )?(?:care|love|attention|empathy|passion|professionalism)|whatever it (?:takes|took)|hard work|gave (?:my|our) all)\b/i,
  },
  {
    name: 'step-tool',
    pattern:
      /\b(?:with a|using a|by hand|on paper|spreadsheet|script|list|card|map|form|sheet|drawing|photo|notebook|template|label|sign|sticker|board|box|tape|van|phone|letter|video|table|diagram|prototype|query|dashboard|ticket|log)s?\b/i,
  },
])
