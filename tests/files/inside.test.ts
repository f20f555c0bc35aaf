import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { insideOf } from '../../src/files/inside.js'

const root = mkdtempSync(join(tmpdir(), 'inside-'))
const folder = join(root, 'drill')
const secret = join(root, 'secret.md')
mkdirSync(join(folder, 'a', 'b'), { recursive: true })
mkdirSync(join(root, 'drill-two'))
for (const path of [secret, join(root, 'drill-two', 'x.md')]) writeFileSync(path, 'SECRET')
for (const name of ['one.md', 'a/two.md', 'a/b/three.md', '..hidden.md', 'a..b.md', '.dot.md', 'with space.md', 'ä客.md', '$(id).md']) {
  writeFileSync(join(folder, name), 'OURS')
}
symlinkSync(secret, join(folder, 'link.md'))
symlinkSync(root, join(folder, 'up'))
symlinkSync('/', join(folder, 'a', 'top'))
symlinkSync('link.md', join(folder, 'twice.md'))
symlinkSync('loop.md', join(folder, 'loop.md'))
symlinkSync('a/two.md', join(folder, 'within.md'))
symlinkSync(join(root, 'drill-two'), join(folder, 'two'))
symlinkSync('/dev/zero', join(folder, 'zero.md'))
afterAll(() => rmSync(root, { recursive: true }))

/** What may not be read, and what is said of it. */
const OUTSIDE: readonly (readonly [string, RegExp])[] = [
  ['../secret.md', /\.\. is not allowed/],
  ['..', /\.\./],
  ['a/../../secret.md', /\.\./],
  ['a/../one.md', /\.\./],
  ['./../secret.md', /\.\./],
  ['a/b/../../../secret.md', /\.\./],
  ['..\\secret.md', /\.\./],
  ['a\\..\\..\\secret.md', /\.\./],
  ['a/..\\../secret.md', /\.\./],
  ['one.md/../../secret.md', /\.\./],
  [secret, /without \/ or a drive/],
  ['/etc/passwd', /without \//],
  ['//server/share/x.md', /without \//],
  ['\\\\server\\share\\x.md', /without \//],
  ['\\\\?\\C:\\x.md', /without \//],
  ['\\Windows\\x.md', /without \//],
  ['C:\\x.md', /drive/],
  ['C:/x.md', /drive/],
  ['c:x.md', /drive/],
  ['/dev/stdin', /without \//],
  ['/proc/self/environ', /without \//],
  ['~/secret.md', /~ is not allowed/],
  ['~', /~/],
  ['~root/x.md', /~/],
  ['link.md', /a link leads out/],
  ['twice.md', /a link leads out/],
  ['up/secret.md', /a link leads out/],
  ['up/drill-two/x.md', /a link leads out/],
  ['two/x.md', /a link leads out/],
  ['a/top/etc/passwd', /a link leads out/],
  ['a/top/none-such/x.md', /a link leads out/],
  ['up/none.md', /a link leads out/],
  ['zero.md', /a link leads out/],
  ['', /no name/],
  ['  ', /no name/],
  ['one.md\0', /no name/],
  ['one\0.md', /no name/],
  ['CON', /a device/],
  ['a/nul.md', /a device/],
  ['COM1.txt', /a device/],
  ['aux:x', /a device/],
]

describe('a file of a drill', () => {
  it.each(OUTSIDE)('may not be %j', (name, why) => {
    const found = insideOf(folder, name)
    expect('why' in found ? found.why : `read: ${found.path}`).toMatch(why)
  })

  it.each([
    'one.md',
    './one.md',
    'a/two.md',
    'a/b/three.md',
    'a//two.md',
    '..hidden.md',
    'a..b.md',
    '.dot.md',
    'with space.md',
    'ä客.md',
    '$(id).md',
    'within.md',
  ])('may be %j', (name) => {
    const found = insideOf(folder, name)
    expect('path' in found && readFileSync(found.path, 'utf8')).toBe('OURS')
  })

  it.each([
    'none.md',
    '․․/secret.md',
    '．．/secret.md',
    '%2e%2e/secret.md',
    '..%2fsecret.md',
    '.../secret.md',
    `${'x'.repeat(300)}.md`,
    'one.md/x',
  ])('is not found by %j', (name) => {
    const found = insideOf(folder, name)
    expect(() => readFileSync('path' in found ? found.path : secret, 'utf8')).toThrow(/ENOENT|ENOTDIR|ENAMETOOLONG/)
  })

  it('is not found where links go round', () => {
    const found = insideOf(folder, 'loop.md')
    expect(() => readFileSync('path' in found ? found.path : secret)).toThrow(/ELOOP/)
  })

  it('may stand in a folder that is itself a link, and in the top one', () => {
    symlinkSync(folder, join(root, 'same'))
    expect(insideOf(join(root, 'same'), 'a/two.md')).toEqual({ path: expect.stringMatching(/drill[/\\]a[/\\]two\.md$/) })
    expect(insideOf('/', 'etc/passwd')).toEqual({ path: '/etc/passwd' })
  })
})
