import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bufferOf } from '../../src/terminal/buffer.js'
import { cellsOf } from '../../src/terminal/cells.js'
import { cursorIn, fold, placeAt, rowsOf, scroll } from '../../src/terminal/layout.js'
import { displayWidth } from '../../src/text/width.js'

const folded = (line: string, width: number) => fold(cellsOf(line), width).map(({ start, end }) => line.slice(start, end))

describe('folding a line', () => {
  it.each([
    ['', 10, ['']],
    ['one two three', 20, ['one two three']],
    ['one two three', 8, ['one two ', 'three']],
    ['one two three', 7, ['one two ', 'three']],
    ['one two  three', 7, ['one two  ', 'three']],
    ['unbreakable', 4, ['unbr', 'eaka', 'ble']],
    ['a unbreakable', 4, ['a ', 'unbr', 'eaka', 'ble']],
    ['顧客の声', 5, ['顧客', 'の声']],
    ['ab 👨‍👩‍👧👨‍👩‍👧', 5, ['ab ', '👨‍👩‍👧👨‍👩‍👧']],
    ['👨‍👩‍👧👨‍👩‍👧', 3, ['👨‍👩‍👧', '👨‍👩‍👧']],
  ])('%j in %i columns', (line, width, rows) => {
    expect(folded(line, width)).toEqual(rows)
  })

  it('loses nothing and keeps each row within the columns, spaces at its end aside', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.integer({ min: 4, max: 40 }), (text, width) => {
        const line = text.replaceAll('\n', ' ')
        const rows = folded(line, width)
        expect(rows.join('')).toBe(line)
        for (const row of rows) expect(displayWidth(row.replace(/ +$/, ''))).toBeLessThanOrEqual(width)
      }),
      { numRuns: 500, seed: 7 },
    )
  })
})

describe('the cursor on the screen', () => {
  const at = (text: string, column: number, width: number) => {
    const buffer = { ...bufferOf(text), column }
    return cursorIn(buffer, rowsOf(buffer, cellsOf, width), cellsOf, width)
  }

  it.each([
    ['one two three', 3, 8, { row: 0, x: 3 }],
    ['one two three', 8, 8, { row: 1, x: 0 }],
    ['one two three', 13, 8, { row: 1, x: 5 }],
    ['顧客', 1, 20, { row: 0, x: 2 }],
    ['a👨‍👩‍👧b', 9, 20, { row: 0, x: 3 }],
    ['one two   ', 10, 7, { row: 0, x: 7 }],
  ])('%j at %i in %i columns', (text, column, width, place) => {
    expect(at(text, column, width)).toEqual(place)
  })

  it('goes to the nearest place in another row', () => {
    const buffer = bufferOf('one two three\n顧客の声\nx')
    const rows = rowsOf(buffer, cellsOf, 8)
    const column = (row: number, x: number) => {
      const to = placeAt(buffer, rows[row] ?? { line: 0, start: 0, end: 0 }, x, cellsOf)
      return [to.row, to.column]
    }
    expect(rows).toHaveLength(4)
    expect(column(0, 2)).toEqual([0, 2])
    // The far end of a folded row is its last character, or the cursor would show on the next row.
    expect(column(0, 8)).toEqual([0, 7])
    expect(column(1, 99)).toEqual([0, 13])
    expect(column(2, 3)).toEqual([1, 1])
    expect(column(3, 5)).toEqual([2, 1])
  })
})

describe('the window', () => {
  it.each([
    // top, cursor, total, height, expected
    [0, 0, 3, 5, 0],
    [0, 5, 10, 5, 1],
    [4, 2, 10, 5, 2],
    [4, 6, 10, 5, 4],
    [8, 3, 4, 5, 0],
    [9, 9, 10, 5, 5],
  ])('first row %i, cursor in row %i of %i, height %i: shows from %i', (top, cursor, total, height, first) => {
    expect(scroll(top, cursor, total, height)).toBe(first)
  })
})
