import type { Cap, Review } from '../review/review.js'
import type { About } from './index.js'
import { ASKED_FOR, type Severity } from './remarks.js'
import type { RubricEntry } from './rubric.js'

/** Limits, each in a few words and a sentence. */
const LIMITS: Readonly<Record<Cap['id'], readonly [string, string]>> = {
  'no-action': ['No Action', 'The score is limited: nothing says what you did.'],
  'no-result': ['No Result', 'The score is limited: nothing says how it ended.'],
  hypothetical: ['Not one past event', 'The score is limited: most of it is what you would do, not one time you did it.'],
  'too-little': ['Too little', 'The score is limited: there is too little to judge in full.'],
}

/** Why an answer is not scored, each in a few words and a sentence. */
const REFUSALS: Readonly<Record<NonNullable<Review['refused']>['code'], readonly [string, string]>> = {
  'too-short': ['Too short', 'Not scored: it is too short to judge.'],
  'not-english': ['Not English', 'Not scored: the coach reads English only.'],
  template: ['Still a template', 'Not scored: the blanks of a template are still there.'],
  'no-text': ['No text', 'Not scored: there is no answer yet.'],
}

const PROMPT = ['The prompt', 'The prompt asks for something that the answer does not tell. It takes no points.'] as const

/** What is no check of the rubric, in a few words. */
export function nameOf(id: string): string | undefined {
  const names: Readonly<Record<string, readonly [string, string]>> = { ...LIMITS, ...REFUSALS, [ASKED_FOR]: PROMPT }
  return Object.hasOwn(names, id) ? names[id]?.[0] : undefined
}

/** A rule as SARIF describes it. No address of a help page: there is none. */
function ruleOf(id: string, [short, full]: readonly [string, string], level: Severity, help: string, properties: Readonly<object>) {
  return {
    id,
    shortDescription: { text: short },
    fullDescription: { text: full },
    help: { text: help },
    defaultConfiguration: { level },
    properties,
  }
}

function ruleOfCheck({ id, kind, section, dimensions, weight, label, asks, why, question, shape, example }: RubricEntry) {
  const help = [question, shape, `For example: ${example}`].filter((text) => text !== '').join('\n')
  return ruleOf(id, [label, `${asks} ${why}`], kind === 'notice' ? 'note' : 'error', help, { kind, section, dimensions, weight })
}

/** Every check of the rubric in its order, then what limits a score, why there is none, and what the prompt asks for. */
export function rulesOf({ checks }: Pick<About, 'checks'>) {
  const others = (kind: string, all: Readonly<Record<string, readonly [string, string]>>) =>
    Object.entries(all).map(([id, words]) => ruleOf(id, words, 'error', words[1], { kind }))
  return [
    ...checks.map(ruleOfCheck),
    ...others('limit', LIMITS),
    ...others('refusal', REFUSALS),
    ruleOf(ASKED_FOR, PROMPT, 'note', PROMPT[1], { kind: 'notice' }),
  ]
}
