/** Commands started with every kind of standard input, none of which may make them wait for ever. */
import { spawn } from 'node:child_process'
import { VERBS, type Verb } from '../../src/commands/verbs.js'
import { bin, root } from '../e2e/run.js'

/** How standard input is when a command starts without a terminal. */
export const KINDS = ['closed', 'empty', '/dev/null', 'slow', 'open', 'no controlling terminal'] as const
export type Kind = (typeof KINDS)[number]

/** How one command ended. */
export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
  /** Milliseconds from the start, or from when standard input was closed for those that wait for that. */
  readonly took: number
  /** It ended before standard input did. */
  readonly early: boolean
}

const ANSWER = 'tests/answers/barista.md'

/** Verbs with their own verbs, as command lines. */
const lineOf = (verb: Verb, before: readonly string[] = []): readonly (readonly string[])[] => {
  const words = [...before, verb.name]
  return [words, ...(verb.verbs ?? []).flatMap((inner) => lineOf(inner, words))]
}

/** Every verb and its own verbs, bare, with what they take, and with the flags that ask for input or ask nothing. */
export const LINES: readonly (readonly string[])[] = [
  [],
  ['--help'],
  ['--version'],
  ['help', 'review'],
  ...VERBS.flatMap((verb) => lineOf(verb)),
  ...VERBS.flatMap((verb) => lineOf(verb)).map((words) => [...words, '--help']),
  ['review', ANSWER],
  ['review', ANSWER, '--json', '--fail-under', '100'],
  ['review', '/dev/stdin'],
  ['review', '/dev/tty'],
  ['rubric', 'customer-named'],
  ['questions', 'show', 'difficult-customer'],
  ['drafts', 'show', 'x'],
  ['drafts', 'delete', 'x'],
  ['config', 'set', 'wpm', '130'],
  ['config', 'unset', 'wpm'],
  ['practice', '--no-input'],
  ['practice', '--resume'],
  ['practice', '--plain', '--time', '2m'],
  ['practice', '--answers', ANSWER, '--seed', '1', '--no-save'],
]
/** Those that read standard input to its end, as the contract says. */
export const READERS: readonly (readonly string[])[] = [
  ['review', '-'],
  ['review', ANSWER, '-'],
  ['review', '--stdin-format', 'ndjson'],
  ['practice', '--answers', '-', '--seed', '1', '--no-save'],
]

/** How long an open or slow standard input stays so. */
const OPEN_MS = 1_200

/** Starts a command with such a standard input and waits for its end, at most `limit` milliseconds after standard input ended. */
export function start(args: readonly string[], kind: Kind, home: string, limit: number): Promise<Ended> {
  const { NO_COLOR: _, FORCE_COLOR: __, CI: ___, ...rest } = process.env
  const by: readonly [string, readonly string[]] =
    kind === 'closed' ? ['/bin/sh', ['-c', 'exec "$0" "$@" <&-', process.execPath, bin, ...args]] : [process.execPath, [bin, ...args]]
  const child = spawn(by[0], by[1], {
    cwd: root,
    env: { ...rest, STAR_COACH_HOME: home, HOME: home },
    stdio: [kind === '/dev/null' || kind === 'no controlling terminal' ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    detached: kind === 'no controlling terminal',
  })
  const said = { out: '', err: '' }
  child.stdout?.on('data', (chunk) => (said.out += chunk))
  child.stderr?.on('data', (chunk) => (said.err += chunk))
  child.stdin?.on('error', () => {})
  const began = performance.now()
  let inputEnded = began
  const timers: NodeJS.Timeout[] = []
  const end = () => {
    inputEnded = performance.now()
    child.stdin?.end()
  }
  if (kind === 'empty' || kind === 'closed') end()
  if (kind === 'slow') for (let at = 100; at < OPEN_MS; at += 250) timers.push(setTimeout(() => child.stdin?.write('I'), at))
  if (kind === 'slow' || kind === 'open') timers.push(setTimeout(end, OPEN_MS))
  timers.push(setTimeout(() => child.kill('SIGKILL'), OPEN_MS + limit))
  return new Promise((resolve) => {
    child.on('close', (code) => {
      timers.forEach(clearTimeout)
      const now = performance.now()
      const early = (kind === 'slow' || kind === 'open') && inputEnded === began
      resolve({ code, ...said, took: now - (early ? began : inputEnded), early })
    })
  })
}

/** What is wrong with how a command ended; `bound` in milliseconds. */
export function faultsOfEnd(args: readonly string[], kind: Kind, ended: Ended, bound: number): readonly string[] {
  const reads = READERS.includes(args)
  const ok: readonly (readonly [boolean, string])[] = [
    [ended.code !== null && [0, 1, 2, 3].includes(ended.code), `exit ${ended.code}`],
    [ended.took <= bound, `${Math.round(ended.took)} ms`],
    [
      !(kind === 'open' || kind === 'slow') || ended.early !== reads || ended.code === 2 || ended.code === 3,
      reads ? 'did not wait' : 'waited',
    ],
    [!/\n {4}at /.test(ended.err), 'a stack'],
    [!`${ended.out}${ended.err}`.includes('\u001b'), 'an escape'],
  ]
  return ok.flatMap(([holds, fault]) => (holds ? [] : [`star-coach ${args.join(' ')} with ${kind}: ${fault}: ${ended.err.slice(0, 200)}`]))
}

/** How long a program may take that does nothing, here and now, times ten; at least two seconds. */
export async function boundHere(): Promise<number> {
  const began = performance.now()
  await new Promise((resolve) => spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' }).on('close', resolve))
  return Math.max(2_000, 10 * (performance.now() - began))
}
