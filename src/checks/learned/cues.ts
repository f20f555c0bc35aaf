import type { Sentence } from '../../reading/answer.js'
import { cues as beyond } from '../../signals/beyond.js'
import { cues as choice } from '../../signals/choice.js'
import { type Cue, fires } from '../../signals/cue.js'
import { customers } from '../../signals/customers.js'
import { actClauses, cues as deeds } from '../../signals/deeds.js'
import { evidence, cues as evidenceCues } from '../../signals/evidence.js'
import { cues as gains } from '../../signals/gains.js'
import { lasting, cues as lastingCues } from '../../signals/lasting.js'
import { modalityOf, cues as modals } from '../../signals/modality.js'
import { need, cues as needs } from '../../signals/need.js'
import { occasion, cues as occasions } from '../../signals/occasion.js'
import { once } from '../../signals/once.js'
import { outcome, cues as outcomes } from '../../signals/outcome.js'
import { compares, counts, quantities } from '../../signals/quantities.js'
import { cues as stakes } from '../../signals/stakes.js'
import { cues as stepCues, steps } from '../../signals/steps.js'
import { cues as tensions } from '../../signals/tension.js'
import { agentive } from '../../signals/voice.js'
import { inDigits } from './digits.js'

const TABLES: readonly Cue[] = [
  ...[beyond, choice, deeds, evidenceCues, gains, lastingCues, modals, needs, occasions, outcomes, stakes, stepCues, tensions].flat(),
]

/** Everything the signals notice in a sentence, by name: what a learned check weighs beside the words. */
export const noticed = once((sentence: Sentence): readonly string[] => noticedIn(inDigits(sentence)))

function noticedIn(sentence: Sentence): readonly string[] {
  return [...new Set([...fires(TABLES, sentence), ...voices(sentence), ...numbers(sentence), ...people(sentence), ...meanings(sentence)])]
}

/** A name for each of the first `most` of a count. */
const upTo = (name: string, count: number, most: number): readonly string[] =>
  Array.from({ length: Math.min(count, most) }, (_, i) => (i === 0 ? name : `${name}${i + 1}`))

function voices(sentence: Sentence): readonly string[] {
  const acts = agentive(sentence)
  const told = steps(sentence)
  const clauses = actClauses(sentence)
  return [
    ...(['I', 'we', 'passive', 'other'] as const).flatMap((who) => [
      ...upTo(`act-${who}`, acts.filter((act) => act.who === who && !act.weak).length, who === 'I' ? 3 : 2),
      ...upTo(`weak-${who}`, acts.filter((act) => act.who === who && act.weak).length, 1),
      ...upTo(`deed-${who}`, clauses.filter((clause) => clause.who === who).length, 2),
    ]),
    ...upTo('step-I', told.filter((step) => step.specific && step.who === 'I').length, 3),
    ...upTo('step-other', told.filter((step) => step.specific && step.who !== 'I').length, 1),
    ...upTo('step-vague', told.filter((step) => !step.specific).length, 1),
  ]
}

function numbers(sentence: Sentence): readonly string[] {
  const found = quantities(sentence)
  return [
    ...found.map(({ kind }) => `quantity-${kind}`),
    ...(found.some(compares) ? ['quantity-compares'] : []),
    ...(found.some(counts) ? ['quantity-counts'] : []),
  ]
}

function people(sentence: Sentence): readonly string[] {
  const found = customers(sentence)
  return [...found.map(({ tier }) => `customer-${tier}`), ...(found.length > 1 ? ['customer-many'] : [])]
}

function meanings(sentence: Sentence): readonly string[] {
  const when = occasion(sentence)
  const { source, shows } = evidence(sentence)
  const { felt, why, theirs } = need(sentence)
  const { event, open, praise, empty } = outcome(sentence)
  const { stays, lesson, generic } = lasting(sentence)
  const flags = {
    theirs,
    open,
    praise,
    empty,
    lesson,
    generic,
    looked: source > 0 && shows > 0,
    both: felt > 0 && why > 0,
    ...modalityOf(sentence),
  }
  return [
    ...when.map((part) => `occasion-${part}`),
    `occasion-${when.length}`,
    `source-${source}`,
    `shows-${shows}`,
    `felt-${Math.min(3, felt)}`,
    `why-${Math.min(3, why)}`,
    `event-${Math.min(3, event)}`,
    `stays-${Math.min(3, stays)}`,
    ...Object.entries(flags).flatMap(([name, is]) => (is ? [`is-${name}`] : [])),
  ]
}
