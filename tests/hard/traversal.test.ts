import { createHash } from 'node:crypto'
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { coach } from '../e2e/run.js'
import { record } from './report.js'

const SECRET = 'the canary sings at seven'
const ANSWER =
  '## Situation\n\nIn March I ran a desk.\n\n## Task\n\nI had to help Maya.\n\n## Action\n\nI rang three suppliers.\n\n## Result\n\nIt fell from 9 to 2.\n'
const front = (question: string): string => `---\nquestion: ${JSON.stringify(question)}\ntitle: ${JSON.stringify(question)}\n---\n${ANSWER}`

/** A folder of its own: `canary` may neither be read nor change, `home` is the coach's, `work` is where it runs. */
interface Ground {
  readonly root: string
  readonly canary: string
  readonly home: string
  readonly work: string
}

function ground(): Ground {
  const root = mkdtempSync(join(tmpdir(), 'paths-'))
  const [canary, home, work] = ['canary', 'home', 'work'].map((name) => join(root, name)) as [string, string, string]
  for (const folder of [canary, join(home, 'state', 'drafts'), join(home, 'config', 'questions'), work, join(canary, 'drafts')])
    mkdirSync(folder, { recursive: true })
  writeFileSync(join(canary, 'secret.md'), `${ANSWER}\n${SECRET}\n`)
  writeFileSync(join(canary, 'secret.json'), JSON.stringify(draft('secret')))
  writeFileSync(join(canary, 'secret.yaml'), `questions:\n  - id: canary-one\n    prompt: Tell me ${SECRET}.\n    dimension: use-data\n`)
  writeFileSync(join(canary, 'drafts', 'secret.json'), JSON.stringify(draft('secret')))
  writeFileSync(join(work, 'a.md'), ANSWER)
  return { root, canary, home, work }
}

const draft = (id: string, question = 'difficult-customer') => ({
  schema: 'star-coach/draft/1',
  id,
  created: '2026-11-20T09:30:00.000Z',
  question,
  seed: 7,
  wpm: null,
  sections: { situation: SECRET, task: '', action: '', result: '' },
  probes: [],
  reviewed: false,
  editing: null,
})

/** Everything under a folder: kinds, modes, links and contents. */
function picture(folder: string): string {
  const hash = createHash('sha256')
  const walk = (path: string): void => {
    const stats = lstatSync(path)
    hash.update(`${path}\0${stats.mode}\0${stats.isSymbolicLink() ? readlinkSync(path) : ''}\0`)
    if (stats.isDirectory()) for (const name of readdirSync(path).sort()) walk(join(path, name))
    else if (stats.isFile()) hash.update(readFileSync(path))
  }
  walk(folder)
  return hash.digest('hex')
}

/** One attempt: what is prepared, what is run, and whether files may appear under `work` or `home`. */
interface Attempt {
  readonly prepare?: (ground: Ground) => void
  readonly argv: (ground: Ground) => readonly string[]
  readonly env?: (ground: Ground) => Record<string, string>
  readonly input?: string
}

const practice = (...more: readonly string[]): readonly string[] => ['practice', '--answers', 'a.md', '--seed', '7', ...more]
const names = (name: string): Attempt => ({ prepare: ({ work }) => writeFileSync(join(work, 'a.md'), front(name)), argv: () => practice() })
const draftNamed = (file: string, id: string, ...argv: readonly string[]): Attempt => ({
  prepare: ({ home }) => writeFileSync(join(home, 'state', 'drafts', file), JSON.stringify(draft(id))),
  argv: () => argv,
})
const linked = (from: (ground: Ground) => string, to: (ground: Ground) => string, argv: readonly string[]): Attempt => ({
  prepare: (all) => {
    rmSync(from(all), { recursive: true, force: true })
    symlinkSync(to(all), from(all))
  },
  argv: () => argv,
})

