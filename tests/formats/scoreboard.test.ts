import { describe, expect, it } from 'vitest'
import { CHECKS } from '../../src/checks/index.js'
import { plain } from '../../src/formats/paint.js'
import { meanText, type Scoreboard, scoreboardText } from '../../src/formats/scoreboard.js'
import { plainly } from '../../src/terminal/plainly.js'
import { displayWidth } from '../../src/text/width.js'

const BOARD: Scoreboard = {
  title: 'The hard ones',
  lines: [
    { title: 'A time you misread what a customer wanted', score: 82, band: 'ready', seconds: 250, target: 300, aloud: 95 },
    { title: 'Saying no to an important customer', score: 54, band: 'draft', seconds: 330, target: 300, aloud: 120 },
    { title: 'Bringing bad news', score: null, band: null, seconds: null, target: null, aloud: 4 },
  ],
  tally: {
    answers: 3,
    mean: 45.33,
    dimensions: { 'understand-needs': 0.9, 'decide-by-impact': 0.5, 'go-beyond': 0, 'use-data': 0.33, 'balance-business': 1 },
    weakest: { id: 'outcome-quantified', present: 1, partial: 1, of: 2, question: 'What could you count before and after?' },
  },
  bar: 60,
  seed: 7,
}
const at = (columns: number, board: Scoreboard = BOARD) => scoreboardText(board, { columns, paint: plain, wording: CHECKS })

describe('the scoreboard', () => {
  it('reads at 80 columns', () => {
    expect(at(80)).toBe(`  The hard ones                                                        3 answers

  1  A time you misread what a customer wanted
     ████████░░   82  ready       4 min 10 s of 5 min

  2  Saying no to an important customer
     █████░░░░░   54  draft       5 min 30 s of 5 min, 30 s over

  3  Bringing bad news
     ░░░░░░░░░░    –  not scored  4 s aloud

  What interviewers look for, of 100
  Understand customer needs deeply                               █████████░   90
  Decide by customer impact                                      █████░░░░░   50
  Go beyond basic service                                        ░░░░░░░░░░    0
  Use data and feedback                                          ███░░░░░░░   33
  Balance customer and business                                  ██████████  100

  Weakest    Result, measured
             There in 1 of 2 answers, partly in 1.
             “What could you count before and after?”

  Time       9 min 40 s of 10 min

  The mean is 45.3; the bar is 60, not reached yet.
  The same prompts come again with --seed 7.
`)
  })

  it('reads at 40 columns', () => {
    expect(at(40)).toBe(`  The hard ones                3 answers

  1  A time you misread what a customer
     wanted
     ████████░░   82  ready
     4 min 10 s of 5 min

  2  Saying no to an important customer
     █████░░░░░   54  draft
     5 min 30 s of 5 min, 30 s over

  3  Bringing bad news
     ░░░░░░░░░░    –  not scored
     4 s aloud

  What interviewers look for, of 100
  Understand customer needs deeply
    █████████░   90
  Decide by customer impact
    █████░░░░░   50
  Go beyond basic service
    ░░░░░░░░░░    0
  Use data and feedback  ███░░░░░░░   33
  Balance customer and business
    ██████████  100

  Weakest
  Result, measured
  There in 1 of 2 answers, partly in 1.
  “What could you count before and
  after?”

  Time
  9 min 40 s of 10 min

  The mean is 45.3; the bar is 60, not
  reached yet.
  The same prompts come again with
  --seed 7.
`)
  })

  it('is told from top to bottom without drawing', () => {
    const told = plainly(at(80))
    expect(told).toContain('1. A time you misread what a customer wanted\n82, ready, 4 min 10 s of 5 min\n')
    expect(told).toContain('Understand customer needs deeply, 90\n')
    expect(told).toContain('Weakest: Result, measured\n')
    expect(told).not.toMatch(/[█░]| {2}/)
  })

  it('says that the bar is reached, what one answer lacks, and nothing of what nobody asked', () => {
    const [line] = BOARD.lines
    const one: Scoreboard = {
      ...BOARD,
      lines: line ? [{ ...line, target: null }] : [],
      tally: { ...BOARD.tally, answers: 1, mean: 82, weakest: null },
    }
    expect(at(80, one)).toMatch(/1 answer\n/)
    expect(at(80, one)).toMatch(/ready {7}1 min 35 s aloud\n/)
    expect(at(80, one)).toMatch(/\n {2}The mean is 82: the bar of 60 is reached\.\n$/)
    expect(at(80, one)).not.toMatch(/Weakest|Time/)
    expect(at(80, { ...one, bar: null })).toMatch(/\n {2}The mean is 82, ready\.\n$/)
  })

  it('says that a step was skipped', () => {
    const [line] = BOARD.lines
    const skipped: Scoreboard = { ...BOARD, lines: line ? [{ ...line, score: null, band: null, seconds: null, aloud: 0 }] : [] }
    expect(at(80, skipped)).toMatch(/\n {5}░{10} {4}– {2}skipped\n\n/)
  })

  it('never rounds a mean up to the bar', () => {
    expect([59.99, 60, 45.33, 0, 33.3].map(meanText)).toEqual(['59.9', '60', '45.3', '0', '33.3'])
  })

  it('fits every width and shows no control character', () => {
    const hostile: Scoreboard = {
      ...BOARD,
      title: `a\u001B[31m${'long '.repeat(40)}`,
      lines: BOARD.lines.map((line) => ({ ...line, title: `客户\u202E${'word'.repeat(30)}\n\u009B1m` })),
    }
    for (const columns of [20, 30, 37, 38, 40, 59, 60, 80, 200]) {
      const text = at(columns, hostile)
      for (const line of text.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(Math.min(columns, 80))
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
    }
  })
})
