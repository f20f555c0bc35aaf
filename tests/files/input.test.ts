import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, describe, expect, it } from 'vitest'
import { MOST_BYTES, readInput, readStream } from '../../src/files/input.js'
import { readRecords } from '../../src/files/records.js'
import { Trouble } from '../../src/trouble.js'

const dir = mkdtempSync(join(tmpdir(), 'star-coach-input-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(dir, name), content)
  return name
}
const bytes = (...parts: readonly (string | readonly number[])[]) => Buffer.concat(parts.map((part) => Buffer.from(part as string)))

/** The trouble that a promise is rejected with. */
async function troubleOf(promise: Promise<unknown>): Promise<Trouble> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(Trouble)
  return error as Trouble
}

mkdirSync(join(dir, 'folder'))
symlinkSync('folder', join(dir, 'link-to-folder'))
symlinkSync('loop', join(dir, 'loop'))
symlinkSync('nowhere', join(dir, 'dangling'))
execFileSync('mkfifo', [join(dir, 'pipe')])

/** Name, what is in it, and what is wrong: code, line. */
const BAD: readonly (readonly [string, string, string, number?])[] = [
  ['a file that is not there', 'missing.md', 'not-found'],
  ['a folder that is not there', 'no/such/file.md', 'not-found'],
  ['a file used as a folder', `${file('plain.md', 'x')}/answer.md`, 'not-found'],
  ['a name with a NUL', 'a\0b.md', 'not-found'],
  ['no name', '', 'not-found'],
  ['a name too long', 'x'.repeat(5000), 'not-found'],
  ['a link to nowhere', 'dangling', 'not-found'],
  ['a link to itself', 'loop', 'unreadable'],
  ['a directory', 'folder', 'is-directory'],
  ['a directory with a slash', 'folder/', 'is-directory'],
  ['a link to a directory', 'link-to-folder', 'is-directory'],
  ['a named pipe nobody writes to', 'pipe', 'not-a-file'],
  ['a device', '/dev/null', 'not-a-file'],
  ['an endless device', '/dev/zero', 'not-a-file'],
  ['an empty file', file('empty.md', ''), 'empty'],
  ['white space', file('blank.md', ' \n\t\r\n\u00a0\n'), 'empty'],
  ['a byte-order mark and nothing else', file('bom.md', '\ufeff'), 'empty'],
  ['a byte over 1 MiB', file('large.md', 'a'.repeat(MOST_BYTES + 1)), 'too-large'],
  ['Latin-1', file('latin.md', bytes('Once.\nIn a caf', [0xe9], ' there was\n')), 'not-utf8', 2],
  ['UTF-16 with its mark', file('utf16.md', Buffer.from('\ufeffIn spring', 'utf16le')), 'not-utf8', 1],
  ['UTF-16 without a mark', file('utf16-bare.md', Buffer.from('In spring\nI ran', 'utf16le')), 'not-utf8', 1],
  ['a picture', file('image.png', bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])), 'not-utf8', 1],
  ['text with a NUL', file('nul.md', 'One.\nTwo.\nThr\0ee.'), 'not-utf8', 3],
  ['a cut character at the end', file('cut.md', bytes('One.\nTwo ', [0xe2, 0x82])), 'not-utf8', 2],
  ['an overlong slash', file('overlong.md', bytes([0xc0, 0xaf])), 'not-utf8', 1],
  ['a surrogate in UTF-8', file('surrogate.md', bytes('ab', [0xed, 0xa0, 0x80])), 'not-utf8', 1],
]

describe('a file that cannot be read', () => {
  it.each(BAD.map(([what, name, code, line]) => ({ what, name, code, line })))('$what', async ({ name, code, line }) => {
    const trouble = await troubleOf(readInput(name, dir))
    expect([trouble.code, trouble.exit, trouble.where]).toEqual([code, 3, { file: name, ...(line === undefined ? {} : { line }) }])
    expect(trouble.message).toMatch(/^[A-Z][^\n]{10,90}\.$/)
    expect(trouble.hint).toMatch(/^[A-Z][^\n]{10,110}$/)
  })

  it('says why, where the system does', async () => {
    expect((await troubleOf(readInput('loop', dir))).message).toBe('The file cannot be read: its links go round in a circle.')
  })
})

