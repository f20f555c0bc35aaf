// Runs the tests under each Node that is supported: npm run test:matrix [-- 22 24] [-- tests/e2e …]
// A Node other than the one at hand comes from the npm package of its binaries and is kept in node_modules/.cache.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const cache = join(root, 'node_modules/.cache/star-coach-nodes')
const report = join(root, 'tests/hard/matrix.json')
const MAJORS = [20, 22, 24, 26]

/** The binary of a major version; fetched when it is not there yet. */
function nodeOf(major) {
  if (process.version.startsWith(`v${major}.`)) return process.execPath
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  const place = join(cache, String(major))
  const binary = join(place, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (!existsSync(binary)) {
    mkdirSync(place, { recursive: true })
    execFileSync('npm', ['install', '--prefix', place, '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', `${name}@${major}`], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  }
  return binary
}

/** The tests under one Node; whatever the tests start runs under it too. */
function testUnder(major, filters) {
  const node = nodeOf(major)
  const dir = mkdtempSync(join(tmpdir(), 'star-coach-matrix-'))
  try {
    const file = join(dir, 'result.json')
    const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` }
    const began = performance.now()
    const args = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--reporter=json', `--outputFile=${file}`, ...filters]
    spawnSync(node, args, { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] })
    const seconds = Math.round((performance.now() - began) / 1000)
    const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()
    if (!existsSync(file)) return { version, passed: 0, failed: 1, skipped: 0, seconds, failures: ['the tests did not run'] }
    const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(readFileSync(file, 'utf8'))
    const failures = testResults.flatMap(({ name, assertionResults, message, status }) => {
      const path = name.slice(root.length + 1)
      const failed = assertionResults.filter((test) => test.status === 'failed').map(({ fullName }) => `${path}: ${fullName}`)
      return failed.length === 0 && status === 'failed' ? [`${path}: ${message.split('\n')[0]}`] : failed
    })
    return {
      version,
      files: testResults.length,
      passed: numPassedTests,
      failed: numFailedTests,
      skipped: numPendingTests,
      seconds,
      failures,
    }
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

const words = process.argv.slice(2)
const wanted = words.filter((word) => /^\d+$/.test(word)).map(Number)
const filters = words.filter((word) => !/^\d+$/.test(word))
const before = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).nodes : {}
const nodes = { ...before }
console.log('node       files  passed  failed  skipped  seconds')
for (const major of wanted.length > 0 ? wanted : MAJORS) {
  const result = testUnder(major, filters)
  const { version, files = 0, passed, failed, skipped, seconds, failures } = result
  const columns = [version.padEnd(9), ...[files, passed, failed, skipped, seconds].map(String)]
  console.log(columns.map((text, i) => text.padStart([9, 7, 8, 8, 9, 9][i])).join(''))
  for (const failure of failures) console.log(`  ${failure}`)
  if (failures.length > 0) process.exitCode = 1
  nodes[major] = { ...result, ...(filters.length > 0 ? { filters } : {}), run: new Date().toISOString() }
  writeFileSync(report, `${JSON.stringify({ schema: 'star-coach/matrix/1', nodes }, null, 2)}\n`)
}
