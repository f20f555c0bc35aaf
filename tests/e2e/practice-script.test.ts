import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Desk, desk } from './desk.js'
import { coach } from './run.js'

let at: Desk
beforeEach(() => {
  at = desk()
})
afterEach(() => at.clear())

const PARTS = {
  Situation: 'In May 2024 I ran the returns desk of a toy shop. Mrs Lindqvist, who buys for a nursery, brought back nine broken swings.',
  Task: 'She needed swings by Monday for forty children. I owned returns.\n\n# A heading of her own',
  Action: 'I asked her what had broken. I rang the maker, and I drove to the depot for nine others.\n> "Take the steel ones"',
  Result: 'The swings hung on Sunday. Since then I test one swing of each delivery.',
}
const MARKDOWN = Object.entries(PARTS)
  .map(([title, text]) => `## ${title}\n\n${text}\n`)
  .join('\n')
  .replace('# A heading of her own', '\\# A heading of her own')
  .replace('> "Take', '\\> "Take')

function practise(args: readonly string[], input = ''): ReturnType<typeof coach> {
  writeFileSync(join(at.home, 'answer.md'), MARKDOWN)
  return coach(['practice', ...args], { cwd: at.home, input, env: { STAR_COACH_HOME: at.home } })
}

describe('practice from a script', { timeout: 60_000 }, () => {
  it('gives the review that somebody at the keyboard gets, and the same file', async () => {
    const { code, out, err } = practise(['--question', 'difficult-customer', '--seed', '7', '--answers', 'answer.md', '--no-input'])
    expect(code).toBe(0)
    expect(err).toContain('Saved.')
    expect(out).toContain('Next, worth most first')
    expect(out).not.toContain('\u001B')
    const [name = ''] = at.names('data', 'answers')
    const saved = at.read('data', 'answers', name)
    expect(at.names('state', 'drafts')).toEqual([])

    const seat = at.sit(['practice', '--question', 'difficult-customer', '--seed', '7'])
    for (const [title, text] of Object.entries(PARTS)) {
      await seat.waitFor(new RegExp(`\\n {2}${title}\\n`))
      await seat.paste(text)
      await seat.press('ctrlD')
    }
    await seat.waitFor('What next?')
    const text = await seat.text()
    expect(text).toContain(out.trim())
    await seat.choose('Save the answer')
    await seat.waitFor('Saved.')
    await seat.choose('Leave')
    expect((await seat.ended).code).toBe(0)
    const other = at.names('data', 'answers').find((one) => one !== name) ?? ''
    const undated = (markdown: string) => markdown.replace(/^created: .*$/m, '')
    expect(undated(at.read('data', 'answers', other))).toBe(undated(saved))
  })

  it('reads a pipe, takes the question from the file, and keeps nothing when it is told so', () => {
    const piped = practise(['--answers', '-', '--no-save'], `---\nquestion: said-no-kindly\n---\n\n${MARKDOWN}`)
    expect(piped.code).toBe(0)
    expect(piped.err).toContain('said-no-kindly')
    expect(piped.out).toContain('Next, worth most first')
    expect(at.names('data', 'answers')).toEqual([])
    expect(at.names('state', 'drafts')).toEqual([])
  })

  it('says what is wrong: exit 3 for the file, exit 2 for the flags, exit 3 with the answer when it cannot be saved', () => {
    expect(practise(['--answers', 'none.md'])).toMatchObject({ code: 3, out: '' })
    expect(practise(['--answers', '-'], 'I helped a customer once, and it went well.')).toMatchObject({
      code: 3,
      err: expect.stringContaining('no headings'),
    })
    expect(practise(['--answers', 'answer.md', '--question', 'nope'])).toMatchObject({ code: 2 })
    const unsaved = practise(['--answers', 'answer.md', '--out', 'answer.md'])
    expect(unsaved).toMatchObject({ code: 3, err: expect.stringContaining('Not saved: a file of that name exists.') })
    expect(unsaved.out).toContain('## Situation')
  })
})
