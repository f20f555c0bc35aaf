import fc from 'fast-check'
import { expect, it } from 'vitest'
import { QUESTIONS } from '../../src/questions/bank.js'
import { bankDocument } from '../../src/questions/document.js'
import { parseBank } from '../../src/questions/schema.js'
import { Trouble } from '../../src/trouble.js'

const yaml = `# a small bank
questions:
  - id: first-one
    prompt: "Tell me about a \\u0041 time"
    dimension: go-beyond
    themes: [said-no, feedback]
    probes:
      - { ask: 'And then?', family: after }
  - id: second-one
    prompt: >
      Tell me
      more.
    dimension: use-data
    looks_for:
      - one thing
`
const json = JSON.stringify(bankDocument(QUESTIONS.slice(0, 2)), null, 1)
const pieces = [
  '[',
  ']',
  '{',
  '}',
  ':',
  ': ',
  '- ',
  '? ',
  '&a ',
  '*a',
  '!t ',
  '|',
  '>',
  '"',
  "'",
  '#',
  '\n',
  '\t',
  '\r',
  ' ',
  '---\n',
  '...\n',
  '%',
  '<<: ',
  ',',
  '\u0000',
  '\u001B',
  '\uD800',
  '\uFEFF',
  '\\x',
  '0x',
  '~',
  '@',
  '`',
  'é',
  '  ',
]

it('takes 2,000 damaged banks as they are or tells where they are wrong, and never breaks', () => {
  const damage = fc.record({ at: fc.nat(), cut: fc.nat(6), put: fc.constantFrom('', ...pieces) })
  fc.assert(
    fc.property(fc.constantFrom(yaml, json), fc.array(damage, { minLength: 1, maxLength: 6 }), (source, damages) => {
      const text = damages.reduce((whole, { at, cut, put }) => {
        const start = at % (whole.length + 1)
        return whole.slice(0, start) + put + whole.slice(start + cut)
      }, source)
      try {
        for (const { id, prompt } of parseBank(text, 'own.yaml')) {
          expect(id).toMatch(/^[a-z0-9-]+$/)
          expect(prompt).not.toMatch(/[\u0000-\u001F\u007F-\u009F]/)
        }
      } catch (error) {
        if (!(error instanceof Trouble)) throw error
        expect(error).toMatchObject({ exit: 3, where: { file: 'own.yaml' } })
        const { line = 0, column = 0 } = error.where ?? {}
        expect(line).toBeGreaterThanOrEqual(1)
        expect(line).toBeLessThanOrEqual(text.split('\n').length)
        expect(column).toBeGreaterThanOrEqual(1)
        expect(error.message).not.toBe('')
      }
    }),
    { seed: 20261122, numRuns: 2000 },
  )
})
