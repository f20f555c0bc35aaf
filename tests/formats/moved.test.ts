import { describe, expect, it } from 'vitest'
import { movedText } from '../../src/formats/moved.js'
import { moved } from '../../src/review/moved.js'
import { displayWidth } from '../../src/text/width.js'
import { hostile, page, ready, refused, solid, vague, waived } from './reviews.js'

const said = (before: typeof solid, after: typeof solid, columns = 80) => movedText(moved(before, after), page(columns))

describe('what a revision moved', () => {
  it('says the change, what was gained and what was lost', () => {
    expect(said(solid, ready)).toBe(
      [
        '  98 ready to be probed, up 24 from 74 solid                         2 min aloud',
        '',
        '  Gained     Result, measured +9',
        '             Customer, named +4.5',
        '             Their need +4',
        '             Your part, the stakes +4',
        '             What stood against it +3.5',
        '             Plain words +1',
        '  Lost       What remains −2',
        '',
      ].join('\n'),
    )
  })

  it('says when nothing was lost, or nothing gained', () => {
    const [better, worse] = [said(vague, ready), said(ready, vague)]
    expect(better).toMatch(/\n {2}Gained [\s\S]*\n {2}Lost {7}nothing\n/)
    expect(worse).toMatch(/\n {2}Gained {5}nothing\n {2}Lost [\s\S]*−/)
  })

  it('says what limits no longer hold, and which do now', () => {
    expect(said(vague, solid)).toContain('Lifted     The score no longer stops at 60.')
    expect(said(solid, vague).replaceAll(/\s+/g, ' ')).toContain(
      'Limited There is no Result yet: nothing says how it ended. So the score stops at 60.',
    )
    expect(said(solid, vague)).toContain('0 sketch, down 74 from 74 solid')
  })

  it('shows the largest six, and how many more there are', () => {
    expect(said(vague, solid)).toContain('             and 9 more\n')
  })

  it('says when nothing moved', () => {
    expect(said(solid, solid)).toBe('  74 solid, nothing moved                                       1 min 39 s aloud\n')
  })

  it('says when one of the two was not scored', () => {
    expect(said(refused, solid)).toMatch(/^ {2}74 solid, was not scored {2}/)
    expect(said(solid, refused)).toMatch(/^ {2}Not scored, was 74 solid {2}/)
    expect(said(refused, refused)).toMatch(/^ {2}Not scored {2}/)
  })

  it('fits every line', () => {
    const all = [solid, ready, vague, refused, waived, hostile]
    for (let columns = 20; columns < 100; columns += 9)
      for (const before of all)
        for (const after of all)
          expect(
            said(before, after, columns)
              .split('\n')
              .filter((line) => displayWidth(line) > columns),
          ).toEqual([])
  })
})
