import { describe, expect, it } from 'vitest'
import { decideColour, paint } from '../../src/terminal/colour.js'

describe('whether there is colour', () => {
  it.each<[Record<string, string>, string | undefined, boolean, boolean]>([
    // environment, --color, into a pipe, on a terminal
    [{}, undefined, false, true],
    [{ NO_COLOR: '1' }, undefined, false, false],
    [{ NO_COLOR: '' }, undefined, false, true],
    [{ FORCE_COLOR: '1' }, undefined, true, true],
    [{ FORCE_COLOR: '0' }, undefined, false, false],
    [{ FORCE_COLOR: 'false' }, undefined, false, false],
    [{ FORCE_COLOR: '' }, undefined, false, true],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, undefined, true, true],
    [{ TERM: 'dumb' }, undefined, false, false],
    [{ TERM: 'dumb', FORCE_COLOR: '1' }, undefined, true, true],
    [{ NO_COLOR: '1' }, 'always', true, true],
    [{ FORCE_COLOR: '1' }, 'never', false, false],
    [{ NO_COLOR: '1' }, 'auto', false, false],
  ])('%j with --color=%s', (env, flag, pipe, terminal) => {
    const asked = { env, ...(flag === undefined ? {} : { flag }) }
    expect(decideColour({ ...asked, isTTY: false })).toBe(pipe)
    expect(decideColour({ ...asked, isTTY: true })).toBe(terminal)
  })
})

describe('paint', () => {
  const names = Object.keys(paint(true)) as (keyof ReturnType<typeof paint>)[]

  it.each(names)('%s colours when colour is on, and only then', (name) => {
    expect(paint(true)[name]('words')).toMatch(/^\u001B\[\d+mwords\u001B\[\d+m$/)
    expect(paint(false)[name]('words')).toBe('words')
  })
})
