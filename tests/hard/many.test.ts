import { type ChildProcess, spawn } from 'node:child_process'
import { createReadStream, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bin, root } from '../e2e/run.js'
import { sit } from '../e2e/terminal.js'
import { count, record } from './report.js'

const MANY = count('MANY', 10_000)
const MOST_MIB = 80

const dir = mkdtempSync(join(tmpdir(), 'star-coach-many-'))
const measured = join(dir, 'measure.cjs')
const figures: Record<string, unknown> = { answers: MANY }
const name = (at: number) => `answers/${String(at % 20).padStart(2, '0')}/${String(at).padStart(5, '0')}.md`
const names = Array.from({ length: MANY }, (_, at) => name(at)).sort()

beforeAll(() => {
  const written = readdirSync(join(root, 'tests/answers')).filter((file) => file.endsWith('.md'))
  const texts = written.map((file) => readFileSync(join(root, 'tests/answers', file), 'utf8'))
  for (let at = 0; at < 20; at++) mkdirSync(join(dir, name(at), '..'), { recursive: true })
  const records: string[] = []
  for (let at = 0; at < MANY; at++) {
    const text = `${texts[at % texts.length]}\nThat was case ${at}.\n`
    writeFileSync(join(dir, name(at)), text)
    records.push(JSON.stringify({ id: at, text }))
  }
  writeFileSync(join(dir, 'answers.ndjson'), `${records.join('\n')}\n`)
  writeFileSync(
    measured,
    "process.on('exit', () => process.stderr.write('rss:' + process.resourceUsage().maxRSS + ' cpu:' + process.cpuUsage().user + '\\n'))",
  )
})
afterAll(() => {
  record('many answers', figures)
  rmSync(dir, { recursive: true, force: true })
})

function start(args: readonly string[], stdin: 'ignore' | 'pipe'): ChildProcess {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env
  return spawn(process.execPath, ['--require', measured, bin, 'review', ...args], { cwd: dir, env, stdio: [stdin, 'pipe', 'pipe'] })
}

/** Runs it, gives each line to `see`, and tells the most memory it had, in MiB, and how long it took. */
async function run(args: readonly string[], see: (line: string) => void, input?: string) {
  const began = performance.now()
  const child = start(args, input === undefined ? 'ignore' : 'pipe')
  let err = ''
  child.stderr?.on('data', (chunk) => {
    err = (err + chunk).slice(-2000)
  })
  if (input !== undefined && child.stdin) createReadStream(input).pipe(child.stdin)
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  if (child.stdout) for await (const line of createInterface({ input: child.stdout })) see(line)
  const code = await ended
  const [, rss, cpu] = /rss:(\d+) cpu:(\d+)/.exec(err) ?? []
  const mib = Math.round(Number(rss) / 102.4) / 10
  return { code, mib, seconds: Math.round(performance.now() - began) / 1000, cpuMs: Math.round(Number(cpu) / 1000) }
}

describe(`${MANY} answers`, () => {
  it('in files stream in order, and memory stays flat', async () => {
    const files: string[] = []
    const ran = await run(['answers', '--format', 'ndjson'], (line) => files.push(JSON.parse(line).file))
    figures['files, ndjson'] = ran
    expect(ran.code).toBe(0)
    expect(files).toEqual(names)
    expect(ran.mib).toBeLessThanOrEqual(MOST_MIB)
  })

  it('make one json document without being kept', async () => {
    let files = 0
    const ran = await run(['answers', '--format', 'json'], (line) => {
      if (line.startsWith('      "file": ')) files += 1
    })
    figures['files, json'] = ran
    expect({ code: ran.code, files }).toEqual({ code: 0, files: MANY })
    expect(ran.mib).toBeLessThanOrEqual(MOST_MIB)
  })

  it('a line each on standard input come out in order', async () => {
    const ids: string[] = []
    const args = ['--format', 'ndjson', '--stdin-format', 'ndjson']
    const ran = await run(args, (line) => ids.push(JSON.parse(line).file), join(dir, 'answers.ndjson'))
    figures['lines'] = ran
    expect(ran.code).toBe(0)
    expect(ids).toEqual(Array.from({ length: MANY }, (_, at) => String(at)))
    expect(ran.mib).toBeLessThanOrEqual(MOST_MIB)
  })

  it('show on a terminal how far they are, and then the table alone', async () => {
    const seat = sit(['review', 'answers'], { cwd: dir, env: { NO_COLOR: '1' }, patience: 600_000 })
    await seat.waitFor(/Reviewed [\d,]+ of [\d,]+ {2}█/)
    await seat.waitFor('One whole: star-coach review')
    const { code, sttyKept } = await seat.ended
    expect({ code, sttyKept }).toEqual({ code: 0, sttyKept: true })
    expect(await seat.text()).not.toContain('Reviewed ')
    const redrawn = seat.bytes().split('\rReviewed ').length - 1
    figures['terminal'] = { redrawn }
    expect(redrawn).toBeGreaterThan(2)
  })
})
