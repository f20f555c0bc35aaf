import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { press } from '../e2e/packed.js'
import { pageScript } from '../e2e/page.js'
import { coach } from '../e2e/run.js'
import { answerNames, answerText } from '../judge.js'
import { record } from './report.js'

const CHROMIUM = process.env['STAR_COACH_CHROMIUM'] ?? '/usr/bin/chromium'
const { dir, pack, install, clear } = press()
afterAll(clear)

/** A page that reviews every text and leaves its bytes in itself, with whatever went wrong or was said on the console. */
const page = (texts: Readonly<Record<string, string>>) => `<!doctype html><meta charset="utf-8"><pre id="said"></pre>
<script>
  var wrong = []
  addEventListener('error', function (event) { wrong.push(String(event.message)) })
  for (const name of Object.keys(console)) console[name] = function () { wrong.push(name + ': ' + Array.from(arguments).join(' ')) }
</script>
<script src="star-coach.js"></script>
<script>
  const texts = ${JSON.stringify(texts).replace(/</g, '\\u003c')}
  const began = performance.now()
  const lines = Object.entries(texts).map(([file, text]) => JSON.stringify(starCoach.review(text, { file })))
  const said = JSON.stringify({ lines, wrong, milliseconds: Math.round(performance.now() - began), agent: navigator.userAgent })
  document.getElementById('said').textContent = btoa(Array.from(new TextEncoder().encode(said), (byte) => String.fromCharCode(byte)).join(''))
</script>`

it.skipIf(!existsSync(CHROMIUM))(`gives in a browser the bytes of the command line (needs ${CHROMIUM})`, async () => {
  pack()
  install()
  const files = answerNames().map((name) => `tests/answers/${name}.md`)
  const { text } = await pageScript(dir)
  const site = join(dir, 'site')
  mkdirSync(site)
  writeFileSync(join(site, 'star-coach.js'), text)
  writeFileSync(
    join(site, 'index.html'),
    page(Object.fromEntries(answerNames().map((name) => [`tests/answers/${name}.md`, answerText(name)]))),
  )
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic', '--no-first-run']
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', ...quiet, `--user-data-dir=${join(dir, 'profile')}`, '--timeout=60000']
  const dom = execFileSync(CHROMIUM, [...flags, '--dump-dom', `file://${join(site, 'index.html')}`], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 1 << 26,
  })
  const [, said = ''] = /<pre id="said">([^<]*)<\/pre>/.exec(dom) ?? []
  const { lines, wrong, milliseconds, agent } = JSON.parse(Buffer.from(said, 'base64').toString('utf8') || '{}')
  const expected = coach(['review', ...files, '--format', 'ndjson'])
    .out.trimEnd()
    .split('\n')
  const different = expected.filter((line, i) => line !== lines?.[i]).length
  record('the library in a browser', {
    agent,
    answers: expected.length,
    different,
    wrong,
    milliseconds,
    scriptKb: Math.round(text.length / 1000),
  })
  expect({ wrong, different, answers: lines?.length }).toEqual({ wrong: [], different: 0, answers: expected.length })
})
