import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cleanText } from '../../src/terminal/clean.js'
import { remove } from './desk.js'
import { coach } from './run.js'
import { looksLike, STILL } from './screens.js'
import { type Seat, type SeatOptions, sit } from './terminal.js'

const STORY = {
  situation:
    'In March 2023 I ran the front desk of a small hotel in Leeds. Mrs Okoro, who came each month for dialysis, arrived at midnight and her room was taken.\n\nShe was in tears before I had said a word.',
  task: 'She had to be at the clinic at six and to sleep before it. I owned the desk that night, and finding her a bed was mine to do.',
  action:
    'I listened until she had finished and asked what worried her most. I rang three hotels, found a room at the second, and paid the taxi from the desk float.\nThe next day I wrote down her dates for the year and blocked a ground floor room on each of them.',
  result: 'She was at the clinic at ten to six. Complaints went down a lot.',
} as const

let home: string
let seats: Seat[]
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'practice-'))
  seats = []
})
afterEach(async () => {
  for (const seat of seats) seat.close()
  await remove(home)
})

function practise(args: readonly string[] = [], options: SeatOptions = {}): Seat {
  const seat = sit(['practice', '--question', 'difficult-customer', '--seed', '7', ...args], {
    rows: 40,
    cwd: home,
    ...options,
    env: { ...STILL, NO_COLOR: '1', ...options.env },
  })
  seats.push(seat)
  return seat
}

/** A menu that waits for an answer: the chosen line and the ones around it. */
const MENU = /What next\?\n/
async function answerAll(seat: Seat): Promise<void> {
  for (const [title, text] of Object.entries(STORY)) {
    await seat.waitFor(new RegExp(`\\n  ${title[0]?.toUpperCase()}${title.slice(1)}\\n`))
    await seat.paste(text)
    await seat.press('ctrlD')
  }
  await seat.waitFor(MENU)
}
const files = (...parts: string[]) => {
  try {
    return readdirSync(join(home, ...parts))
  } catch {
    return []
  }
}
const scoreOf = (text: string) => Number([...text.matchAll(/^ {2}(\d+) (?:sketch|draft|solid|ready)/gm)].at(-1)?.[1])

