import { absence, factorsOf } from '../../src/reading/chain.js'
import { see } from '../../src/reading/features.js'
import { type Model, score } from '../../src/reading/model.js'
import { segment } from '../../src/reading/segment.js'
import { type Piece, sentencesOf, unitsOf } from '../../src/reading/sentences.js'
import { SECTIONS, type Section } from '../../src/star.js'
import { plain, sentences, type Told } from './segmenter-corpus.js'

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

function build(told: Told, shape: Trial['shape'], leave: string): Trial {
  let text = ''
  const truth: Truth[] = []
  for (const part of told.parts) {
    if (part.section === leave) continue
    const piece = told.headed ? `${plain(part.text)} ` : part.text
    truth.push({ section: part.section, start: text.length, end: text.length + piece.length })
    text += piece
  }
  return { told, shape, text: text.trimEnd(), truth }
}

/** The trials of one answer: as it is, and with its Result or its Task cut out. Headed answers count when all four sections say something. */
export function trialsOf(told: Told): Trial[] {
  const says = (section: string): boolean => (told.parts.find((part) => part.section === section)?.text.split(/\s+/).length ?? 0) >= 4
  if (told.headed) {
    if (!SECTIONS.every(says)) return []
    return [build(told, 'headed', ''), build(told, 'headed, no result', 'result'), build(told, 'headed, no task', 'task')]
  }
  const cut = (section: Section, shape: Trial['shape']): Trial[] =>
    says(section) && told.parts.length > 1 ? [build(told, shape, section)] : []
  return [build(told, 'prose', ''), ...cut('result', 'prose, no result'), ...cut('task', 'prose, no task')]
}

/** The same answer told in at most `count` sentences a section: the last of the Result, the first of the others. */
export function shortened(told: Told, count: number): Told {
  const parts = told.parts.map(({ section, text }) => {
    const all = sentences(told.headed ? plain(text) : text)
    return { section, text: `${(section === 'result' ? all.slice(-count) : all.slice(0, count)).join(' ')} ` }
  })
  return { ...told, parts }
}

export interface Judged {
  readonly trial: Trial
  readonly units: number
  /** How likely it is, to the model, that there is no Result and no Task. */
  readonly noResult: number
  readonly noTask: number
  readonly labels: readonly Section[]
  readonly pieces: readonly Piece[]
  readonly confidence: Readonly<Partial<Record<Section, number>>>
}

export function judge(trial: Trial, model: Model): Judged {
  const pieces = sentencesOf(trial.text, [{ start: 0, end: trial.text.length }])
    .flat()
    .flatMap((piece) => unitsOf(piece))
  const factors = factorsOf(score(model, see(pieces)))
  const { labels, confidence } = segment(pieces, SECTIONS, model)
  return { trial, units: pieces.length, noResult: absence(factors, 3), noTask: absence(factors, 1), labels, pieces, confidence }
}

/** Words of each true section, and how many of them were given to it. */
export function wordsRight({ trial, labels, pieces }: Judged): Record<Section, [right: number, all: number]> {
  const out: Record<Section, [number, number]> = { situation: [0, 0], task: [0, 0], action: [0, 0], result: [0, 0] }
  const starts = pieces.map(({ run, start }) => run.from[start] ?? 0)
  let unit = 0
  for (const { index } of trial.text.matchAll(/\S+/g)) {
    while (unit + 1 < starts.length && (starts[unit + 1] ?? 0) <= index) unit++
    const truth = trial.truth.find(({ start, end }) => start <= index && index < end)
    if (!truth) continue
    out[truth.section][1]++
    if (labels[unit] === truth.section) out[truth.section][0]++
  }
  return out
}

/** Chance that a text without the section looks more like lacking it than one with it. */
function area(without: readonly number[], withIt: readonly number[]): number {
  let wins = 0
  for (const a of without) for (const b of withIt) wins += a > b ? 1 : a === b ? 0.5 : 0
  return wins / (without.length * withIt.length)
}

export interface Figures {
  readonly [name: string]: number
}

/** What the yardstick would say, and how well absence is told. */
export function figures(judged: readonly Judged[]): Figures {
  const of = (...shapes: Trial['shape'][]) => judged.filter(({ trial }) => shapes.includes(trial.shape))
  const has = (section: Section) => (j: Judged) => j.trial.truth.some((truth) => truth.section === section)
  const gives = (section: Section) => (j: Judged) => j.labels.includes(section)
  const share = (list: readonly Judged[], test: (j: Judged) => boolean): number => list.filter(test).length / list.length
  const out: Record<string, number> = {}
  for (const shape of ['headed', 'prose'] as const) {
    const list = of(shape)
    const sums: Record<Section, [number, number]> = { situation: [0, 0], task: [0, 0], action: [0, 0], result: [0, 0] }
    for (const one of list) {
      const words = wordsRight(one)
      for (const section of SECTIONS) {
        sums[section][0] += words[section][0]
        sums[section][1] += words[section][1]
      }
    }
    const [right, all] = SECTIONS.reduce(([r, a], section) => [r + sums[section][0], a + sums[section][1]], [0, 0])
    out[`${shape} n`] = list.length
    out[`${shape} accuracy`] = right / all
    for (const section of SECTIONS) out[`${shape} ${section}`] = sums[section][0] / sums[section][1]
    const cut = of(`${shape}, no result`)
    const cutTask = of(`${shape}, no task`)
    out[`${shape} result invented`] = share(cut, gives('result'))
    out[`${shape} result found`] = share(list.filter(has('result')), gives('result'))
    out[`${shape} task invented`] = share(cutTask, gives('task'))
    out[`${shape} task found`] = share(list.filter(has('task')), gives('task'))
    out[`${shape} result area`] = area(
      cut.map((j) => j.noResult),
      list.filter(has('result')).map((j) => j.noResult),
    )
    out[`${shape} task area`] = area(
      cutTask.map((j) => j.noTask),
      list.filter(has('task')).map((j) => j.noTask),
    )
  }
  return out
}
