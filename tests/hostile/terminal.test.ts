import { describe, expect, it } from 'vitest'
import { SCENES } from './outputs.js'
import { PAYLOADS } from './payloads.js'
import { faultsOf, rawIn } from './stage.js'

/** Payloads tried in each scene; together the scenes meet more than half of them. */
const EACH = 1

describe('text from outside', () => {
  it('comes to no terminal raw and forges no line, whichever way it is printed', async () => {
    const wrong: string[] = []
    let next = 0
    for (const [name, scene] of Object.entries(SCENES))
      for (let tried = 0; tried < EACH; tried++, next++) {
        // 37 and 224 have no common part, so that none comes twice before all have come.
        const payload = PAYLOADS[(next * 37) % PAYLOADS.length] as (typeof PAYLOADS)[number]
        for (const fault of await faultsOf(scene(payload.text), next % 2 === 0)) wrong.push(`${name}, ${payload.name}: ${fault}`)
      }
    expect(wrong).toEqual([])
  })

  it('is tried in more than 200 payloads and 100 ways of being printed', () => {
    expect(PAYLOADS.length).toBeGreaterThanOrEqual(200)
    expect(new Set(PAYLOADS.map(({ text }) => text)).size).toBe(PAYLOADS.length)
    expect(Object.keys(SCENES).length).toBeGreaterThanOrEqual(100)
  })
})

describe('what is looked for', () => {
  const found = (out: string, colour = false, scene = {}) => rawIn({ out, err: '' }, scene, colour).length > 0

  it.each([
    ['an escape', 'a\u001b[41m'],
    ['our own colour where there is none', '\u001b[1mbold\u001b[22m'],
    ['a C1 introducer', '\u009d0;x'],
    ['a carriage return', 'bad\rgood'],
    ['a tab', 'a\tb'],
    ['a bidi override', '\u202eexe'],
    ['half a character', 'a\ud83d'],
    ['a forged line', 'star-coach: x\n[ok] forged'],
    ['a forged command', 'x\n::error file=x::forged'],
  ])('finds %s', (_, out) => {
    expect(found(out)).toBe(true)
  })

  it('lets our own colours and lines be, and the line breaks of an answer that is printed whole', () => {
    expect(found('one\ntwo “three” 顧客 👨‍👩‍👧\n')).toBe(false)
    expect(found('\u001b[1mbold\u001b[22m \u001b[32mgood\u001b[39m', true)).toBe(false)
    expect(found('\u001b[41;5mred\u001b[0m', true)).toBe(true)
    expect(found('mine\n[ok] forged\n\tx', false, { ownLines: true })).toBe(false)
  })
})
