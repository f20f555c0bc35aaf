/** Every way by which text from outside comes to be printed, as command lines with a payload in one place. */
import { FORMAT_NAMES } from '../../src/formats/index.js'

/** What stands on the disk and in the environment for one command line. Files are under a folder of its own. */
export interface Scene {
  readonly argv: readonly string[]
  readonly input?: string
  readonly env?: Readonly<Record<string, string>>
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  /** The text printed is the person's own, line breaks and tabs with it. */
  readonly ownLines?: true
}

/** An answer that is judged in full, with a place for a payload in its story. */
const story = (words: string, head = ''): string => `${head}## Situation

In March 2024 I ran the front desk of a small hotel in Leeds. Maya, who is deaf, ${words} could not hear the alarm test.

## Task

My task was to find her a room by six, because otherwise she would have cancelled, she said ${words}.

## Action

I rang three suppliers ${words} and read the last 40 complaints. I chose the lift over the refund because ${words} two guests were stuck.

## Result

Complaints fell from 14 to 3 a month ${words}. Maya wrote that she sleeps again, and the desk still uses the checklist today.
`
const json = (text: string): string => JSON.stringify(text)
const front = (line: string): string => `---\n${line}\n---\n`
/** A name that a file system takes. */
const named = (text: string): string => text.replace(/[/\0]|\p{Cs}/gu, '').slice(0, 60) || 'x'
const draft = (id: string, text: string): string =>
  JSON.stringify({
    schema: 'star-coach/draft/1',
    id,
    created: '2026-11-20T09:30:00.000Z',
    question: 'difficult-customer',
    seed: 7,
    wpm: null,
    sections: { situation: text, task: text, action: '', result: '' },
    probes: [{ ask: text, answer: text }],
    notes: text,
    reviewed: false,
    editing: { kind: 'section', section: 'action', text },
  })
const bank = (text: string): string =>
  `questions:\n  - id: own-one\n    prompt: ${json(text.slice(0, 400))}\n    dimension: use-data\n    title: ${json(text)}\n  - id: ${json(text)}\n    ${json(text)}: 1\n`

type Scenes = Readonly<Record<string, (payload: string) => Scene>>

/** Reviews of a file with the payload in it, in every format. */
const REVIEWS: Scenes = Object.fromEntries(
  FORMAT_NAMES.flatMap((format) => [
    [
      `review --format ${format}, story`,
      (payload: string): Scene => ({
        argv: ['review', 'a.md', '--all', '--explain', '--format', format],
        files: { 'a.md': story(payload) },
      }),
    ],
    [
      `review --format ${format}, file names`,
      (payload: string): Scene => ({
        argv: ['review', named(payload), `no ${named(payload)}`, `./${payload}`, '--format', format, '--strict'],
        files: { [named(payload)]: story('quickly') },
      }),
    ],
    [
      `review --format ${format}, records`,
      (payload: string): Scene => ({
        argv: ['review', '--stdin-format', 'ndjson', '--format', format],
        input: [{ id: payload, text: story(payload), question: payload }, { id: payload }, { [payload]: 1 }, payload]
          .map((one) => JSON.stringify(one))
          .join('\n'),
      }),
    ],
  ]),
)

