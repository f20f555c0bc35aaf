// What starting costs: whole processes, each command once a round beside bare node, medians of the differences; then what many
// answers and a long one take, in time and memory.
//
//   npm run bench [-- --rounds 15] [-- --json FILE]
//
// NODE_EXTRA_CA_CERTS is unset: Node 20 reads that bundle at every start, which would make bare node look slow and us look fast.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import pty from '@lydell/node-pty'

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '15' }, json: { type: 'string' } } })
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const coach = join(root, 'bin/star-coach.js')
const writeGood = join(dirname(createRequire(import.meta.url).resolve('write-good/package.json')), 'bin/write-good.js')
const dir = mkdtempSync(join(tmpdir(), 'star-coach-bench-'))

const answer = `## Situation

In March 2023 I was the night pharmacist at a 200-bed clinic. Mrs. Odell, who looks after her father at home, rang because his pills had changed colour.

## Task

I owned the discharge letters, and without a plain list he would have taken the old tablets too.

## Action

I rang her back, read the letter with her line by line, and counted the words she did not know. I asked the ward for the ten last letters; seven had no list. I wrote a one-page list with pictures instead of a longer letter, because a carer reads it standing at the sink. The head of pharmacy wanted no new form, so I offered to fill it in myself for a month.

## Result

Calls about pills fell from nine a week to two. Mrs. Odell sorted his box alone the next day, and the list is now part of every discharge.
`

const file = join(dir, 'answer.md')
writeFileSync(file, answer)
const many = Array.from({ length: 1000 }, (_, i) => {
  const path = join(dir, `${i}.md`)
  writeFileSync(path, answer.replace('nine a week', `${i + 9} a week`))
  return path
})
const mebibyte = join(dir, 'mebibyte.md')
writeFileSync(mebibyte, answer.repeat(Math.floor((1 << 20) / Buffer.byteLength(answer))))

const env = { ...process.env, NO_COLOR: '1' }
delete env.NODE_EXTRA_CA_CERTS
/** Wall milliseconds of one process. */
function time(args) {
  const start = process.hrtime.bigint()
  const { status, stderr } = spawnSync(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'pipe'], maxBuffer: 1 << 28 })
  const ms = Number(process.hrtime.bigint() - start) / 1e6
  if (status !== 0 && !args.includes(writeGood)) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`)
  return ms
}
/** Milliseconds until a process in a terminal shows this; it is stopped then. */
function shown(args, what) {
  const start = process.hrtime.bigint()
  return new Promise((done) => {
    let seen = ''
    const child = pty.spawn(process.execPath, args, { cols: 80, rows: 40, env: { ...env, CI: '', STAR_COACH_HOME: dir } })
    child.onData((data) => {
      seen += data
      if (!seen.includes(what)) return
      seen = ''
      done(Number(process.hrtime.bigint() - start) / 1e6)
      child.kill('SIGKILL')
    })
  })
}

/** Peak memory of one process, in MiB. */
function peak(args) {
  const told = join(dir, 'peak')
  const tell = join(dir, 'tell.cjs')
  writeFileSync(
    tell,
    `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(told)}, String(process.resourceUsage().maxRSS)))`,
  )
  time(['--require', tell, ...args])
  return Number((Number(readFileSync(told, 'utf8')) / 1024).toFixed(1))
}
const median = (xs) => [...xs].sort((a, b) => a - b)[xs.length >> 1]

const START = {
  'node -e 0': ['-e', '0'],
  '--version': [coach, '--version'],
  '--help': [coach, '--help'],
  'questions list': [coach, 'questions', 'list'],
  'review one answer': [coach, 'review', file],
  'write-good, same answer': [writeGood, file],
}
const BULK = {
  'review 1,000 answers': [coach, 'review', '--format', 'ndjson', ...many],
  'review 100 answers': [coach, 'review', '--format', 'ndjson', ...many.slice(0, 100)],
  'review 1 MiB': [coach, 'review', '--format', 'ndjson', mebibyte],
  'write-good, 1,000 answers': [writeGood, ...many],
}
function rounds(commands, n) {
  const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]))
  for (const args of Object.values(commands)) time(args)
  for (let i = 0; i < n; i++) for (const [name, args] of Object.entries(commands)) times[name].push(time(args))
  return times
}

try {
  const start = rounds(START, Number(values.rounds))
  const bare = start['node -e 0']
  const table = Object.entries(start).map(([name, ms]) => ({
    command: name,
    ms: Math.round(median(ms)),
    'ms over node': Math.round(median(ms.map((x, i) => x - bare[i]))),
    'times node': Number(median(ms.map((x, i) => x / bare[i])).toFixed(2)),
  }))
  const prompt = []
  const word = 'Situation'
  for (let i = 0; i < Number(values.rounds); i++) {
    const node = await shown(['-e', `console.log('${word}')`], word)
    prompt.push([await shown([coach, 'practice', '--question', 'difficult-customer', '--new'], word), node])
  }
  table.push({
    command: 'practice, to its first prompt in a terminal',
    ms: Math.round(median(prompt.map(([ms]) => ms))),
    'ms over node': Math.round(median(prompt.map(([ms, node]) => ms - node))),
    'times node': Number(median(prompt.map(([ms, node]) => ms / node)).toFixed(2)),
  })
  console.log(`Node ${process.version}, medians of ${values.rounds} rounds`)
  console.table(table)
  const bulk = rounds(BULK, 3)
  const rows = Object.entries(bulk).map(([name, ms]) => ({ command: name, ms: Math.round(median(ms)), 'peak MiB': peak(BULK[name]) }))
  console.table(rows)
  if (values.json)
    writeFileSync(
      values.json,
      `${JSON.stringify({ node: process.version, rounds: Number(values.rounds), start: table, bulk: rows }, null, 2)}\n`,
    )
} finally {
  rmSync(dir, { recursive: true, force: true })
}
