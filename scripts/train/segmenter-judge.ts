import { absence, factorsOf } from '../../src/reading/chain.js'
import { see } from '../../src/reading/features.js'
import { type Model, score } from '../../src/reading/model.js'
import { sentencesOf, unitsOf } from '../../src/reading/sentences.js'
import { SECTIONS, type Section } from '../../src/star.js'
import { plain, type Told } from './segmenter-corpus.js'

interface Truth {
  readonly section: Section
  readonly start: number
  readonly end: number
}

/** A text with its true sections, as the yardstick builds it. */
export interface Trial {
  readonly told: Told
  readonly shape: 'headed' | 'prose' | 'headed, no result' | 'prose, no result' | 'headed, no task' | 'prose, no task'
  readonly text: string
  readonly truth: readonly Truth[]
}

function build(told: Told, shape: Trial['shape'], leave: string, flat: (text: string) => string): Trial {
  let text = ''
  const truth: Truth[] = []
  for (const part of told.parts) {
    if (part.section === leave) continue
    const piece = told.headed ? `${flat(part.text)} ` : part.text
    truth.push({ section: part.section, start: text.length, end: text.length + piece.length })
    text += piece
  }
  return { told, shape, text: text.trimEnd(), truth }
}

/**
 * The trials of one answer, its sections made paragraphs by `flat`: as it is, and with its Result or its Task cut out. Headed answers
 * count when all four sections say something; prose that tells its Result in two places keeps it.
 */
export function trialsOf(told: Told, flat = plain): Trial[] {
  const says = (section: string): boolean => (told.parts.find((part) => part.section === section)?.text.split(/\s+/).length ?? 0) >= 4
  if (told.headed) {
    if (!SECTIONS.every(says)) return []
    return [build(told, 'headed', '', flat), build(told, 'headed, no result', 'result', flat), build(told, 'headed, no task', 'task', flat)]
  }
  const cut = (section: Section, shape: Trial['shape']): Trial[] =>
    says(section) && told.parts.length > 1 ? [build(told, shape, section, flat)] : []
  return [
    build(told, 'prose', '', flat),
    ...(told.resultElsewhere ? [] : cut('result', 'prose, no result')),
    ...cut('task', 'prose, no task'),
  ]
}

export interface Judged {
  readonly trial: Trial
  readonly units: number
  /** How likely it is, to the model, that there is no Result and no Task. */
  readonly noResult: number
  readonly noTask: number
}

/** How a chain sees the absence of sections; its gates play no part. */
export function judge(trial: Trial, model: Model): Judged {
  const units = sentencesOf(trial.text, [{ start: 0, end: trial.text.length }])
    .flat()
    .flatMap((piece) => unitsOf(piece))
  const factors = factorsOf(score(model, see(units)))
  return { trial, units: units.length, noResult: absence(factors, 3), noTask: absence(factors, 1) }
}