const READING: Scenes = {
  'review, headings': (payload) => ({
    argv: ['review', 'a.md', '--all'],
    files: {
      'a.md': `# ${payload}\n\n> Tell me about ${payload}\n\n${story('today').replace('## Task', `## ${payload}\n\n## Task ${payload}`)}`,
    },
  }),
  'review, title': (payload) => ({ argv: ['review', 'a.md'], files: { 'a.md': story('now', front(`title: ${json(payload)}`)) } }),
  'review, question of the file': (payload) => ({
    argv: ['review', 'a.md'],
    files: { 'a.md': story('now', front(`question: ${json(payload)}`)) },
  }),
  'review, keys of the front matter': (payload) => ({
    argv: ['review', 'a.md'],
    files: { 'a.md': story('now', front(`${json(payload)}: 1\nwaive: { ${json(payload)}: "x" }`)) },
  }),
  'review, waive': (payload) => ({
    argv: ['review', 'a.md', '--all', '--explain', '--strict', '--fail-on', 'customer-need'],
    files: {
      'a.md': story(
        'now',
        front(`waive: { outcome-quantified: ${json(payload)}, customer-need: ${json(payload)}, jargon: ${json(payload)} }`),
      ),
    },
  }),
  'review, free prose': (payload) => ({ argv: ['review', 'a.md', '--all'], files: { 'a.md': story(payload).replace(/^#.*$/gm, '') } }),
  'review --with-headings': (payload) => ({
    argv: ['review', 'a.md', '--with-headings'],
    files: { 'a.md': story(payload).replace(/^#.*$/gm, '') },
    ownLines: true,
  }),
  'review, refused': (payload) => ({ argv: ['review', 'a.md', '--all'], files: { 'a.md': `# ${payload}\n\n${payload} I did.\n` } }),
  'review --stdin-filename': (payload) => ({
    argv: ['review', '-', `--stdin-filename=${payload}`, '--fail-under', '100'],
    input: story('now'),
  }),
  'review, standard input that is no text': (payload) => ({ argv: ['review', '-', `--stdin-filename=${payload}`], input: '\0' }),
  'practice --answers': (payload) => ({
    argv: ['practice', '--answers', 'a.md', '--seed', '7'],
    files: { 'a.md': story(payload, front(`question: ${json(payload)}`)) },
  }),
  'practice --answers without headings': (payload) => ({
    argv: ['practice', '--answers', named(payload), '--seed', '7'],
    files: { [named(payload)]: 'I asked.' },
  }),
}

const flag =
  (verb: readonly string[], name: string) =>
  (payload: string): Scene => ({ argv: [...verb, `${name}=${payload}`] })
const word =
  (...before: readonly string[]) =>
  (payload: string): Scene => ({ argv: [...before, payload] })
const ARGUMENTS: Scenes = {
  command: word(),
  'help of a command': word('help'),
  flag: (payload) => ({ argv: ['review', `--${payload}`] }),
  'flag, short': (payload) => ({ argv: ['review', `-${payload}`] }),
  ...Object.fromEntries(
    ['question', 'format', 'wpm', 'fail-under', 'fail-on', 'color', 'stdin-format'].map((name) => [
      `review --${name}`,
      flag(['review', 'a.md'], `--${name}`),
    ]),
  ),
  ...Object.fromEntries(
    ['dimension', 'theme', 'question', 'seed', 'wpm', 'time', 'think', 'out', 'resume', 'answers'].map((name) => [
      `practice --${name}`,
      flag(['practice'], `--${name}`),
    ]),
  ),
  'an error with its stack': (payload) => ({ argv: ['questions', 'show', payload, '--debug'] }),
  'questions show': word('questions', 'show'),
  'questions list': (payload) => ({ argv: ['questions', 'list', payload] }),
  ...Object.fromEntries(['dimension', 'theme', 'level'].map((name) => [`questions --${name}`, flag(['questions', 'list'], `--${name}`)])),
  rubric: word('rubric'),
  'rubric --format': flag(['rubric'], '--format'),
  'drafts show': word('drafts', 'show'),
  'drafts delete': word('drafts', 'delete'),
  'config set, name': (payload) => ({ argv: ['config', 'set', payload, '1'] }),
  'config set, value': (payload) => ({ argv: ['config', 'set', 'editor', payload] }),
  'config set, folder': (payload) => ({ argv: ['config', 'set', 'folder', payload] }),
  'config unset': word('config', 'unset'),
  drill: word('drill'),
  completion: word('completion'),
}

const OWN = { STAR_COACH_HOME: 'home' }
const QUESTIONS: Scenes = {
  'questions list --questions': (payload) => ({
    argv: ['questions', 'list', '--questions', 'own.yaml'],
    files: { 'own.yaml': bank(payload) },
  }),
  'questions list --questions, good': (payload) => ({
    argv: ['questions', 'list', '--questions', 'own.yaml'],
    files: {
      'own.yaml': `questions:\n  - id: own-one\n    prompt: ${json(`Tell me ${payload}`.slice(0, 300))}\n    dimension: use-data\n`,
    },
  }),
  'questions show --questions, good': (payload) => ({
    argv: ['questions', 'show', 'own-one', '--questions', 'own.yaml'],
    files: {
      'own.yaml': `questions:\n  - id: own-one\n    prompt: ${json(`Tell me ${payload}`.slice(0, 300))}\n    dimension: use-data\n`,
    },
  }),
  'questions --questions, file name': (payload) => ({
    argv: ['questions', 'list', '--questions', named(payload)],
    files: { [named(payload)]: bank('x') },
  }),
  'questions --questions, no file': (payload) => ({ argv: ['questions', 'list', `--questions=${payload}`] }),
  'questions validate': (payload) => ({
    argv: ['questions', 'validate', named(payload), payload, 'a.yaml'],
    files: { [named(payload)]: bank(payload), 'a.yaml': payload },
  }),
}
const KEPT: Scenes = {
  'drafts list': (payload) => ({ argv: ['drafts', 'list'], env: OWN, files: drafts(payload) }),
  'drafts list --json': (payload) => ({ argv: ['drafts', 'list', '--json'], env: OWN, files: drafts(payload) }),
  'drafts show, text': (payload) => ({ argv: ['drafts', 'show', 'kept'], env: OWN, files: drafts(payload), ownLines: true }),
  'drafts show --json': (payload) => ({ argv: ['drafts', 'show', 'kept', '--json'], env: OWN, files: drafts(payload) }),
  'drafts delete, its name': (payload) => ({ argv: ['drafts', 'delete', named(payload)], env: OWN, files: drafts(payload) }),
  'config, values': (payload) => ({
    argv: ['config'],
    env: OWN,
    files: { 'home/config/config.yaml': `editor: ${json(payload)}\nfolder: ${json(payload)}\n` },
  }),
  'config, names': (payload) => ({ argv: ['config'], env: OWN, files: { 'home/config/config.yaml': `${json(payload)}: 1\n` } }),
  'config, no YAML': (payload) => ({ argv: ['config'], env: OWN, files: { 'home/config/config.yaml': `wpm: [${payload}\n` } }),
  doctor: (payload) => ({ argv: ['doctor'], env: { ...OWN, EDITOR: payload, VISUAL: payload, TERM: payload }, files: drafts(payload) }),
  'doctor --json': (payload) => ({ argv: ['doctor', '--json'], env: { ...OWN, EDITOR: payload }, files: drafts(payload) }),
  'doctor, settings': (payload) => ({
    argv: ['doctor'],
    env: OWN,
    files: { 'home/config/config.yaml': `${json(payload)}: ${json(payload)}\n` },
  }),
}
function drafts(payload: string): Readonly<Record<string, string>> {
  const name = `d${named(payload)}`
  return {
    'home/state/drafts/kept.json': draft('kept', payload),
    [`home/state/drafts/${name}.json`]: draft(name, payload),
    [`home/state/drafts/bad${name}.json`]: payload,
  }
}
const VARIABLES: Scenes = Object.fromEntries([
  ...['config path', 'config', 'doctor', 'drafts', 'config set wpm 130', 'practice --answers a.md'].map((line) => [
    `STAR_COACH_HOME, ${line}`,
    (payload: string): Scene => ({ argv: line.split(' '), env: { STAR_COACH_HOME: named(payload) }, files: { 'a.md': story('now') } }),
  ]),
  ...[
    'STAR_COACH_WPM',
    'STAR_COACH_TIME',
    'STAR_COACH_THINK',
    'STAR_COACH_FOLDER',
    'EDITOR',
    'TERM',
    'COLUMNS',
    'HOME',
    'XDG_DATA_HOME',
    'FORCE_COLOR',
    'STAR_COACH_PLAIN',
  ].map((name) => [name, (payload: string): Scene => ({ argv: ['config'], env: { [name]: payload } })]),
])

const drillFile = (text: string): string =>
  `name: ${json(text)}\ntitle: ${json(text)}\nsteps:\n- answer: ${json(text)}\n- {question: ${json(text)}, answer: a.md}\n${json(text)}: 1\n`
const run = (id: string, text: string): string =>
  JSON.stringify({
    schema: 'star-coach/drill-run/1',
    id,
    name: text,
    title: text,
    created: '2026-11-20T09:30:00.000Z',
    changed: '2026-11-20T09:30:00.000Z',
    seed: 7,
    time: null,
    think: null,
    bar: null,
    probes: false,
    steps: [{ question: 'difficult-customer', file: null, text: null }],
    done: [],
    open: text,
  })
const DRILLS: Scenes = {
  'drill, a file': (payload) => ({
    argv: ['drill', 'd.yaml', '--no-input'],
    files: { 'd.yaml': drillFile(payload), 'a.md': story(payload) },
  }),
  'drill, a good file': (payload) => ({
    argv: ['drill', 'd.yaml'],
    files: {
      'd.yaml': `name: mine\ntitle: ${json(`My ${payload}`.slice(0, 60))}\nsteps:\n- {question: difficult-customer, answer: a.md}\n`,
      'a.md': story(payload),
    },
  }),
  'drill, a good file as lines': (payload) => ({
    argv: ['drill', 'd.yaml', '--format', 'ndjson', '--bar', '100'],
    files: {
      'd.yaml': 'steps:\n- {question: difficult-customer, answer: a.md}\n',
      'a.md': story(payload, front(`title: ${json(payload)}`)),
    },
  }),
  'drill, the name of its file': (payload) => ({
    argv: ['drill', named(payload)],
    files: { [named(payload)]: 'steps:\n- answer: none.md\n' },
  }),
  'drill, one that is not there': word('drill'),
  'drill --answers, a folder': (payload) => ({
    argv: ['drill', '--count', '1', '--seed', '7', '--answers', named(payload)],
    files: { [`${named(payload)}/x.md`]: story(payload) },
  }),
  'drill --list, one that was left': (payload) => ({
    argv: ['drill', '--list'],
    env: OWN,
    files: { 'home/state/drills/kept.json': run('kept', payload), [`home/state/drills/d${named(payload)}.json`]: payload },
  }),
  'drill --resume': flag(['drill', '--no-input'], '--resume'),
  ...Object.fromEntries(
    ['count', 'time', 'think', 'bar', 'theme', 'level', 'format', 'seed'].map((name) => [`drill --${name}`, flag(['drill'], `--${name}`)]),
  ),
}
const MANY: Scenes = {
  'review of a folder, a table at the end': (payload) => ({
    argv: ['review', '.'],
    files: { [`a${named(payload)}.md`]: story(payload), 'b.md': story('now'), [`c/${named(payload)}.md`]: payload },
  }),
  'review of a folder by its name': (payload) => ({
    argv: ['review', `d${named(payload)}`],
    files: { [`d${named(payload)}/a.md`]: story('now'), [`d${named(payload)}/b.md`]: '\0' },
  }),
  'review of an empty folder': (payload) => ({ argv: ['review', `d${named(payload)}`], files: { [`d${named(payload)}/a.txt`]: 'x' } }),
  'review --compare': (payload) => ({
    argv: ['review', '--compare', `a${named(payload)}.md`, 'b.md', '--all'],
    files: { [`a${named(payload)}.md`]: story(payload), 'b.md': story('now', front(`title: ${json(payload)}`)) },
  }),
  'review --compare, json': (payload) => ({
    argv: ['review', '--compare', 'a.md', 'b.md', '--json'],
    files: { 'a.md': story(payload), 'b.md': story('now') },
  }),
  'review --quiet': (payload) => ({
    argv: ['review', '--quiet', '--strict', `a${named(payload)}.md`, `no${named(payload)}`],
    files: { [`a${named(payload)}.md`]: story(payload) },
  }),
  'review --plain': (payload) => ({
    argv: ['review', '--plain', '--all', `a${named(payload)}.md`, 'b.md'],
    files: { [`a${named(payload)}.md`]: story(payload), 'b.md': story('now') },
    // Quotes are wrapped at the margin there, so that any word may begin a line.
    ownLines: true,
  }),
  'review --questions, a question of its own': (payload) => ({
    argv: ['review', 'a.md', '--questions', 'own.yaml', '--all'],
    files: {
      'a.md': story('now', front('question: own-one')),
      'own.yaml': `questions:\n  - id: own-one\n    prompt: ${json(`Tell me ${payload}`.slice(0, 300))}\n    title: ${json(`On ${payload}`.slice(0, 50))}\n    dimension: use-data\n`,
    },
  }),
  'practice --questions': (payload) => ({
    argv: ['practice', '--answers', 'a.md', '--questions', 'own.yaml', '--question', 'own-one', '--no-save'],
    files: {
      'a.md': story(payload),
      'own.yaml': `questions:\n  - id: own-one\n    prompt: ${json(`Tell me ${payload}`.slice(0, 300))}\n    dimension: use-data\n    looks_for: [${json(`See ${payload}`.slice(0, 60))}]\n`,
    },
  }),
  'practice, many answers and follow-ups': (payload) => ({
    argv: [
      'practice',
      '--answers',
      'a.md',
      'b.md',
      '--probe-answers',
      'p.txt',
      '--seed',
      '7',
      '--guess',
      payload.slice(0, 20),
      '--out',
      `o${named(payload)}`,
    ],
    files: { 'a.md': story(payload), 'b.md': story(`${payload} again`), 'p.txt': `${payload}\n\nI asked ${payload}.` },
  }),
  'practice, follow-ups': (payload) => ({
    argv: ['practice', '--answers', 'a.md', '--probe-answers', 'p.txt', '--seed', '7', '--out', `o${named(payload)}`],
    files: { 'a.md': story(payload), 'p.txt': `${payload}\n\nI asked ${payload}.` },
  }),
  'questions path': (payload) => ({
    argv: ['questions', 'path'],
    env: OWN,
    files: { [`home/config/questions/${named(payload)}.yaml`]: bank(payload) },
  }),
  'questions list, own ones at home': (payload) => ({
    argv: ['questions', 'list'],
    env: OWN,
    files: { [`home/config/questions/${named(payload)}.yaml`]: bank(payload) },
  }),
}

/** Every scene by its name. */
export const SCENES: Scenes = { ...REVIEWS, ...READING, ...ARGUMENTS, ...QUESTIONS, ...KEPT, ...VARIABLES, ...DRILLS, ...MANY }
