import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type PracticeOptions, practiceCommand } from '../../src/commands/practice.js'
import type { World } from '../../src/commands/world.js'
import { onPaper } from '../commands/paper.js'
import { type Desk, desk, LEFT_BEHIND } from './desk.js'
import { bin, coach } from './run.js'

let at: Desk
beforeEach(() => {
  at = desk()
})
afterEach(() => at.clear())

const V1 = `## Situation

In May 2024 I ran the returns desk of a toy shop. Mrs Lindqvist, who buys for a nursery, brought back nine broken swings.

## Task

She needed swings by Monday for forty children. I owned returns.

## Action

I asked her what had broken. I rang the maker, and I drove to the depot for nine others.

## Result

The swings hung on Sunday. Complaints went down a lot.

~~~notes
    the swings
~~~
`
const V2 = V1.replace('Complaints went down a lot.', 'Broken swings went from nine in May to none in the year after.')
const DRAFT = { ...LEFT_BEHIND, editing: { kind: 'probe', ask: 'And then?', text: 'I rang agai' } }

/** `practice` with nobody at the keyboard and no terminal; these files lie beside it. */
function script(args: readonly string[], files: Readonly<Record<string, string>> = {}) {
  for (const [name, text] of Object.entries({ 'v1.md': V1, 'v2.md': V2, ...files })) writeFileSync(join(at.home, name), text)
  const begun = performance.now()
  const asked = ['practice', '--question', 'difficult-customer', '--seed', '7', '--no-input', ...args]
  const ran = coach(asked, { cwd: at.home, env: { STAR_COACH_HOME: at.home } })
  return { ...ran, seconds: (performance.now() - begun) / 1000 }
}
const answers = () => at.names('data', 'answers')
const answer = (ending: string) => at.read('data', 'answers', answers().find((name) => name.endsWith(ending)) ?? 'none')

/** Every question that practice asks, the flags that answer it, and what shows that they did. */
const TWINS: readonly (readonly [string, readonly string[], (ran: ReturnType<typeof script>) => void])[] = [
  [
    'the four parts, revising one, comparing versions, notes, the guess, the stopwatch, being probed, every check, saving, leaving',
    ['--answers', 'v1.md', 'v2.md', '--guess', 'solid:result', '--aloud', '95s', '--probe-answers', 'probes.txt', '--all'],
    ({ code, out, err }) => {
      expect(code).toBe(0)
      expect(out).toMatch(/You said solid[\s\S]*· In May 2024 I ran the[\s\S]*You spoke for 1 min 35 s[\s\S]*up \d+ from[\s\S]*Gained/)
      expect(out).toContain('Every check')
      expect(out).toContain('Asked, and still without an answer\n  · You said “I asked them what a safe swing needs”:')
      expect(err).toContain('Its facts are beside it.')
      expect(answers().map((name) => name.slice(name.indexOf('-v')))).toEqual(['-v1.md', '-v2-facts.md', '-v2.md'])
      expect(answer('-v1.md')).toContain('Complaints went down a lot.')
      expect(answer('-v2.md')).toMatch(/\nguess: solid\nguess_weakest: result\n/)
      expect(answer('-v2.md')).toContain('~~~notes\n    the swings\n~~~\n')
      expect(answer('-v2.md')).toContain('    I asked them what a safe swing needs.')
      expect(at.names('state', 'drafts')).toEqual([])
    },
  ],
  [
    'leaving a part empty, cues without a stopwatch, and throwing it away',
    ['--answers', 'short.md', '--aloud', '--no-save', '--new'],
    ({ code, out }) => {
      expect(code).toBe(0)
      expect(out).toMatch(/\n {2}About \d+ s at 140 words a minute\.\n/)
      expect(out).not.toContain('stopwatch')
      expect(answers()).toEqual([])
      expect(at.names('state', 'drafts')).toEqual([])
    },
  ],
  [
    'continuing a draft, and where to save',
    ['--resume', 'aaaaaa', '--answers', 'rest.md', '--out', 'mine.md'],
    ({ code }) => {
      expect(code).toBe(0)
      const saved = readFileSync(join(at.home, 'mine.md'), 'utf8')
      expect(saved).toContain('In March I ran the desk of a small hotel.')
      expect(saved).toContain('I rang three hotels.')
      expect(saved).toContain('And then?\n    I rang agai\n')
      expect(at.names('state', 'drafts')).toEqual([])
    },
  ],
  [
    'keeping a draft that is not saved',
    ['--resume', '--answers', 'rest.md', '--no-save'],
    () => expect(at.draft().sections.action).toBe('I rang three hotels.'),
  ],
]

