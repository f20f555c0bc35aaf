import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mulberry32 } from '../../src/questions/choose.js'
import { cleanText } from '../../src/terminal/clean.js'
import { desk } from '../e2e/desk.js'
import { bracketed, CTRL_D, onPaper } from '../terminal/paper.js'
import { count, quantile, record, SEED, times } from './report.js'

const AT_ONCE = count('AT_ONCE', 3)
const MOST = 20_000

const part = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'binary', maxLength: 400, size: 'max' }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 800, size: 'max' }) },
  fc.constantFrom(
    '',
    '.',
    '..',
    'Result:',
    '顧客の声を聞いた',
    '👨‍👩‍👧 🇮🇳',
    '\u001B[31mred\u001B[0m',
    '\u001B]0;title\u0007',
    'a\tb',
    '\u0004',
    '\u0003',
    'é',
    '# heading',
    '~~~',
  ),
)
/** What people paste: blank lines, any line end, wide letters, emoji, control codes, up to 20,000 characters. Marks of a paste inside it end it, so they are left out. */
const pasted = fc
  .tuple(fc.array(part, { minLength: 1, maxLength: 40, size: 'max' }), fc.constantFrom('\n', '\r\n', '\r'), fc.constantFrom(1, 1, 1, 4, 30))
  .map(([parts, end, over]) => {
    const text = `${parts.join(end)}${end}`.replaceAll('\u001B[20', '')
    return Buffer.from(text.repeat(over).slice(0, MOST)).toString()
  })

it('takes any paste whole: rendered', async () => {
  const CASES = count('PASTES', 2_000)
  let differences = 0
  let longest = 0
  await fc.assert(
    fc.asyncProperty(pasted, async (text) => {
      longest = Math.max(longest, text.length)
      const paper = await onPaper()
      await paper.send(Buffer.from(bracketed(text)), 'x', CTRL_D)
      if ((await paper.answer).text !== `${cleanText(text)}x`) differences += 1
    }),
    { numRuns: CASES, seed: SEED },
  )
  record('pastes through the prompt', { cases: CASES, longestCharacters: longest, differences })
  expect(differences).toBe(0)
})

it('takes any paste whole: in a real terminal', async () => {
  const CASES = count('PTY_PASTES', 100)
  // A first letter, so that no paste is empty and left out.
  const texts = fc.sample(pasted, { numRuns: CASES, seed: SEED + 1 }).map((text) => `x${text}`)
  const seats = Math.ceil(CASES / 4)
  const wrong: unknown[] = []
  await times(seats, AT_ONCE, async (seat_) => {
    const mine = texts.slice(seat_ * 4, seat_ * 4 + 4)
    const at = desk()
    try {
      const seat = at.sit(['practice', '--new', '--seed', '7'], { patience: 30_000 })
      for (const [index, text] of mine.entries()) {
        await seat.waitFor(new RegExp(`\\n {2}${['Situation', 'Task', 'Action', 'Result'][index]}\\n`))
        // As a terminal pastes: every line end is a CR.
        seat.send(`\u001B[200~${text.replaceAll('\r\n', '\r').replaceAll('\n', '\r')}\u001B[201~`)
        await seat.press('ctrlD')
      }
      await seat.waitFor(
        mine.length === 4 ? /What next\?\n/ : new RegExp(`\\n {2}${['Situation', 'Task', 'Action', 'Result'][mine.length]}\\n`),
      )
      seat.send('\u0003')
      await seat.ended
      const kept = Object.values(at.draft().sections as Record<string, string>)
      for (const [index, text] of mine.entries())
        if (kept[index] !== cleanText(text).trim()) wrong.push({ sent: text.slice(0, 200), kept: kept[index]?.slice(0, 200) })
    } finally {
      await at.clear()
    }
  })
  record('pastes in a real terminal', { cases: CASES, differences: wrong.length, wrong })
  expect(wrong).toEqual([])
})

it('takes 10,000 characters in 170 lines within a second, and a key within 30 ms after them', async () => {
  const text = Array.from({ length: 170 }, (_, at) =>
    `Line ${at} of what the customer told me on that day, word for word.`.slice(0, 58),
  ).join('\r')
  const pastes: number[] = []
  const keys: number[] = []
  for (let run = 0; run < 10; run += 1) {
    const paper = await onPaper()
    const start = performance.now()
    await paper.send(bracketed(text))
    pastes.push(performance.now() - start)
    for (let key = 0; key < 30; key += 1) {
      const pressed = performance.now()
      await paper.send('x')
      keys.push(performance.now() - pressed)
    }
    await paper.send(CTRL_D)
    expect((await paper.answer).text).toBe(`${text.replaceAll('\r', '\n')}${'x'.repeat(30)}`)
  }
  const figures = { pasteWorstMs: Math.round(Math.max(...pastes)), keyMedianMs: quantile(keys, 0.5), key95Ms: quantile(keys, 0.95) }
  record('speed with 10,000 characters', figures)
  expect(figures.pasteWorstMs).toBeLessThanOrEqual(1_000)
  expect(figures.key95Ms).toBeLessThanOrEqual(30)
})

it('keeps typing exact under a countdown, cursor moves and resizes', async () => {
  const RUNS = count('COUNTDOWNS', 50)
  const wrong: unknown[] = []
  let ticks = 0
  await times(RUNS, AT_ONCE, async (index) => {
    const random = (
      (draw) => () =>
        draw() / 2 ** 32
    )(mulberry32(SEED * 1_009 + index))
    const at = desk()
    try {
      const seat = at.sit(['practice', '--new', '--seed', '7', '--time', `${3 + (index % 4)}s`], { patience: 30_000 })
      await seat.waitFor('│')
      // What must stand there in the end, kept by hand: characters, and where the cursor is among them.
      const text: string[] = []
      let cursor = 0
      for (let step = 0; step < 90; step += 1) {
        const kind = random()
        if (kind < 0.12 && cursor > 0) {
          seat.send('\u001B[D')
          cursor -= 1
        } else if (kind < 0.2 && cursor < text.length) {
          seat.send('\u001B[C')
          cursor += 1
        } else if (kind < 0.24 && cursor > 0) {
          seat.send('\u007F')
          text.splice(cursor - 1, 1)
          cursor -= 1
        } else if (kind < 0.26) await seat.resize(50 + Math.floor(random() * 60), 24 + Math.floor(random() * 16))
        else {
          const char = Array.from('abcdefghij  ,é顧客の')[Math.floor(random() * 18)] ?? 'a'
          seat.send(char)
          text.splice(cursor, 0, char)
          cursor += 1
        }
        await new Promise((resolve) => setTimeout(resolve, 20 + random() * 60))
      }
      await new Promise((resolve) => setTimeout(resolve, 100))
      seat.send('\u0003')
      await seat.ended
      ticks += new Set(seat.bytes().match(/0:0\d left|Time is up/g)).size
      const kept = at.draft().editing?.text
      if (kept !== text.join('')) wrong.push({ run: index, typed: text.join(''), kept })
    } finally {
      await at.clear()
    }
  })
  record('typing under a countdown', { runs: RUNS, differences: wrong.length, differentTimesShown: ticks, wrong })
  expect(wrong).toEqual([])
})
