import type { Quote, Sentence } from '../reading/answer.js'
import { linear } from '../text/pattern.js'
import { type Cue, firingCues, table } from './cue.js'

/** Short forms that a listener knows, whatever their work. */
const PUBLIC = new Set(
  `NPS API PDF UK US USA EU UN TV PC IT HR CEO CTO CFO COO CIO VP GM PM AM GPS SMS FAQ ID OK URL HTML CSV XML JSON SQL WIFI USB VAT GDPR KPI SLA ROI Q1 Q2 Q3 Q4 H1 H2 A4 A3 CV PR QA UX UI AI ML
  II III IV VI VII VIII IX XI XII XL XXL EUR USD GBP CHF JPY NZ UAE PIN ATM DVD CD VIP DIY ETA FYI ASAP HTTP HTTPS VPN AWS GP NHS ER ICU MRI CT DNA BBC IBM DHL UPS IKEA BMW NASA COVID ABC AC DC LED LCD
  PDFS APIS KPIS CEOS TB GB MB KB KM KG CM MM HQ RSVP SIM QR TBD BC AD NY LA DC SUV HGV LGBT CSAT CRM B2B B2C SAAS SOS NGO NO YES NOT ALL AND THE I A OR MY WE HE SHE IT TO STAR PS MR MRS
  SO VERY BIG NOW WHY HOW WHAT WHO TOO ANY EVERY ONE TWO NEVER MY OUR HIS HER THEM THEY THIS THAT ONLY JUST REAL ONCE MORE MOST LESS BEST GOOD BAD NEW OLD STOP WOW WAS WERE DID DO IS ARE IN ON AT OF BY`.split(
    /\s+/,
  ),
)

const ACRONYM = linear(/(?<![\p{L}\p{N}-])\p{Lu}[\p{Lu}\d&]{1,4}s?(?![\p{L}\p{N}])/u)
/** The short forms in a text. */
const acronymsIn = (text: string): readonly { readonly words: string; readonly start: number; readonly end: number }[] =>
  ACRONYM.all(text).map(({ start, end }) => ({ words: text.slice(start, end), start, end }))

/** Sayings of the office, and principle names used as claims: empty of what was done. */
export const cues: readonly Cue[] = table([
  {
    name: 'cliche-synergy',
    pattern:
      /\b(?:synerg(?:y|ies|istic|ise|ize)|leverag(?:e|ed|ing)|holistic(?:ally)?|paradigm|value[- ]add(?:ed)?|value-driven|value proposition|core competenc(?:y|ies)|win-win|ecosystem)\b/i,
  },
  {
    name: 'cliche-stakeholders',
    pattern:
      /\b(?:stakeholders?(?: (?:were )?(?:aligned|management|buy-in|engagement|expectations))?|buy-in|alignment|aligned on|cross-functional(?:ly)?|touchpoints?|deliverables?|learnings|action items|key takeaways?)\b/i,
  },
  {
    name: 'cliche-low-hanging',
    pattern:
      /\b(?:low[- ]hanging fruit|circle back|touch base|move the needle|moved the needle|quick wins?|boil the ocean|deep-dives?|double[- ]click|on the same page|out of the box|think outside|north star|game[- ]changer|raise[ds]? the bar|raising the bar|at scale|bandwidth|going forward|take it offline|pain points?|secret sauce)\b/i,
  },
  {
    name: 'cliche-best',
    pattern:
      /\b(?:best[- ]in[- ]class|world[- ]class|cutting[- ]edge|state of the art|next[- ]level|industry[- ]leading|best practices?|centre of excellence|center of excellence|culture of excellence|service excellence|operational excellence|thought leader(?:ship)?)\b/i,
  },
  {
    name: 'cliche-passion',
    pattern:
      /\b(?:passionate about|results?-(?:oriented|driven)|solutions?-(?:oriented|focus(?:s)?ed)|data-driven|customer-(?:centric(?:ity)?|first|focused|obsessed)|growth mindset|mindset shift|self-starter|go-getter|team player|proactive(?:ly)? managed|fast-paced|end[- ]to[- ]end|wow factor|delight(?:ed|ing)? (?:our |the )?(?:customers?|stakeholders?|users?|clients?))\b/i,
  },
  {
    name: 'cliche-above-beyond',
    pattern:
      /\b(?:(?:went |go |going )?above and beyond|(?:went |go |going )?the extra mile|110 ?%|1000 ?%|24\/7 (?:dedication|commitment)|exceed(?:ed)? (?:all )?expectations|customer is (?:always right|king)|put(?:ting)? the customer first|at the heart of (?:everything|the|what))\b/i,
  },
  {
    name: 'principle-customer-obsession',
    pattern:
      /\b(?:customer[- ]obsess(?:ion|ed)|obsess(?:ed)? over (?:the )?customers?|work(?:ed|ing)? backwards|earn(?:ed|s|ing)? trust|100% earned trust)\b/i,
  },
  {
    name: 'principle-action',
    pattern:
      /\b(?:bias for action|(?:dive|dived|dove|diving) deep|deep dive mode|deliver(?:ed|s|ing)? results|think(?:ing)? big|invent(?:ed|s|ing)? and simplif(?:y|ied|ying)|insist(?:ed)? on the highest standards|highest standards)\b/i,
  },
  {
    name: 'principle-ownership',
    pattern:
      /\b(?:(?:took|take|taking|showed|show|demonstrated|displayed|full|extreme|real) ownership|are right,? a lot|right a lot|learn(?:ed)? and be curious|have backbone|used backbone|disagree(?:d)? and commit(?:ted)?|hire and develop|frugality|strive to be|success and scale|leadership principles?)\b/i,
  },
])