/** Ways out of the folders that the coach may use. None of them names a file that the person asked to have read or written. */
const ATTEMPTS: Readonly<Record<string, Attempt>> = {
  'front matter: question up two folders': names('../../canary/secret'),
  'front matter: absolute question': names('/etc/passwd'),
  'front matter: question with a drive': names('C:\\canary\\secret'),
  'front matter: question at home': names('~/canary/secret'),
  'front matter: question with NUL': names('x\0/../../../canary/secret'),
  'front matter: question with a line break': names('x\n../../canary/secret'),
  'front matter: question of dots that look alike': names('․․/․․/canary/secret'),
  'front matter: question with wide slashes': names('..／..／canary／secret'),
  'front matter: question that is a device': names('CON'),
  'front matter: very long question': names(`${'../'.repeat(2_000)}canary/secret`),
  'drafts show, up': { argv: () => ['drafts', 'show', '../../../canary/secret'] },
  'drafts show, up within state': { argv: () => ['drafts', 'show', '../../../canary/drafts/secret'] },
  'drafts show, absolute': { argv: ({ canary }) => ['drafts', 'show', join(canary, 'secret')] },
  'drafts show, with its ending': { argv: ({ canary }) => ['drafts', 'show', join(canary, 'secret.json')] },
  'drafts show, encoded': { argv: () => ['drafts', 'show', '..%2f..%2f..%2fcanary%2fsecret'] },
  'drafts show, backslashes': { argv: () => ['drafts', 'show', '..\\..\\..\\canary\\secret'] },
  'drafts delete, up': { argv: () => ['drafts', 'delete', '../../../canary/secret'] },
  'drafts delete, absolute': { argv: ({ canary }) => ['drafts', 'delete', join(canary, 'secret')] },
  'drafts delete, a draft whose id is up': draftNamed('x.json', '../../../canary/secret', 'drafts', 'delete', 'x'),
  'drafts delete, the id itself': draftNamed('x.json', '../../../canary/secret', 'drafts', 'delete', '../../../canary/secret'),
  'drafts list, a draft whose id is up': draftNamed('x.json', '../../../canary/secret', 'drafts', 'list'),
  'drafts, a draft that is a link': linked(
    ({ home }) => join(home, 'state', 'drafts', 'y.json'),
    ({ canary }) => join(canary, 'secret.json'),
    ['drafts', 'delete', 'y'],
  ),
  'practice --resume, up': { argv: () => ['practice', '--resume', '../../../canary/secret', '--no-input'] },
  'practice --resume, absolute': { argv: ({ canary }) => ['practice', `--resume=${join(canary, 'secret')}`, '--no-input'] },
  'questions show, up': { argv: () => ['questions', 'show', '../../canary/secret'] },
  'questions show, absolute': { argv: ({ canary }) => ['questions', 'show', join(canary, 'secret.yaml')] },
  'practice --question, up': { argv: () => practice('--question', '../../canary/secret') },
  'rubric, up': { argv: () => ['rubric', '../../canary/secret'] },
  'review --question, up': { argv: () => ['review', 'a.md', '--question', '../../canary/secret'] },
  'review --stdin-filename, up': { argv: () => ['review', '-', '--stdin-filename', '../../canary/secret.md'], input: ANSWER },
  'review, a record whose id is up': {
    argv: () => ['review', '--stdin-format', 'ndjson'],
    input: JSON.stringify({ id: '../canary/secret.md', text: ANSWER, question: '../canary/secret' }),
  },
  'review, a folder with a link out of it': linked(
    ({ work }) => join(work, 'in', 'out.md').replace('/in/', '/'),
    ({ canary }) => join(canary, 'secret.md'),
    ['review', '.'],
  ),
  'review, a folder with a folder that is a link out': linked(
    ({ work }) => join(work, 'out'),
    ({ canary }) => canary,
    ['review', '.'],
  ),
  'own questions, a link out of the folder': linked(
    ({ home }) => join(home, 'config', 'questions', 'x.yaml'),
    ({ canary }) => join(canary, 'secret.yaml'),
    ['questions', 'list'],
  ),
  'own questions, the folder --questions with a link out': linked(
    ({ work }) => join(work, 'x.yaml'),
    ({ canary }) => join(canary, 'secret.yaml'),
    ['questions', 'list', '--questions', '.'],
  ),
  'STAR_COACH_HOME with dots': { argv: () => practice(), env: ({ home }) => ({ STAR_COACH_HOME: join(home, 'a/b/../..') }) },
  'STAR_COACH_HOME that is a file': { argv: () => practice(), env: ({ work }) => ({ STAR_COACH_HOME: join(work, 'a.md') }) },
  'STAR_COACH_HOME empty': { argv: () => practice(), env: ({ home }) => ({ STAR_COACH_HOME: '', HOME: home, XDG_DATA_HOME: '../canary' }) },
  'XDG_DATA_HOME relative': {
    argv: () => practice(),
    env: ({ home }) => ({ STAR_COACH_HOME: '', HOME: home, XDG_DATA_HOME: '../canary', XDG_STATE_HOME: '../canary' }),
  },
  'HOME with a line break': { argv: () => practice(), env: ({ work }) => ({ STAR_COACH_HOME: '', HOME: `${work}\n../canary` }) },
  '--out over a file that is there': linked(
    ({ work }) => join(work, 'there.md'),
    ({ canary }) => join(canary, 'secret.md'),
    practice('--out', 'there.md'),
  ),
  '--out over a link to nothing yet': linked(
    ({ work }) => join(work, 'new.md'),
    ({ canary }) => join(canary, 'new.md'),
    practice('--out', 'new.md'),
  ),
  '--out whose earlier version is a link': linked(
    ({ work }) => join(work, 'out-v1.md'),
    ({ canary }) => join(canary, 'v1.md'),
    practice('--out', 'out.md'),
  ),
  'the answers folder, a link in place of the new file': { argv: () => practice('--out', '.') },
  'settings: a folder up': {
    prepare: ({ home }) => writeFileSync(join(home, 'config', 'config.yaml'), 'editor: ../../canary/secret\n'),
    argv: () => ['config'],
  },
  'config set, a name up': { argv: () => ['config', 'set', '../../canary/x', '1'] },
}

