import { compares, counts, quantities } from '../signals/quantities.js'
import type { Section } from '../star.js'
import { type Line, linesOfAnswer, linesOfStory, quoteOf, wordsAt } from './lines.js'
import { EARS, type Ear } from './listening.js'
import { isOpen, type Said } from './probing.js'

/** Some of the person's own words, and where they stand. */
export interface Fact {
  readonly words: string
  readonly where: Line['where']
}

/** A number, the sentence it comes from, and what an interviewer will ask of it. */
export interface NumberFact extends Fact {
  readonly number: string
  readonly compared: boolean
  readonly measured: boolean
}

/** What holds a story up under questions, all of it in the person's own words; an empty list is a blank to fill. */
export interface Facts {
  readonly who: readonly Fact[]
  readonly when: readonly Fact[]
  readonly where: readonly Fact[]
  readonly role: readonly Fact[]
  readonly numbers: readonly NumberFact[]
  readonly choices: readonly Fact[]
  readonly givenUp: readonly Fact[]
  readonly sources: readonly Fact[]
  readonly against: readonly Fact[]
  readonly settled: readonly Fact[]
  /** Probes that have no answer yet. */
  readonly open: readonly string[]
}

/** More of a kind is a story again, not a sheet. */
const MOST = 6
const MOST_NUMBERS = 12

/** The lines in which an ear hears something, each once, none that says it is not known. */
function heardBy(ear: Ear, lines: readonly Line[]): readonly Fact[] {
  const facts = lines.flatMap((line) => {
    const place = EARS.lost(line.sentence) ? null : ear(line.sentence)
    return place ? [{ words: quoteOf(line, place), where: line.where }] : []
  })
  return facts.filter(({ words }, at) => words !== '' && facts.findIndex((one) => one.words === words) === at).slice(0, MOST)
}

function numbersIn(lines: readonly Line[]): readonly NumberFact[] {
  const all = lines.flatMap((line) => {
    const found = EARS.lost(line.sentence) ? [] : quantities(line.sentence).filter((one) => compares(one) || counts(one))
    return found.map((one) => ({
      number: wordsAt(line, one),
      words: quoteOf(line, one),
      where: line.where,
      compared: found.some(compares),
      measured: EARS.source(line.sentence) !== null,
    }))
  })
  const key = ({ number, words }: NumberFact) => `${number}\n${words}`
  return all.filter((one, at) => one.number !== '' && all.findIndex((other) => key(other) === key(one)) === at).slice(0, MOST_NUMBERS)
}

/** The facts of a story and of what was answered about it. */
export function factsOf(sections: Readonly<Record<Section, string>>, said: readonly Said[]): Facts {
  const story = linesOfStory(sections)
  const lines = [...story, ...said.flatMap(({ answer }) => linesOfAnswer(answer))]
  const work = lines.filter(({ where }) => where !== 'situation')
  const known = heardBy(EARS.known, lines)
  return {
    who: known.length > 0 ? known : heardBy(EARS.customer, lines).slice(0, 2),
    when: heardBy(EARS.time, lines),
    where: heardBy(EARS.place, lines),
    role: heardBy(
      EARS.role,
      lines.filter(({ where }) => where !== 'action' && where !== 'result'),
    ),
    numbers: numbersIn(lines),
    choices: heardBy(EARS.alternative, work),
    givenUp: heardBy(EARS.paid, work),
    sources: heardBy(EARS.strongSource, lines),
    against: heardBy(EARS.against, work),
    settled: heardBy(EARS.settled, work),
    open: said.filter(isOpen).map(({ ask }) => ask),
  }
}
