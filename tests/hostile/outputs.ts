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

/** Every scene by its name. */
export const SCENES: Scenes = { ...REVIEWS, ...READING, ...ARGUMENTS, ...QUESTIONS, ...KEPT, ...VARIABLES }
