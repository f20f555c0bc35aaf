import type { Check } from '../checks/check.js'
import type { Answer, SectionReading } from '../reading/answer.js'
import { SECTIONS, type Section } from '../star.js'
import { bandOf } from './bands.js'
import { capsOf, isHypothetical } from './caps.js'
import { atMostPartial, type Judgement, judge } from './judging.js'
import { type AskedFor, unminded } from './minds-prompt.js'
import { nextSteps } from './next-steps.js'
import { type Judge, paid } from './paying.js'
import { quoting } from './quoting.js'
import type { Evidence, Finding, Review } from './review.js'
import { deductedBy, dimensionScores, scoreOf, sectionScore } from './scoring.js'
import { speakingTime, spokenAt, wordsPerMinute } from './speaking.js'
import { waiversOf } from './waivers.js'

/** Other weights or rules make another version; scores compare within one. */
export const RUBRIC_VERSION = '1'

/** What a review is asked to know besides the answer. */
export interface ReviewOptions {
  /** The file's name as given; "-" for standard input. */
  readonly file: string
  /** The id of the question asked, or null. */
  readonly question: string | null
  /** Words a minute, instead of the file's and 140. */
  readonly wpm?: number
  /** What the question asks for, when it is known. */
  readonly asked?: AskedFor
}

/** Weighs answers by these checks, given in rubric order. Same answer and options, same review. */
export function weighWith(checks: readonly Check[]): (answer: Answer, options: ReviewOptions) => Review {
  return (answer, { file, question, wpm: spoken, asked }) => {
    const wpm = wordsPerMinute(answer, spoken)
    const judgements = judgeAll(checks, spokenAt(answer, wpm))
    const findings = findingsOf(judgements, answer, waiversOf(answer.draft.frontMatter, checks).granted)
    const caps = answer.refused === null ? capsOf(answer, isHypothetical(judgements)) : []
    const score = answer.refused === null ? scoreOf(findings, caps) : null
    return {
      schema: 'star-coach/review/1',
      file,
      rubric: RUBRIC_VERSION,
      question,
      score,
      band: score === null ? null : bandOf(score),
      refused: answer.refused,
      caps,
      deducted: deductedBy(findings),
      speaking: speakingTime(answer.words, wpm),
      sections: sectionsOf(answer, findings),
      dimensions: dimensionScores(findings),
      checks: findings,
      next: answer.refused === null ? nextSteps(findings, caps) : [],
      notices: asked === undefined || answer.refused !== null ? [] : unminded(answer.told, asked),
    }
  }
}

/** Every check judged, in the order given: deductions first, for a hypothetical story caps what its Action earns. */
function judgeAll(checks: readonly Check[], answer: Answer): readonly Judgement[] {
  const others = checks.filter((check) => check.kind !== 'scored').map((check) => judge(check, answer, new Set()))
  const halved = isHypothetical(others)
  const asToldOf: Judge = (check, withheld) => {
    const judgement = judge(check, answer, withheld)
    return halved && check.section === 'action' ? atMostPartial(judgement) : judgement
  }
  const scored = paid(
    checks.filter((check) => check.kind === 'scored'),
    asToldOf,
    answer.told.length,
  )
  const all = new Map([...others, ...scored].map((judgement) => [judgement.check, judgement]))
  return checks.flatMap((check) => all.get(check) ?? [])
}

function findingsOf(judgements: readonly Judgement[], answer: Answer, waived: ReadonlyMap<string, string>): readonly Finding[] {
  const quote = quoting(answer.draft.source)
  return judgements.map(({ check, level, hundredths, evidence, reason, place }) => ({
    id: check.id,
    kind: check.kind,
    section: check.section,
    dimensions: check.dimensions,
    verdict: level,
    weight: check.weight,
    points: hundredths === 0 ? 0 : (check.kind === 'deduction' ? -hundredths : hundredths) / 100,
    evidence: evidence.map(quote),
    question: level === 'present' ? null : check.question,
    reason,
    waived: waived.get(check.id) ?? null,
    place: placeOf(level === 'present' ? undefined : place, quote),
  }))
}

const placeOf = (place: Judgement['place'], quote: ReturnType<typeof quoting>): Evidence | null =>
  place === undefined || place.end <= place.start ? null : quote(place)

function sectionsOf(answer: Answer, findings: readonly Finding[]): Review['sections'] {
  const total = SECTIONS.reduce((sum, section) => sum + answer.sections[section].words, 0)
  const one = (section: Section, reading: SectionReading): Review['sections'][Section] => ({
    source: reading.source,
    confidence: Math.round(reading.confidence * 100) / 100,
    words: reading.words,
    share: total === 0 ? 0 : Math.round((reading.words / total) * 100) / 100,
    score: reading.source === 'missing' ? null : sectionScore(findings, section),
    spans: reading.spans,
  })
  return Object.fromEntries(SECTIONS.map((section) => [section, one(section, answer.sections[section])])) as Review['sections']
}
