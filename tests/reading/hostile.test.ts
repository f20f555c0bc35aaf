import { describe, expect, it } from 'vitest'
import { readDraft } from '../../src/reading/draft.js'
import { readAnswer } from '../../src/reading/read.js'

const KIB = 1024

/** Best of three, in milliseconds: only ratios of it are compared. */
function cost(source: string): number {
  const runs = [0, 1, 2].map(() => {
    const start = performance.now()
    readAnswer(readDraft(source))
    return performance.now() - start
  })
  return Math.min(...runs)
}

// A busy machine may spoil one comparison, not three.
describe('hostile text costs no more than its length', { retry: 2 }, () => {
  it.each([
    '#',
    '# \n',
    '>',
    '> \n',
    '*',
    '[',
    '[x',
    '](',
    '`',
    '```\n',
    '~~~~~\n',
    '---\n',
    'a\n===\n',
    'S:\n',
    'S: a\nT: b\n',
    '<!--\n',
    '<!-- a -->\n',
    '**S',
    '. ',
    '"',
    '. "',
    'a. ',
    'a, ',
    'a; ',
    ' ',
    '\n',
    '\\',
    'e\u0301',
    '\u0301',
    '\u65e5',
    '\ud83d\ude00',
    '{{',
    '<a',
    '....',
    'i went and then i ',
    'word ',
    '1.',
    '(',
    '-',
    '- - ',
  ])('%j', (piece) => {
    const of = (size: number): number => cost(piece.repeat(Math.ceil((size * KIB) / piece.length)))
    of(4)
    const [small, large] = [of(8), of(32)]
    // Four times the text: linear is 4, quadratic is 16.
    expect(large).toBeLessThan(small * 10 + 20)
  })
})
