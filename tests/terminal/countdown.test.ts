import { describe, expect, it } from 'vitest'
import { cellsOf } from '../../src/terminal/cells.js'
import { announced, timeSaid } from '../../src/terminal/countdown.js'
import { startWriting } from '../../src/terminal/multiline.js'
import { keysLine, writingView } from '../../src/terminal/screen.js'
import { FRAME, PLAIN } from './paper.js'

describe('the time left', () => {
  it.each([
    [null, null],
    [119_001, '2:00 left'],
    [61_000, '1:01 left'],
    [60_000, '60 seconds left'],
    [57_500, '60 seconds left'],
    [57_000, '0:57 left'],
    [29_500, '30 seconds left'],
    [10_000, '10 seconds left'],
    [500, '0:01 left'],
    [0, 'Time is up. Ctrl-D stops here · Ctrl-T 30 s more · Ctrl-L no limit'],
  ])('of %s ms is said as %s', (left, text) => {
    expect(timeSaid(left)?.text ?? null).toBe(text)
  })

  it.each([
    [61_000, 60_000, '60 seconds left.'],
    [60_000, 59_000, null],
    [31_000, 29_000, '30 seconds left.'],
    [61_000, 9_000, '10 seconds left.'],
    [100, -50, 'Time is up. Ctrl-D stops here · Ctrl-T 30 s more · Ctrl-L no limit'],
    [-50, -250, null],
  ])('is told once, from %i to %i ms: %s', (before, now, text) => {
    expect(announced(before, now)).toBe(text)
  })

  it('stands before the count, and gives way to the choice when it is up', () => {
    const lines = (left: number, columns: number) =>
      writingView(startWriting('one two'), FRAME, { columns, rows: 24, paint: PLAIN }, cellsOf, 0, timeSaid(left)).lower
    expect(lines(75_000, 80)[0]).toBe('  1:15 left · 2 words · aim for 40–60')
    expect(lines(0, 80)[0]).toBe('  Time is up. Ctrl-D stops here · Ctrl-T 30 s more · Ctrl-L no limit')
    for (const line of lines(0, 40)) expect(line.length).toBeLessThan(40)
  })
})

describe('the keys', () => {
  const KEYS = ['Ctrl-D done', 'Ctrl-C save and leave', 'Ctrl-O editor']
  it.each([
    [80, '  Ctrl-D done · Ctrl-C save and leave · Ctrl-O editor'],
    [40, '  Ctrl-D done · Ctrl-C save and leave'],
    [37, '  Ctrl-D done · Ctrl-C'],
    [20, '  Ctrl-D · Ctrl-C'],
  ])('always say how to finish and how to leave: %i columns', (columns, line) => {
    expect(keysLine(KEYS, columns)).toBe(line)
  })
})
