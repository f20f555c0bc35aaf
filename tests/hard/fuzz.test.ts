import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { FORMAT_NAMES } from '../../src/formats/index.js'
import { bin } from '../e2e/run.js'
import { troubleWith } from '../hostile/reading.js'
import { play, rawIn } from '../hostile/stage.js'
import { hostileText } from '../hostile/texts.js'
import { whatIsNoXml } from '../hostile/xml.js'
import { count, record, SEED, times } from './report.js'

const figures: Record<string, unknown> = { formats: FORMAT_NAMES }
afterAll(() => record('hostile texts', figures))

/** What a program finds wrong with a result; null for formats that people read. */
const PARSES: Readonly<Record<string, (out: string) => string | null>> = {
  json: (out) => unparsed(out),
  sarif: (out) => unparsed(out),
  ndjson: (out) => out.trimEnd().split('\n').map(unparsed).find(Boolean) ?? null,
  junit: whatIsNoXml,
}
function unparsed(text: string): string | null {
  try {
    JSON.parse(text)
    return null
  } catch (error) {
    return String(error)
  }
}

describe('hostile texts', () => {
  it('20,000 of them are read and judged within the contract', () => {
    const texts = count('FUZZ', 20_000)
    let characters = 0
    let worst = 0
    const wrong: string[] = []
    for (let number = 0; number < texts; number++) {
      characters += hostileText(SEED, number).text.length
      const began = performance.now()
      wrong.push(...troubleWith(SEED, number))
      worst = Math.max(worst, performance.now() - began)
    }
    Object.assign(figures, { texts, characters, faults: wrong.length, wrong: wrong.slice(0, 20), worstMs: Math.round(worst) })
    expect(wrong.slice(0, 10)).toEqual([])
  })

  it('4,000 of them are said in every format, each of which stays harmless and parses', async () => {
    const AT_ONCE = 50
    const batches = Math.ceil(count('FUZZ_SAID', 4_000) / AT_ONCE)
    const wrong: string[] = []
    for (let batch = 0; batch < batches; batch++) {
      const input = Array.from({ length: AT_ONCE }, (_, at) => hostileText(SEED, batch * AT_ONCE + at))
        .map(({ number, text }) => JSON.stringify({ id: `${number} ${text.slice(0, 30)}`, text }))
        .join('\n')
      const format = FORMAT_NAMES[batch % FORMAT_NAMES.length] as string
      const argv = ['review', '--stdin-format', 'ndjson', '--format', format, ...(format === 'text' ? ['--explain'] : [])]
      const { exit, out, err } = await play({ argv, input }, { columns: 40 + (batch % 3) * 20 })
      if (![0, 3].includes(exit)) wrong.push(`batch ${batch}, ${format}: exit ${exit} ${err.slice(-300)}`)
      const parses = PARSES[format]?.(out)
      if (parses) wrong.push(`batch ${batch}, ${format}: ${parses}`)
      for (const fault of rawIn({ out, err }, {}, false)) wrong.push(`batch ${batch}, ${format}: ${fault}`)
    }
    Object.assign(figures, { said: batches * AT_ONCE, saidFaults: wrong.length, saidWrong: wrong.slice(0, 10) })
    expect(wrong.slice(0, 5)).toEqual([])
  })

  it('500 of them go through the real binary, as files and on standard input', async () => {
    const runs = count('FUZZ_BINARY', 500)
    const folder = mkdtempSync(join(tmpdir(), 'fuzz-'))
    const wrong: string[] = []
    const codes: Record<string, number> = {}
    try {
      await times(runs, 2, async (at) => {
        const { number, text, made } = hostileText(SEED, 30_000 + at)
        const format = FORMAT_NAMES[at % FORMAT_NAMES.length] as string
        const file = join(folder, `${at}.md`)
        // Half are bytes that need not be UTF-8.
        const bytes = at % 2 ? Buffer.from(text) : Buffer.from(text, 'latin1')
        writeFileSync(file, bytes)
        const gate = at % 5 === 0 ? ['--strict'] : []
        const how = at % 3 === 0 ? ['-'] : at % 3 === 1 ? [file] : [file, '-', `${file}.none`]
        const options = { input: bytes, encoding: 'utf8', timeout: 60_000, maxBuffer: 1 << 26, env: { PATH: '', HOME: folder } } as const
        const ran = spawnSync(process.execPath, [bin, 'review', ...how, '--format', format, ...gate], options)
        const say = (fault: string) => wrong.push(`${number} (${made}), ${format}: ${fault}`)
        codes[String(ran.status)] = (codes[String(ran.status)] ?? 0) + 1
        if (![0, 1, 3].includes(ran.status ?? -1)) say(`exit ${ran.status} ${ran.stderr.slice(-300)}`)
        if (/\n {4}at /.test(ran.stderr)) say('a stack')
        const parses = PARSES[format]?.(ran.stdout)
        if (parses) say(parses)
        for (const fault of rawIn({ out: ran.stdout, err: ran.stderr }, {}, false)) say(fault)
      })
      Object.assign(figures, { binaryRuns: runs, binaryFaults: wrong.length, exitCodes: codes, binaryWrong: wrong.slice(0, 10) })
      expect(wrong.slice(0, 5)).toEqual([])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
