import { spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, renameSync, unlinkSync, utimesSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { bin } from './run.js'

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** An answer whose number says which save it is. */
export const saved = (number: number): string =>
  `## Situation\nIn May ${2001 + (number % 20)} I ran the desk of a small hotel, and Leonor asked for room ${number}.\n\n## Action\nI walked up with her, changed the lamp, and wrote a card for the night porter.\n\n## Result\nShe stayed ${number + 2} nights.\n`

/** The ways in which editors and tools save; each resolves when the last byte is written. */
export const WAYS: Readonly<Record<string, (file: string, text: string) => Promise<void>>> = {
  'written in place': async (file, text) => writeFileSync(file, text),
  'emptied, then written in two steps (VS Code, nano)': async (file, text) => {
    const handle = openSync(file, 'w')
    await pause(10)
    writeSync(handle, text.slice(0, 60))
    await pause(20)
    writeSync(handle, text.slice(60))
    closeSync(handle)
  },
  'a new file renamed over it (atomic)': async (file, text) => {
    writeFileSync(`${file}.tmp`, text)
    renameSync(`${file}.tmp`, file)
  },
  'the old one renamed away, a new one written (vim, backupcopy=no)': async (file, text) => {
    renameSync(file, `${file}~`)
    await pause(5)
    writeFileSync(file, text)
    unlinkSync(`${file}~`)
  },
  'removed, and back': async (file, text) => {
    unlinkSync(file)
    await pause(60)
    writeFileSync(file, text)
  },
  'an older file moved over it': async (file, text) => {
    const aside = join(file, '..', 'aside')
    mkdirSync(aside, { recursive: true })
    const other = join(aside, 'other.txt')
    writeFileSync(other, text)
    utimesSync(other, 1_600_000_000, 1_600_000_000 + text.length)
    renameSync(other, file)
  },
}

/** A `review --watch --format ndjson` that runs, with every line it said and when. */
export interface Watcher {
  readonly lines: readonly { readonly at: number; readonly line: string }[]
  /** What it said on standard error. */
  readonly err: () => string
  /** Resolves when there are so many lines; rejects after 10 s. */
  readonly said: (many: number) => Promise<void>
  readonly ready: () => Promise<void>
  /** Ends it with Ctrl-C's signal and tells its exit code. */
  readonly stop: () => Promise<number | null>
}

/** Starts one in a folder; `node` are words for Node itself. */
export function watcher(args: readonly string[], cwd: string, node: readonly string[] = []): Watcher {
  const { NO_COLOR: _, FORCE_COLOR: __, CI: ___, NODE_EXTRA_CA_CERTS: ____, ...env } = process.env
  const child = spawn(process.execPath, [...node, bin, 'review', '--watch', '--format', 'ndjson', ...args], { cwd, env })
  const lines: { at: number; line: string }[] = []
  let rest = ''
  let err = ''
  child.stdout.on('data', (chunk) => {
    const parts = (rest + chunk).split('\n')
    rest = parts.pop() ?? ''
    for (const line of parts) lines.push({ at: performance.now(), line })
  })
  child.stderr.on('data', (chunk) => {
    err += chunk
  })
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve))
  const until = async (done: () => boolean, what: string) => {
    for (const start = performance.now(); !done(); await pause(2))
      if (performance.now() - start > 10_000) throw new Error(`waited for ${what} and saw ${lines.length} lines, ${err}`)
  }
  return {
    lines,
    err: () => err,
    said: (many) => until(() => lines.length >= many, `${many} lines`),
    ready: () => until(() => err.includes('Ctrl-C stops.'), 'it to watch'),
    stop: async () => {
      child.kill('SIGINT')
      return ended
    },
  }
}

/** Saves so many times in one way and tells how long each took to be told, in milliseconds, and how many were told in all. */
export async function timesOf(
  way: (file: string, text: string) => Promise<void>,
  file: string,
  seat: Watcher,
  many: number,
  first: number,
): Promise<{ readonly latencies: readonly number[]; readonly told: number }> {
  const before = seat.lines.length
  const latencies: number[] = []
  for (let save = 0; save < many; save++) {
    await way(file, saved(first + save))
    const at = performance.now()
    const due = before + save + 1
    await seat.said(due)
    latencies.push((seat.lines[due - 1]?.at ?? Number.NaN) - at)
    // Longer than a save may take to settle, so that one told twice is seen.
    await pause(220)
  }
  await pause(300)
  return { latencies, told: seat.lines.length - before }
}
