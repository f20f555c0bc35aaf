import { describe, expect, it } from 'vitest'
import type { Check, Verdict } from '../../src/checks/check.js'
import type { Answer } from '../../src/reading/answer.js'
import { readDraft } from '../../src/reading/draft.js'
import { readAnswer } from '../../src/reading/read.js'
import { tellStory } from '../../src/signals/tell.js'
import { type Level, SECTIONS, type Section } from '../../src/star.js'

/** A small answer, written section by section. */
export type Parts = Readonly<Partial<Record<Section, string>>>

/** The parts under their headings, as a person would save them. */
export const written = (parts: Parts): string =>
  SECTIONS.filter((section) => parts[section] !== undefined)
    .map((section) => `## ${section[0]?.toUpperCase()}${section.slice(1)}\n\n${parts[section]}\n`)
    .join('\n')

/** The parts, read. */
export const answerOf = (parts: Parts): Answer => readAnswer(readDraft(written(parts)))

/** What a check says of the parts. */
export const verdictOf = (check: Check, parts: Parts): Verdict => check.judge(tellStory(answerOf(parts)))

/** The quoted words of a verdict. */
export const quotesOf = ({ evidence }: Verdict): readonly string[] =>
  evidence.map(({ sentence, start, end }) => sentence.text.slice(start, end))

/** Sentences or small answers that must earn each level; a bare string is the text of the check's own section. */
export type Table = Readonly<Record<Level, readonly (string | Parts)[]>>

/** Runs a table of a check, and holds every verdict to the house: evidence for credit, at most three quotes, one sentence of reason. */
export function holds(check: Check, table: Table): void {
  const own: Section = check.section === 'whole' ? 'action' : check.section
  describe.each(Object.entries(table) as [Level, Table[Level]][])(`${check.id}: %s`, (level, cases) => {
    it.each(cases.map((one) => [typeof one === 'string' ? one : written(one), one] as const))('%s', (_, one) => {
      const verdict = verdictOf(check, typeof one === 'string' ? { [own]: one } : one)
      expect({ level: verdict.level, quotes: quotesOf(verdict) }).toEqual({ level, quotes: quotesOf(verdict) })
      if (check.kind === 'scored' && level !== 'absent') expect(verdict.evidence.length).toBeGreaterThan(0)
      expect(verdict.evidence.length).toBeLessThanOrEqual(3)
      for (const quote of quotesOf(verdict)) expect(quote.trim()).not.toBe('')
      expect(verdict.reason).toMatch(/^[A-Z0-9"].*[.?]$/s)
    })
    it('has at least three cases', () => expect(cases.length).toBeGreaterThanOrEqual(3))
  })
}
