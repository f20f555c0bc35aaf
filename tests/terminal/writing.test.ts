import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from '../../src/terminal/clean.js'
import { bracketed, CTRL_D, ENTER, onPaper } from './paper.js'

const UP = '\u001B[A'
const DOWN = '\u001B[B'
const LEFT = '\u001B[D'
const HOME = '\u001B[H'
const BACKSPACE = '\u007F'
const letters = (text: string) => Array.from(text)

/** Sends each piece as a chunk, ends with Ctrl-D, gives what was written. */
async function written(...pieces: readonly string[]): Promise<string> {
  const paper = await onPaper()
  await paper.send(...pieces, CTRL_D)
  return (await paper.answer).text
}

describe('the text prompt', () => {
  it('takes several paragraphs and ends with Ctrl-D, in the middle of a line too', async () => {
    expect(await written(...letters('I ran'), ENTER, ENTER, ...letters('a desk'), LEFT, LEFT)).toBe('I ran\n\na desk')
  })

  it.each<[string, readonly string[], string]>([
    ['earlier lines can be edited', ['one', ENTER, 'tree', UP, 'X', DOWN, LEFT, LEFT, LEFT, 'h'], 'oneX\nthree'],
    ['Home and word jumps', ['two three', '\u001Bb', 'and ', HOME, 'one '], 'one two and three'],
    ['backspace joins lines', ['one', ENTER, 'two', HOME, BACKSPACE], 'onetwo'],
    ['Ctrl-W takes a word away', ['one two', '\u0017'], 'one '],
    ['Delete takes the next character', ['ab', LEFT, '\u001B[3~'], 'a'],
    ['a whole emoji goes at once', ['a👨‍👩‍👧', BACKSPACE], 'a'],
    ['an unknown key does nothing', ['a', '\u001B[15~', 'b'], 'ab'],
    ['up and down keep their column past a short line', ['abcdef', ENTER, 'x', ENTER, 'abcdef', LEFT, UP, UP, '!'], 'abcde!f\nx\nabcdef'],
  ])('%s', async (_, pieces, text) => {
    expect(await written(...pieces)).toBe(text)
  })

  it.each<[string, readonly string[], string]>([
    ['a paste stays whole, blank lines and all', [bracketed('one\r\n\r\ntwo\tthree\rfour')], 'one\n\ntwo  three\nfour'],
    ['two pastes and typing between them', [bracketed('a\nb'), 'c', bracketed('d\n')], 'a\nbcd\n'],
    ['a paste into the middle', ['ad', LEFT, bracketed('b\nc')], 'ab\ncd'],
    ['a paste from a terminal that marks none', ['one\rtwo\r\rthree'], 'one\ntwo\n\nthree'],
    ['colours in a paste go, words stay', [bracketed('\u001B[31mred\u001B[0m wine')], 'red wine'],
    ['a stray ESC loses no word', [bracketed('a \u001B b \u001B] c')], 'a  b ] c'],
    ['a pasted dot does not end the text', [bracketed('a\n.\nb')], 'a\n.\nb'],
    ['Ctrl-D in a paste does not end the text', [bracketed('a\u0004b')], 'ab'],
  ])('%s', async (_, pieces, text) => {
    expect(await written(...pieces)).toBe(text)
  })

  it('ends with a lone typed dot and Enter, and the dot is not part of it', async () => {
    const paper = await onPaper()
    await paper.send('one', ENTER, '.', ENTER)
    expect(await paper.answer).toEqual({ how: 'done', text: 'one' })
  })

  it.each<[string, readonly string[], string]>([
    ['a dot that was pasted', [bracketed('one\n.'), ENTER, 'two'], 'one\n.\ntwo'],
    ['a dot and Enter in one unmarked chunk', ['one\r.\r', 'two'], 'one\n.\ntwo'],
    ['three dots', ['...', ENTER, 'x'], '...\nx'],
    ['a line that begins with a dot', ['.', '5% churn', ENTER, 'x'], '.5% churn\nx'],
    ['a dot above other lines', ['one', UP, HOME, ENTER, UP, '.', ENTER], '.\n\none'],
    ['two dots stand for one', ['..', ENTER, 'x'], '.\nx'],
  ])('goes on after %s', async (_, pieces, text) => {
    expect(await written(...pieces)).toBe(text)
  })

  it('asks once more before it leaves a text empty', async () => {
    const paper = await onPaper()
    await paper.send(CTRL_D)
    expect(paper.screen()).toContain('Nothing here yet. Ctrl-D again leaves it empty.')
    await paper.send(CTRL_D)
    expect(await paper.answer).toEqual({ how: 'done', text: '' })
  })

  it('goes back with Shift-Tab and keeps what was written', async () => {
    const paper = await onPaper()
    await paper.send('one', '\u001B[Z')
    expect(await paper.answer).toEqual({ how: 'back', text: 'one' })
  })

  it('shows what stands there already, to go on from', async () => {
    const paper = await onPaper({ text: 'one\ntwo' })
    expect(paper.screen()).toContain('│ two')
    await paper.send('!', CTRL_D)
    expect((await paper.answer).text).toBe('one\ntwo!')
  })

  it('tells of every change', async () => {
    const paper = await onPaper()
    await paper.send('a', ENTER, bracketed('b\nc'))
    expect(paper.changes).toEqual(['a', 'a\n', 'a\nb\nc'])
  })

  it('leaves what was typed ahead for the next prompt', async () => {
    const paper = await onPaper()
    await paper.send(`one${CTRL_D}two`)
    expect((await paper.answer).text).toBe('one')
  })

  it('takes any paste whole, marked', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 400 })
    const lines = fc.array(fc.oneof(text, fc.constantFrom('', '.', 'Result:', '顧客の声', '👨‍👩‍👧', '\u001B[31mred', 'a\tb')), {
      maxLength: 12,
    })
    await fc.assert(
      fc.asyncProperty(lines, fc.constantFrom('\n', '\r\n', '\r'), async (parts, end) => {
        const pasted = parts.join(end).replaceAll('\u001B[200~', '').replaceAll('\u001B[201~', '')
        const paper = await onPaper()
        await paper.send(Buffer.from(bracketed(pasted)), 'x', CTRL_D)
        expect((await paper.answer).text).toBe(`${cleanText(Buffer.from(pasted).toString())}x`)
      }),
      { numRuns: 200, seed: 7 },
    )
  })

  it('takes 10,000 characters in 170 lines within a second', async () => {
    const pasted = Array.from({ length: 170 }, (_, at) =>
      `Line ${at} of what the customer told me on that day, word for word.`.slice(0, 58),
    ).join('\r')
    const paper = await onPaper()
    const start = performance.now()
    await paper.send(bracketed(pasted))
    expect(performance.now() - start).toBeLessThan(1000)
    await paper.send(CTRL_D)
    expect((await paper.answer).text).toBe(pasted.replaceAll('\r', '\n'))
  })

  it('works no more for a key than the text is longer when 10,000 characters stand there', async () => {
    const median = async (sentences: number): Promise<number> => {
      const paper = await onPaper({ text: 'I listened to a week of voicemails. '.repeat(sentences) })
      const times: number[] = []
      for (let turn = 0; turn < 40; turn += 1) {
        const start = worked()
        await paper.send('x')
        times.push(worked() - start)
      }
      return times.sort((a, b) => a - b)[20] ?? 0
    }
    await median(28)
    const [short, long] = [await median(28), await median(280)]
    expect(long).toBeLessThan(short * 12 + 1)
  })
})