/** A short form or saying that a listener outside the trade would stop at. */
export interface Jargon {
  /** By what it counts as the same: upper case for a short form, the cue's name and words for a saying. */
  readonly term: string
  readonly quote: Quote
}

/** The unexplained short forms and the sayings of a sentence. */
export function jargon(sentence: Sentence): readonly Jargon[] {
  return [...shortForms(sentence), ...sayings(sentence)].sort((a, b) => a.quote.start - b.quote.start)
}

function shortForms(sentence: Sentence): readonly Jargon[] {
  const { text } = sentence
  if (sentence.words >= 4 && text === text.toUpperCase()) return []
  return acronymsIn(text)
    .filter(
      ({ words, start, end }) =>
        !PUBLIC.has(words.toUpperCase()) &&
        !PUBLIC.has(words.replace(/s$/, '')) &&
        !/^[A-Z]\d+$/.test(words) &&
        !explained(text, start, end),
    )
    .map(({ words, start, end }) => ({ term: words.replace(/s$/, ''), quote: { sentence, start, end } }))
}

/** "EHR (patient record system)", "patient record system (EHR)", "p99, the slowest one percent". */
function explained(text: string, start: number, end: number): boolean {
  return (
    /^(?:,| -| —| –)? ?\((?!\d)[\p{L}]/u.test(text.slice(end, end + 4)) ||
    (text[start - 1] === '(' && start > 8) ||
    /^, (?:the|our|a|an|which|that is|i\.e\.|meaning|or) /.test(text.slice(end, end + 10))
  )
}

function sayings(sentence: Sentence): readonly Jargon[] {
  return firingCues(cues, sentence).flatMap(({ pattern }) =>
    pattern.all(sentence.text).map(({ start, end }) => ({
      term: sentence.text.slice(start, end).toLowerCase(),
      quote: { sentence, start, end },
    })),
  )
}

/** Terms explained anywhere in the answer: an explanation holds for the rest of it. */
export function explainedIn(sentences: readonly Sentence[]): ReadonlySet<string> {
  const known = sentences.flatMap(({ text }) =>
    acronymsIn(text)
      .filter(({ start, end }) => explained(text, start, end))
      .map(({ words }) => words.replace(/s$/, '')),
  )
  return new Set(known)
}