const opened: string[] = []
const changed: string[] = []
afterAll(() =>
  record('path traversals', {
    attempts: Object.keys(ATTEMPTS).length,
    read: opened.length,
    written: changed.length,
    wrong: [...opened, ...changed],
  }),
)

describe('nothing outside is read or written', () => {
  it.each(Object.entries(ATTEMPTS))('%s', (name, { prepare, argv, env, input }) => {
    const all = ground()
    try {
      prepare?.(all)
      chmodSync(all.canary, 0o755)
      const before = picture(all.canary)
      const around = readdirSync(all.root).sort()
      const ran = coach(argv(all), {
        cwd: all.work,
        env: { HOME: all.home, STAR_COACH_HOME: all.home, ...env?.(all) },
        ...(input === undefined ? {} : { input }),
      })
      if (`${ran.out}${ran.err}`.includes(SECRET)) opened.push(name)
      const extra = readdirSync(all.root).filter((one) => !around.includes(one) && !one.includes('\n'))
      if (picture(all.canary) !== before || extra.length > 0) changed.push(name)
      expect([0, 1, 2, 3], ran.err).toContain(ran.code)
      expect(opened).not.toContain(name)
      expect(changed).not.toContain(name)
    } finally {
      rmSync(all.root, { recursive: true, force: true })
    }
  })
})

it('would be seen: what a person names themselves is read and written there', () => {
  const all = ground()
  try {
    const options = { cwd: all.work, env: { HOME: all.home, STAR_COACH_HOME: all.home } }
    expect(coach(['questions', 'list', '--questions', '../canary/secret.yaml'], options).out).toContain(SECRET)
    const before = picture(all.canary)
    expect(coach(practice('--out', '../canary/new.md'), options).code).toBe(0)
    expect(picture(all.canary)).not.toBe(before)
  } finally {
    rmSync(all.root, { recursive: true, force: true })
  }
})