const FILES = {
  'probes.txt': 'I asked them what a safe swing needs.\n\n-\n',
  'short.md': '## Situation\n\nIn May 2024 I ran a toy shop.\n\n## Task\n\n## Action\n\nI rang the maker.\n',
  'rest.md': '## Task\n\nShe had to be at the clinic at six.\n\n## Action\n\nI rang three hotels.\n',
}

describe('practice without a person', { timeout: 60_000 }, () => {
  it.each(TWINS)('answers from flags and files: %s', (_, args, shows) => {
    if (args.includes('--resume')) at.leaveDraft(DRAFT)
    const ran = script(args, FILES)
    shows(ran)
    expect(ran.out + ran.err).not.toContain('\u001B')
  })

  it.each<[readonly string[], RegExp]>([[['--answers', 'v1.md', '--guess'], /--guess BAND:PART, for example --guess solid:result/]])(
    'fails at once where nobody can answer, and names the flag: %j',
    (args, says) => {
      const { code, out, err, seconds } = script(args)
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err).toMatch(says)
      expect(seconds).toBeLessThan(5)
      expect(at.names('state', 'drafts')).toEqual([])
    },
  )

  it.each(['<&-', '< v1.md'])('waits for no keyboard: practice %s', (from) => {
    writeFileSync(join(at.home, 'v1.md'), V1)
    const { CI: _, ...here } = process.env
    const env = { ...here, STAR_COACH_HOME: at.home }
    const asked = ['-c', `exec "$1" "$2" practice ${from}`, 'sh', process.execPath, bin]
    const { status, stdout, stderr } = spawnSync('/bin/sh', asked, { cwd: at.home, env, encoding: 'utf8', timeout: 20_000 })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^star-coach: practice asks questions, and there is no terminal\. Give the answer with --answers FILE/)
  })

  it('says so when the folder it is called in was removed', () => {
    writeFileSync(join(at.home, 'v1.md'), V1)
    const gone = join(at.home, 'gone')
    mkdirSync(gone)
    const script = 'cd "$1" && rmdir "$1" && exec "$2" "$3" practice --answers "$4"'
    const env = { ...process.env, STAR_COACH_HOME: '.' }
    const ran = spawnSync('/bin/sh', ['-c', script, 'sh', gone, process.execPath, bin, join(at.home, 'v1.md')], { env, encoding: 'utf8' })
    expect(ran.status).toBe(3)
    expect(ran.stderr).toBe('star-coach: The folder you are in is no longer there.\nGo to another one first, for example with: cd\n')
  })

  it.each<[PracticeOptions, RegExp]>([
    [{ guess: 'good' }, /--guess takes one of sketch, draft, solid, ready, a colon, and the weakest part/],
    [{ aloud: 'long' }, /--aloud takes the time you spoke, like 95s/],
    [{ answers: ['v1.md'], think: '60s' }, /--think needs somebody at the keyboard/],
    [{ answers: ['v1.md'], time: '2m' }, /--time needs somebody at the keyboard/],
    [{ probeAnswers: 'v1.md' }, /--probe-answers goes with --answers FILE/],
    [{ answers: ['-'], probeAnswers: '-' }, /Only one file can be -/],
    [{ new: true, resume: true }, /give one of them/],
    [{ answers: ['v1.md'], resume: true }, /There is no unfinished answer to continue/],
  ])('says what a flag takes: %j', async (options, says) => {
    writeFileSync(join(at.home, 'v1.md'), V1)
    const inHome = (world: World) => practiceCommand({ ...world, cwd: at.home }, { question: 'difficult-customer', ...options })
    const { exit, out, err } = await onPaper({ STAR_COACH_HOME: at.home }, inHome)
    expect({ exit, out }).toEqual({ exit: 2, out: '' })
    expect(err).toMatch(says)
  })
})