describe('practice in a real terminal', { timeout: 60_000 }, () => {
  it('goes from the prompt to a saved answer that review scores the same', async () => {
    const seat = practise()
    await seat.waitFor('seed 7')
    await seat.waitFor('A good answer shows')

    // Typed, with a blank line and a dot to end it.
    await seat.waitFor('│')
    await looksLike(seat, 'practice-first-prompt-80', { cursor: true })
    for (const line of STORY.situation.split('\n')) {
      await seat.type(line)
      await seat.press('enter')
    }
    await seat.type('.')
    // What comes in one piece with its Enter may be a paste.
    await seat.waitFor(/│ \.\n/)
    await seat.press('enter')
    await seat.waitFor('✓ Situation')
    for (const section of ['task', 'action', 'result'] as const) {
      await seat.paste(STORY[section])
      await seat.press('ctrlD')
    }
    await seat.waitFor(MENU)
    await looksLike(seat, 'review-after-practice', { from: '✓ Situation' })
    const before = scoreOf(await seat.text())

    // A revision: the old text is there, its end is rewritten.
    await seat.choose('Revise a part')
    await seat.choose('Result')
    await seat.waitFor('│ She was at the clinic at ten to six. Complaints went down a lot.')
    await looksLike(seat, 'revise-a-part', { from: 'Result', cursor: true })
    for (let turn = 0; turn < 'a lot.'.length; turn += 1) await seat.press('backspace')
    await seat.paste('from nine a month to two in half a year. Her dates are now blocked for every regular guest.')
    await seat.press('ctrlD')
    await seat.waitFor(/was \d+|up \d+|Gained/)
    await seat.waitFor('Gained')
    await looksLike(seat, 'what-moved', { from: '✓ Result' })

    // A follow-up question and its answer.
    await seat.choose('Answer follow-up')
    await seat.waitFor(/Follow-up\n {2}You said “/)
    await seat.type('I ask what they are afraid of.')
    await seat.press('ctrlD')
    await seat.waitFor('Kept, word for word.')
    await seat.waitFor(/Follow-up, one level deeper\n/)
    await looksLike(seat, 'drill-down', { from: '✓ Follow-up' })
    await seat.press('ctrlD', 'ctrlD')
    await seat.choose('Enough, show the facts')
    await seat.waitFor('Asked, and still without an answer')
    await looksLike(seat, 'fact-sheet', { from: 'The facts of this story' })

    await seat.choose('Read the new review')
    await seat.waitFor(/Try aloud[\s\S]*What next\?\n/)
    await seat.choose('Save the answer')
    await seat.waitFor('Its facts are beside it.')
    await looksLike(seat, 'saved', { from: 'Saved.' })
    const [facts, answer] = files('data', 'answers').sort((a, b) => b.length - a.length || (a < b ? 1 : -1))
    expect(facts).toBe(answer?.replace(/\.md$/, '-facts.md'))
    expect(statSync(join(home, 'data', 'answers', facts ?? '')).mode & 0o777).toBe(0o600)
    const path = join(home, 'data', 'answers', answer ?? '')
    expect(await seat.text()).toContain(join('data', 'answers', answer ?? ''))
    await seat.choose('Leave')
    expect(await seat.ended).toEqual({ code: 0, sttyKept: true })

    const saved = readFileSync(path, 'utf8')
    for (const part of [...STORY.situation.split('\n'), STORY.task, ...STORY.action.split('\n')]) expect(saved).toContain(part)
    expect(saved).toContain('~~~probes\n')
    expect(saved).toContain('    I ask what they are afraid of.')
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(files('state', 'drafts')).toEqual([])

    const after = scoreOf(await seat.text())
    const reviewed = JSON.parse(coach(['review', path, '--format', 'json']).out).reviews[0]
    expect(reviewed.score).toBe(after)
    expect(after).toBeGreaterThan(before)

    // The same way from a script, both versions and the follow-ups: the same file.
    const out = join(home, 'again.md')
    const script = ['practice', '--seed', '7', '--answers', path.replace(/-v2\.md$/, '-v1.md'), path, '--out', out]
    expect(coach(script, { env: { STAR_COACH_HOME: home } }).code).toBe(0)
    const undated = (text: string) => text.replace(/^created: .*$/m, '')
    expect(undated(readFileSync(out, 'utf8'))).toBe(undated(saved))
  })

  it('asks for a guess before the review, and stops the watch on Enter', async () => {
    const seat = practise(['--guess', '--aloud'])
    for (const text of Object.values(STORY)) {
      await seat.waitFor('│')
      await seat.paste(text)
      await seat.press('ctrlD')
    }
    await seat.waitFor('sketch, 0–34')
    await looksLike(seat, 'guess', { from: 'Before you see' })
    await seat.choose('draft, 35–59')
    await seat.choose('Result')
    await seat.waitFor(/You said draft[\s\S]*You named the Result/)
    await seat.waitFor('· She was in tears before I …')
    await looksLike(seat, 'aloud', { from: 'You said draft' })
    await seat.choose('Start the stopwatch')
    await seat.waitFor('Enter stops the stopwatch.')
    await seat.press('enter')
    await seat.waitFor('That was too short to tell anything.')
    await seat.waitFor(MENU)
    await seat.press('ctrlC')
    expect(await seat.ended).toEqual({ code: 130, sttyKept: true })
    const draft = JSON.parse(
      readFileSync(join(home, 'state', 'drafts', files('state', 'drafts').find((name) => name.endsWith('.json')) ?? ''), 'utf8'),
    )
    expect(draft.guess).toEqual({ band: 'draft', weakest: 'result' })
  })

  it('takes a pasted section of 10,000 characters in 170 lines whole', async () => {
    const text = Array.from({ length: 170 }, (_, at) =>
      `${at + 1}: I asked what she needed, 顧客, and wrote it all down.`.padEnd(58, '.'),
    ).join('\n')
    const seat = practise()
    await seat.waitFor('│')
    await seat.paste(text)
    await seat.waitFor('170: I asked')
    await seat.press('ctrlD')
    await seat.waitFor('all kept')
    await seat.press('ctrlC')
    await seat.waitFor('Continue with')
    expect(await seat.ended).toEqual({ code: 130, sttyKept: true })
    const draft = JSON.parse(readFileSync(join(home, 'state', 'drafts', files('state', 'drafts')[0] ?? ''), 'utf8'))
    expect(draft.sections.situation).toBe(text)
  })

  it('takes whatever is pasted whole, each into its own section', async () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom('', '.', 'Result:', '顧客の声', '👨‍👩‍👧', '\u001B[31mred', 'a\tb', '\u0004'),
    )
    const pasted = fc.array(part, { minLength: 1, maxLength: 30 }).map((parts) => `x${parts.join('\n').replaceAll('\u001B[20', '')}`)
    for (const texts of fc.sample(fc.tuple(pasted, pasted, pasted, pasted), { numRuns: 3, seed: 7 })) {
      const place = mkdtempSync(join(home, 'pastes-'))
      const seat = practise([], { env: { STAR_COACH_HOME: place } })
      for (const [index, text] of texts.entries()) {
        await seat.waitFor(new RegExp(`\\n {2}${['Situation', 'Task', 'Action', 'Result'][index]}\\n`))
        await seat.paste(Buffer.from(text).toString())
        await seat.press('ctrlD')
      }
      await seat.waitFor(MENU)
      await seat.press('ctrlC')
      await seat.ended
      const [draft = ''] = readdirSync(join(place, 'state', 'drafts'))
      const { sections } = JSON.parse(readFileSync(join(place, 'state', 'drafts', draft), 'utf8'))
      expect(Object.values(sections)).toEqual(texts.map((text) => cleanText(Buffer.from(text).toString()).trim()))
    }
  })

  it('keeps what there is on Ctrl-C, says how to go on, and goes on there', async () => {
    const seat = practise()
    await seat.waitFor('│')
    await seat.paste(STORY.situation)
    await seat.press('ctrlD')
    await seat.waitFor('✓ Situation')
    await seat.type('She had to be at the cli')
    await seat.press('ctrlC')
    await seat.waitFor('Your draft: Situation 40 words, Task 7 words.')
    await seat.waitFor('Saved. Continue with: star-coach practice --resume')
    expect(await seat.ended).toEqual({ code: 130, sttyKept: true })
    await looksLike(seat, 'ctrl-c', { from: '✓ Situation' })
    expect(seat.bytes().lastIndexOf('\u001B[?2004l')).toBeGreaterThan(seat.bytes().lastIndexOf('\u001B[?2004h'))

    const again = sit(['practice', '--resume'], { rows: 40, cwd: home, env: { ...STILL, NO_COLOR: '1' } })
    seats.push(again)
    await again.waitFor('✓ Situation')
    await again.waitFor('│ She had to be at the cli')
    await looksLike(again, 'resumed', { cursor: true })
    await again.type('nic.')
    await again.press('ctrlD')
    await again.waitFor('✓ Task')
    await again.press('shiftTab')
    await again.waitFor(/ {2}Task\n[\s\S]*│ She had to be at the clinic\./)
    await again.press('ctrlC')
    expect((await again.ended).code).toBe(130)
  })

  it.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGINT', 130],
  ] as const)('keeps what there is on %s', async (name, code) => {
    const seat = practise()
    await seat.waitFor('│')
    await seat.type('In March I ran')
    await seat.waitFor('│ In March I ran')
    await seat.signal(name)
    await seat.waitFor('Your draft: Situation 4 words.')
    expect(await seat.ended).toEqual({ code, sttyKept: true })
    const draft = JSON.parse(readFileSync(join(home, 'state', 'drafts', files('state', 'drafts')[0] ?? ''), 'utf8'))
    expect(draft.editing).toEqual({ kind: 'section', section: 'situation', text: 'In March I ran' })
  })

  it('has every key on the disk soon after it was typed', async () => {
    const seat = practise()
    await seat.waitFor('│')
    await seat.type('In March I ran')
    await seat.waitFor('│ In March I ran')
    await new Promise((resolve) => setTimeout(resolve, 500))
    await seat.signal('SIGKILL')
    const draft = JSON.parse(readFileSync(join(home, 'state', 'drafts', files('state', 'drafts')[0] ?? ''), 'utf8'))
    expect(draft.editing.text).toBe('In March I ran')
  })

  it('asks before an answer that is not saved is left', async () => {
    const seat = practise()
    await answerAll(seat)
    await seat.choose('Leave')
    await seat.waitFor('This answer is not saved.')
    await looksLike(seat, 'not-saved', { from: 'This answer' })
    await seat.choose('Keep it as a draft')
    await seat.waitFor('Continue with')
    expect((await seat.ended).code).toBe(0)
    expect(files('state', 'drafts')).toHaveLength(1)
    expect(files('data', 'answers')).toEqual([])
  })

  it('saves where it is told, never over a file, and gives the text when it cannot save', async () => {
    const out = join(home, 'story.md')
    const seat = practise(['--out', out])
    await answerAll(seat)
    await seat.choose('Save the answer')
    await seat.waitFor('Saved.')
    await seat.choose('Leave')
    expect((await seat.ended).code).toBe(0)
    const first = readFileSync(out, 'utf8')

    const again = practise(['--out', out])
    await answerAll(again)
    await again.choose('Save the answer')
    await again.waitFor('Not saved: a file of that name exists.')
    await again.waitFor('## Result')
    await again.choose('Leave')
    await again.choose('Throw it away')
    expect((await again.ended).code).toBe(3)
    expect(readFileSync(out, 'utf8')).toBe(first)
  })

  it('says so when nothing can be kept, and gives the answer itself', async () => {
    const seat = practise([], { env: { STAR_COACH_HOME: '/dev/null/nowhere' } })
    await seat.waitFor('│')
    await seat.paste(STORY.situation)
    await seat.press('ctrlD')
    await seat.waitFor('Drafts cannot be kept: a part of the path is not a directory.')
    await seat.waitFor(/\n {2}Task\n/)
    await seat.press('ctrlC')
    await seat.waitFor('Not kept: a part of the path is not a directory. Here is the answer to copy:')
    await seat.waitFor(/## Situation\n\nIn March 2023/)
    expect(await seat.ended).toEqual({ code: 3, sttyKept: true })
    await looksLike(seat, 'nothing-can-be-kept', { from: '✓ Situation' })
  })

  it('reads well at 40 columns', async () => {
    const seat = practise([], { columns: 40, rows: 30 })
    await seat.waitFor('│')
    await looksLike(seat, 'practice-first-prompt-40', { cursor: true })
    await answerAll(seat)
    await looksLike(seat, 'review-after-practice-40', { from: '✓ Situation' })
    const text = await seat.text()
    const content = text.slice(text.indexOf('Tell me'), text.indexOf('What next?'))
    for (const line of content.split('\n')) expect(line.length).toBeLessThanOrEqual(40)
    expect(content).toContain('  ✓ Situation  40 words · 17 s aloud\n')
    expect(text).toContain('Up and Down move · Enter chooses')
    await seat.press('ctrlC')
    await seat.waitFor('  star-coach practice --resume')
    expect(await seat.ended).toEqual({ code: 130, sttyKept: true })
  })

  it('keeps what there is when the terminal goes away', async () => {
    const seat = practise()
    await seat.waitFor('│')
    await seat.type('In March I ran')
    await seat.waitFor('│ In March I ran')
    seat.close()
    await seat.ended
    await expect.poll(() => files('state', 'drafts')).toHaveLength(1)
    const kept = () => JSON.parse(readFileSync(join(home, 'state', 'drafts', files('state', 'drafts')[0] ?? ''), 'utf8')).editing.text
    await expect.poll(kept).toBe('In March I ran')
  })

  it('gives what is typed ahead to the next part, and no key of it to a menu', async () => {
    const seat = practise()
    await seat.waitFor('│')
    seat.send('one\u0004two\u0004three\u0004four\u0004\r\r\r')
    await seat.waitFor(MENU)
    await seat.press('ctrlC')
    await seat.ended
    const draft = JSON.parse(readFileSync(join(home, 'state', 'drafts', files('state', 'drafts')[0] ?? ''), 'utf8'))
    expect(draft.sections).toEqual({ situation: 'one', task: 'two', action: 'three', result: 'four' })
  })

  it('goes on after Ctrl-Z', async () => {
    const seat = practise()
    await seat.waitFor('│')
    await seat.type('In March')
    await seat.waitFor('│ In March')
    await seat.press('ctrlZ')
    await seat.waitFor(/│ In March\n[\s\S]*│ In March\n/)
    await seat.type(' I ran')
    await seat.waitFor('│ In March I ran')
    await seat.press('ctrlC')
    expect(await seat.ended).toEqual({ code: 130, sttyKept: true })
  })

  it('draws itself anew after a resize', async () => {
    const seat = practise([], { rows: 30 })
    await seat.waitFor('│')
    await seat.paste(STORY.situation)
    await seat.waitFor('before I had said a word.')
    await seat.resize(50, 30)
    await seat.waitFor('│ In March 2023 I ran the front desk of a small\n')
    await seat.type('!')
    await seat.waitFor('said a word.!')
    const screen = await seat.screen()
    expect(screen.match(/In March 2023/g)).toHaveLength(1)
    expect(screen.match(/aim for/g)).toHaveLength(1)
  })
})

describe('practice without a terminal', () => {
  it.each([
    ['a pipe', {}],
    ['CI', { env: { CI: 'true' } }],
  ])('says in one line what to use instead: %s', (_, options) => {
    const { code, out, err } = coach(['practice'], { input: 'one\ntwo\n', ...options })
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toMatch(/^star-coach: practice asks questions, and .*\. Give the answer with --answers FILE .*\n$/)
    expect(err).not.toContain('\u001B')
  })

  it('says that --no-input is the reason', () => {
    expect(coach(['practice', '--no-input']).err).toContain('--no-input is given')
  })

  it.each([
    [['--question', 'no-such-question'], 'There is no question with the id "no-such-question".'],
    [['--dimension', 'kindness'], 'There is no dimension "kindness".'],
    [['--seed', 'x'], "--seed takes a whole number from 0 to 2147483647, not 'x'."],
  ])('names what is wrong first: %j', (args, message) => {
    const { code, err } = coach(['practice', ...args])
    expect(code).toBe(2)
    expect(err).toContain(message)
  })
})