/** Milliseconds that the processor worked for us: what else runs on the machine is not in them. */
function worked(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

describe('its screen', () => {
  it('shows title, guidance, text, count and keys', async () => {
    const paper = await onPaper({ text: 'I ran a desk.' })
    expect(paper.screen()).toBe(
      [
        'Situation',
        '  Where and when, and who the customer was.',
        '  │ I ran a desk.',
        '  4 words · aim for 40–60',
        '  Ctrl-D when done · Ctrl-C saves and leaves',
      ].join('\n'),
    )
  })

  it.each([
    [80, 24, 'Situation · The most difficult customer you have dealt with'],
    [40, 20, 'Situation · The most difficult …'],
    [26, 20, 'Situation'],
    [80, 40, 'Situation'],
  ])('says what it is about where the prompt has scrolled away: %i columns, %i rows', async (columns, rows, line) => {
    const paper = await onPaper({ topic: 'The most difficult customer you have dealt with', columns, rows })
    expect(paper.screen().split('\n')[0]).toBe(line)
  })

  it('keeps the keys in one line of 40 columns', async () => {
    const paper = await onPaper({ columns: 40 })
    expect(paper.screen().split('\n').at(-1)).toBe('  Ctrl-D when done · Ctrl-C')
  })

  it('shows as much as fits and says which lines', async () => {
    const paper = await onPaper({ text: Array.from({ length: 40 }, (_, at) => `line ${at + 1}`).join('\n'), rows: 16 })
    const screen = paper.screen()
    expect(screen).toContain('│ line 40')
    expect(screen).not.toContain('│ line 29\n')
    expect(screen).toContain('lines 30–40 of 40')
    expect(screen.split('\n').length).toBeLessThan(16)
  })

  it('leaves a finished text on the screen, a long one by its beginning', async () => {
    const paper = await onPaper({ text: Array.from({ length: 40 }, (_, at) => `line ${at + 1}`).join('\n') })
    await paper.send(CTRL_D)
    expect(paper.screen()).toContain('✓ Situation  80 words')
    expect(paper.screen()).toContain('… and 28 more lines, all kept')
  })
})