describe('a file that can', () => {
  it.each([
    ['plain', 'In spring.\n', 'In spring.\n'],
    ['a byte-order mark', '\ufeffIn spring.', 'In spring.'],
    ['CRLF', 'One.\r\nTwo.\r\n', 'One.\r\nTwo.\r\n'],
    ['many scripts', '顧客 👩‍👧 Évora\n', '顧客 👩‍👧 Évora\n'],
    ['escape sequences', 'a \u001b[31mb', 'a \u001b[31mb'],
    ['exactly 1 MiB', 'a'.repeat(MOST_BYTES), 'a'.repeat(MOST_BYTES)],
  ])('is read whole: %s', async (name, content, text) => {
    expect(await readInput(file(`${name}.md`, content), dir)).toBe(text)
  })

  it('is found from the folder we are in', async () => {
    file('folder/inner.md', 'In spring.')
    symlinkSync('inner.md', join(dir, 'folder/inner-link.md'))
    expect(await readInput('inner.md', join(dir, 'folder'))).toBe('In spring.')
    expect(await readInput('inner-link.md', join(dir, 'folder'))).toBe('In spring.')
    expect(await readInput(join(dir, 'folder/inner.md'), '/')).toBe('In spring.')
  })
})

describe('standard input', () => {
  it('is read whole, whatever its chunks', async () => {
    const whole = Buffer.from('顧客 said 👩‍👧.')
    expect(await readStream(Readable.from([...whole].map((byte) => Buffer.from([byte]))), '-')).toBe('顧客 said 👩‍👧.')
    expect(await readStream(Readable.from(['In ', 'spring.']), '-')).toBe('In spring.')
  })

  it.each([
    ['nothing', '', 'empty'],
    ['Latin-1', bytes('caf', [0xe9]), 'not-utf8'],
  ])('has the same limits: %s', async (_, content, code) => {
    const trouble = await troubleOf(readStream(Readable.from(content.length > 0 ? [content] : []), 'notes.md'))
    expect([trouble.code, trouble.where?.file]).toEqual([code, 'notes.md'])
  })

  it('is left as soon as there is too much of it', async () => {
    let given = 0
    const endless = (function* () {
      for (;;) {
        given += 1
        yield Buffer.alloc(64 * 1024, 97)
      }
    })()
    expect((await troubleOf(readStream(Readable.from(endless), '-'))).code).toBe('too-large')
    expect(given).toBeLessThan(64)
  })
})

describe('records', () => {
  const records = async (...chunks: readonly (string | Uint8Array)[]) => {
    const all = []
    for await (const record of readRecords(Readable.from(chunks.map((chunk) => Buffer.from(chunk as string)))))
      all.push(record instanceof Trouble ? [record.where?.file, record.where?.line, record.code] : record)
    return all
  }

  it('are one for each line, in order', async () => {
    expect(await records('{"id":"a","text":"One."}\n{"text":"Two.","question":"q"}\r\n{"id":7,"text":""}')).toEqual([
      { file: 'a', text: 'One.', question: null },
      { file: '-:2', text: 'Two.', question: 'q' },
      { file: '7', text: '', question: null },
    ])
  })

  it('do not mind where chunks end, even inside a character', async () => {
    const line = Buffer.from('{"id":"顧","text":"👩‍👧 \\n"}\n')
    expect(await records(...[...line].map((byte) => Buffer.from([byte])))).toEqual([{ file: '顧', text: '👩‍👧 \n', question: null }])
  })

  it.each([
    ['not json', ['-:1', 1, 'bad-record']],
    ['[]', ['-:1', 1, 'bad-record']],
    ['null', ['-:1', 1, 'bad-record']],
    ['"text"', ['-:1', 1, 'bad-record']],
    ['{}', ['-:1', 1, 'bad-record']],
    ['{"id":"a"}', ['a', 1, 'bad-record']],
    ['{"id":"a","text":5}', ['a', 1, 'bad-record']],
    ['{"id":{},"text":"x"}', ['-:1', 1, 'bad-record']],
    ['{"id":"a","text":"x","question":5}', ['a', 1, 'bad-record']],
    [' ', ['-:1', 1, 'empty']],
    [bytes('{"text":"caf', [0xe9], '"}'), ['-:1', 1, 'not-utf8']],
    [`{"id":"a","text":"${'x'.repeat(MOST_BYTES + 1)}"}`, ['a', 1, 'too-large']],
    [`{"text":"${'x'.repeat(3 * MOST_BYTES)}"}`, ['-:1', 1, 'too-large']],
  ])('say what is wrong with a line: %.40s', async (line, expected) => {
    expect(await records(line as string, '\n{"id":"next","text":"Fine."}\n')).toEqual([
      expected,
      { file: 'next', text: 'Fine.', question: null },
    ])
  })

  it('count blank lines, which are no records', async () => {
    expect(await records('{"text":"a"}\n\n{"text":"b"}\n')).toEqual([
      { file: '-:1', text: 'a', question: null },
      ['-:2', 2, 'empty'],
      { file: '-:3', text: 'b', question: null },
    ])
  })

  it('are none when nothing comes', async () => {
    expect(await records()).toEqual([])
  })
})
