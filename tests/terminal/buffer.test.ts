import { describe, expect, it } from 'vitest'
import * as edit from '../../src/terminal/buffer.js'
import { cellsOf } from '../../src/terminal/cells.js'

/** A text with the cursor drawn as `|`. */
function drawn(text: string): edit.Buffer {
  const lines = text.split('\n')
  const row = lines.findIndex((line) => line.includes('|'))
  const column = lines[row]?.indexOf('|') ?? 0
  return { lines: lines.map((line) => line.replace('|', '')), row, column }
}
function draw({ lines, row, column }: edit.Buffer): string {
  return lines.map((line, at) => (at === row ? `${line.slice(0, column)}|${line.slice(column)}` : line)).join('\n')
}

const TABLE: readonly (readonly [keyof typeof EDITS, string, string])[] = [
  ['left', 'ab|c', 'a|bc'],
  ['left', 'one\n|two', 'one|\ntwo'],
  ['left', '|one', '|one'],
  ['left', 'a👨‍👩‍👧|b', 'a|👨‍👩‍👧b'],
  ['left', 'cafe\u0301|', 'caf|e\u0301'],
  ['right', 'a|bc', 'ab|c'],
  ['right', 'one|\ntwo', 'one\n|two'],
  ['right', 'one|', 'one|'],
  ['right', '|👍🏽!', '👍🏽|!'],
  ['right', '|顧客', '顧|客'],
  ['backspace', 'ab|c', 'a|c'],
  ['backspace', 'one\n|two', 'one|two'],
  ['backspace', '|one', '|one'],
  ['backspace', 'hi 🇮🇳|', 'hi |'],
  ['backspace', 'one\n\n|two', 'one\n|two'],
  ['deleteForward', 'a|bc', 'a|c'],
  ['deleteForward', 'one|\ntwo', 'one|two'],
  ['deleteForward', 'one|', 'one|'],
  ['deleteForward', '|e\u0301a', '|a'],
  ['lineStart', 'one\ntw|o', 'one\n|two'],
  ['lineEnd', 'o|ne\ntwo', 'one|\ntwo'],
  ['textStart', 'one\ntw|o', '|one\ntwo'],
  ['textEnd', 'o|ne\ntwo', 'one\ntwo|'],
  ['wordLeft', 'one two|', 'one |two'],
  ['wordLeft', 'one two |', 'one |two '],
  ['wordLeft', "I don't, know|", "I don't, |know"],
  ['wordLeft', "I don't|", "I |don't"],
  ['wordLeft', 'one\n|two', 'one|\ntwo'],
  ['wordRight', '|one two', 'one| two'],
  ['wordRight', 'one| two', 'one two|'],
  ['wordRight', 'one|\ntwo', 'one\n|two'],
  ['deleteWord', 'one two|', 'one |'],
  ['deleteWord', 'one two  |!', 'one |!'],
  ['deleteWord', 'one\n|two', 'one|two'],
  ['deleteToStart', 'one tw|o', '|o'],
  ['deleteToEnd', 'one| two\nthree', 'one|\nthree'],
]
const EDITS = edit as unknown as Readonly<Record<string, (buffer: edit.Buffer, cells: typeof cellsOf) => edit.Buffer>>

describe('the buffer', () => {
  it.each(TABLE)('%s: %j becomes %j', (name, before, after) => {
    expect(draw(EDITS[name]?.(drawn(before), cellsOf) as edit.Buffer)).toBe(after)
  })

  it.each([
    ['a|c', 'b', 'ab|c'],
    ['a|d', 'b\nc', 'ab\nc|d'],
    ['one|', '\n', 'one\n|'],
    ['|', 'one\n\ntwo\n', 'one\n\ntwo\n|'],
    ['x\n|\ny', 'a\nb', 'x\na\nb|\ny'],
  ])('inserting into %j: %j makes %j', (before, text, after) => {
    expect(draw(edit.insert(drawn(before), text))).toBe(after)
  })

  it('gives back the text it was made of, the cursor at its end', () => {
    expect(edit.textOf(edit.bufferOf('one\n\ntwo'))).toBe('one\n\ntwo')
    expect(draw(edit.bufferOf('one\ntwo'))).toBe('one\ntwo|')
    expect(draw(edit.bufferOf(''))).toBe('|')
  })
})
