import { describe, expect, it } from 'vitest'
import { readDraft } from '../../src/reading/draft.js'
import { gateOf, packNumber, packWeight, unpack } from '../../src/reading/model.js'
import { readAnswer } from '../../src/reading/read.js'
import { SEGMENTER } from '../../src/reading/segmenter-weights.js'
import { SECTIONS, type Section } from '../../src/star.js'

const read = (text: string) => readAnswer(readDraft(text))
const sectionOf = (text: string, part: string): Section | undefined =>
  read(text).sentences.find((sentence) => sentence.text.includes(part))?.section

const SITUATION =
  'In the spring of 2022 I was the evening clerk at a small public library in Turku. A man called Eero came in every Thursday with a bag of large-print books for his mother, who could no longer leave the house.'
const TASK = 'The shelf of large print was my responsibility, and if nothing new came by June the town would close it.'
const ACTION =
  'I asked Eero to write down which books she had put aside after ten pages. I rang three other libraries and read them the list. Then I drove to two of them on my free Monday, picked forty titles with the clerks there, and set up a swap every second month.'
const RESULT =
  'By June loans from that shelf had gone from nine a month to thirty-one, and the shelf stayed. The swap is still running today.'

describe('free prose', () => {
  const whole = [SITUATION, TASK, ACTION, RESULT].join(' ')

  it.each<[string, Section]>([
    ['evening clerk', 'situation'],
    ['my responsibility', 'task'],
    ['rang three other', 'action'],
    ['thirty-one', 'result'],
    ['still running', 'result'],
  ])('puts %j in the %s', (part, section) => {
    expect(sectionOf(whole, part)).toBe(section)
  })

  it('is read alike with paragraphs, without capitals, and as dictated', () => {
    for (const text of [[SITUATION, TASK, ACTION, RESULT].join('\n\n'), whole.toLowerCase(), `So, um, ${whole}`]) {
      expect(sectionOf(text, 'three other libraries')).toBe('action')
      expect(sectionOf(text, 'loans from that shelf')).toBe('result')
    }
  })

  it('invents no Result where the telling ends in the action', () => {
    expect(read([SITUATION, TASK, ACTION].join(' ')).sections.result.source).toBe('missing')
    const { sections } = read(
      'I work at the gate of a ferry. Last summer a woman with a folded wheelchair could not find the lift. I left my place, I walked with her to the crew door and asked the mate for the key. I carried the chair up. I told the next shift about the door and I drew a small map for them.',
    )
    expect(sections.result.source).toBe('missing')
  })

  it('is surest of what it is told plainly', () => {
    const { sections } = read(whole)
    for (const section of SECTIONS) expect(sections[section].confidence).toBeGreaterThan(0.5)
    expect(sections.action.confidence).toBeGreaterThan(0.9)
  })

  it('gives a text of one sentence one section', () => {
    const { sections } = read('I rang the nine families on the list and told them about the new bus.')
    expect(SECTIONS.filter((section) => sections[section].source === 'guessed')).toHaveLength(1)
  })
})

describe('the weights', () => {
  it('are small, whole and fit the features they were learned for', () => {
    expect(JSON.stringify(SEGMENTER).length).toBeLessThan(60_000)
    const model = unpack(SEGMENTER)
    expect(model.stems.size).toBeGreaterThan(500)
    for (const number of Object.values(SEGMENTER.gates).flat()) expect(number).toBeLessThanOrEqual(1)
    expect(() => unpack({ ...SEGMENTER, places: SEGMENTER.places.slice(4) })).toThrow('train again')
  })

  it('are packed as printable characters', () => {
    expect([-99, -32, 0, 31, 99].map(packWeight)).toEqual(['A', 'A', 'g', '_', '_'])
    expect([0, 63, 64, 4095].map(packNumber)).toEqual(['AA', 'A_', 'BA', '__'])
  })

  it('have a gate for every length', () => {
    expect([1, 4, 5, 10, 11, 300].map((units) => gateOf([0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1], units))).toEqual([
      0.7, 0.7, 0.6, 0.4, 0.3, 0.1,
    ])
    expect(gateOf([], 10)).toBe(1)
  })
})
