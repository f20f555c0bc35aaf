import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Desk, desk, LEFT_BEHIND } from './desk.js'
import { coach } from './run.js'
import { looksLike, STILL } from './screens.js'

let at: Desk
beforeEach(() => {
  at = desk()
})
afterEach(() => at.clear())

const OTHER = { ...LEFT_BEHIND, id: '2026-11-21-said-no-kindly-bbbbbb', created: '2026-11-21T09:30:00.000Z', question: 'said-no-kindly' }
const drafts = (...args: readonly string[]) => coach(['drafts', ...args], { env: { STAR_COACH_HOME: at.home, TZ: 'UTC' } })

describe('an unfinished answer', { timeout: 60_000 }, () => {
  it('is offered by the next practice, and continued where it stopped', async () => {
    at.leaveDraft(LEFT_BEHIND)
    writeFileSync(join(at.home, 'state', 'drafts', 'torn.json'), '{"schema":"star-coach/dra')
    const seat = at.sit(['practice'], { cwd: at.home, env: STILL })
    await seat.waitFor('A draft could not be read.')
    await seat.waitFor('You left an answer unfinished:')
    await looksLike(seat, 'unfinished-draft')
    expect(at.read('state', 'drafts', 'torn.json.bad')).toBe('{"schema":"star-coach/dra')
    await seat.choose('Continue it')
    await seat.waitFor('│ She had to be at the cli')

    // The same draft in a second window is told so; the menu offers it to nobody.
    const second = at.sit(['practice', '--resume', 'aaaaaa'])
    await second.waitFor('This answer is open in another window')
    expect((await second.ended).code).toBe(3)
    const third = at.sit(['practice', '--question', 'said-no-kindly'])
    await third.waitFor('Open in another window:')
    await third.waitFor('│')
    await third.press('ctrlC')
    await third.ended

    await seat.type('nic')
    await seat.press('ctrlC')
    expect(await seat.ended).toEqual({ code: 130, sttyKept: true })
    expect(at.draft().editing.text).toBe('She had to be at the clinic')
    expect(at.names('state', 'drafts')).toEqual([`${LEFT_BEHIND.id}.json`, 'torn.json.bad'])
  })

  it('can be kept while a new one begins, and be deleted to the trash', async () => {
    at.leaveDraft(LEFT_BEHIND)
    at.leaveDraft(OTHER)
    const seat = at.sit(['practice', '--question', 'difficult-customer'], { cwd: at.home, env: STILL })
    await seat.waitFor('You left 2 answers unfinished.')
    await looksLike(seat, 'unfinished-drafts')
    await seat.choose('Delete one')
    await seat.choose('The most difficult customer')
    await seat.waitFor('Deleted.')
    await seat.waitFor('You left an answer unfinished:')
    expect(at.names('state', 'trash')).toEqual([`${LEFT_BEHIND.id}.json`])
    await seat.choose('Start a new answer')
    await seat.waitFor('│')
    await seat.type('Once')
    await seat.waitFor('│ Once')
    await seat.press('ctrlC')
    expect((await seat.ended).code).toBe(130)
    expect(at.names('state', 'drafts').filter((name) => name.endsWith('.json'))).toHaveLength(2)
    expect(JSON.parse(at.read('state', 'drafts', `${OTHER.id}.json`))).toEqual(OTHER)

    const fresh = at.sit(['practice', '--new', '--seed', '7'])
    await fresh.waitFor('seed 7')
    await fresh.waitFor('│')
    await fresh.press('ctrlC')
    await fresh.waitFor('Nothing was left open')
    expect((await fresh.ended).code).toBe(130)
    expect(await fresh.text()).not.toContain('unfinished')
  })
})

describe('star-coach drafts', () => {
  it('lists, shows and deletes', () => {
    at.leaveDraft(LEFT_BEHIND)
    at.leaveDraft(OTHER)
    const { code, out } = drafts()
    expect(code).toBe(0)
    expect(out).toMatch(/^ {2}2026-11-21-said-no-kindly-bbbbbb\n.*, 17 words, 2026-11-21 09:30\n {2}2026-11-20-difficult-customer-aaaaaa\n/)
    expect(out).toContain('Continue one with: star-coach practice --resume ID')
    expect(JSON.parse(drafts('list', '--json').out)).toMatchObject({ schema: 'star-coach/drafts/1', drafts: [OTHER, LEFT_BEHIND] })
    expect(drafts('show', 'aaaaaa').out).toContain('## Task\n\nShe had to be at the cli\n')
    expect(drafts('delete', 'aaaaaa').err).toContain(join(at.home, 'state', 'trash', `${LEFT_BEHIND.id}.json`))
    expect(JSON.parse(at.read('state', 'trash', `${LEFT_BEHIND.id}.json`))).toEqual(LEFT_BEHIND)
    expect(drafts('show', 'aaaaaa')).toMatchObject({ code: 2, err: expect.stringContaining('There is no draft "aaaaaa".') })
  })

  it('resumes one, and says who is needed where nobody is', async () => {
    at.leaveDraft(LEFT_BEHIND)
    at.leaveDraft(OTHER)
    expect(drafts('resume', 'aaaaaa')).toMatchObject({ code: 2, err: expect.stringContaining('practice asks questions') })
    const seat = at.sit(['drafts', 'resume', 'aaaaaa'])
    await seat.waitFor('She had to be at the cli')
    await seat.press('ctrlC')
    expect((await seat.ended).code).toBe(130)
    expect(at.names('state', 'drafts')).toHaveLength(2)
  })

  it('says that there are none, and which one is meant', () => {
    expect(drafts()).toEqual({ code: 0, out: '', err: 'Nothing is unfinished. Begin an answer with: star-coach practice\n' })
    at.leaveDraft(LEFT_BEHIND)
    at.leaveDraft(OTHER)
    expect(drafts('show', '2026-11')).toMatchObject({ code: 2, err: expect.stringContaining('More than one draft') })
    expect(coach(['practice', '--resume', '--new'])).toMatchObject({ code: 2 })
  })
})
