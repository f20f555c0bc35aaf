import { describe, expect, it } from 'vitest'
import { Clock, limitsOf, secondsOf, thinkingOf } from '../../src/commands/practice/clock.js'

describe('a time on the command line', () => {
  it.each([
    ['60s', 60],
    ['60', 60],
    ['2m', 120],
    ['1m30s', 90],
    ['1M5', 65],
    ['0', null],
    ['61m', null],
    ['', null],
    ['m', null],
    ['-5s', null],
    ['2h', null],
  ])('%s is %s seconds', (text, seconds) => {
    expect(secondsOf(text)).toBe(seconds)
  })

  it('is for the whole answer or for its parts', () => {
    expect(limitsOf('2m')).toEqual({ all: 120 })
    expect(limitsOf('S=20s, t=15,A=1m15s,Result=20s')).toEqual({ situation: 20, task: 15, action: 75, result: 20 })
    for (const wrong of ['soon', 'S=', 'X=5s', 'S=5s,S=6s', '2m,3m', ''])
      expect(() => limitsOf(wrong), wrong).toThrow(/--time takes a time like 2m, 90s, or S=20s,T=15s,A=75s,R=20s/)
    expect(() => thinkingOf('a while')).toThrow(/--think takes a time like 60s/)
  })
})

describe('the clock', () => {
  it('counts only while a text is open, over sections, and from where a draft stopped', () => {
    let now = 5_000
    const clock = new Clock({ all: 60 }, () => now, { all: 10 })
    const first = clock.start('situation')
    now += 20_000
    expect(first?.left()).toBe(30_000)
    clock.stop()
    now += 1_000_000
    expect(clock.start('task')?.left()).toBe(30_000)
    now += 1_000
    expect(clock.spent).toEqual({ all: 31 })
  })

  it('gives each section its own time, and more of it from now on', () => {
    let now = 0
    const clock = new Clock({ task: 10 }, () => now)
    expect(clock.start('situation')).toBeUndefined()
    const task = clock.start('task')
    now += 15_000
    expect(task?.left()).toBe(-5_000)
    task?.more(30_000)
    expect(task?.left()).toBe(30_000)
    task?.lift()
    expect(task?.left()).toBeNull()
  })
})
