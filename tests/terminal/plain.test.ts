import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { Keyboard } from '../../src/terminal/keyboard.js'
import { Left } from '../../src/terminal/left.js'
import { echoOf, openPlain } from '../../src/terminal/plain.js'
import { isPlain, plainly } from '../../src/terminal/plainly.js'
import { CTRL_D, ENTER, FRAME, PLAIN } from './paper.js'

describe('plain mode', () => {
  it.each<[Record<string, string>, boolean | undefined, boolean]>([
    [{}, undefined, false],
    [{}, true, true],
    [{ STAR_COACH_PLAIN: '1' }, undefined, true],
    [{ STAR_COACH_PLAIN: '0', ACCESSIBLE: '1' }, undefined, false],
    [{ ACCESSIBLE: 'yes' }, undefined, true],
    [{ ACCESSIBLE: '0' }, undefined, false],
    [{ ACCESSIBLE: 'false' }, undefined, false],
    [{ ACCESSIBLE: 'No' }, undefined, false],
    [{ ACCESSIBLE: '' }, undefined, false],
    [{ TERM: 'dumb' }, undefined, true],
  ])('%j and --plain %s: %s', (env, flag, on) => {
    expect(isPlain({ env, flag })).toBe(on)
  })

  it.each([
    ['  Situation  ██████████  100  ready', 'Situation, 100, ready'],
    ['  54 draft                  33 s aloud', '54 draft, 33 s aloud'],
    ['  Not scored                  33 s aloud', 'Not scored, 33 s aloud'],
    ['  Strong     “I rang three hotels”', 'Strong: “I rang three hotels”'],
    ['  Try aloud  “And then?”', 'Try aloud: “And then?”'],
    ['  1  The price of it  +7', '1. The price of it, +7'],
    ['  In March I ran the desk.', 'In March I ran the desk.'],
    ['  · a customer one can see', '- a customer one can see'],
    ['12 words · aim for 40–60', '12 words, aim for 40 to 60'],
    ['  ✓ Task', 'Done: Task'],
    ['a\n\n\n\nb', 'a\n\nb'],
    ['---\nid: 1\n---\n\n  · x', '---\nid: 1\n---\n\n  · x'],
  ])('says %j as %j', (text, said) => {
    expect(plainly(text)).toBe(said)
  })

  it.each([
    ['ab', 'abc', 80, 'c'],
    ['ab', 'a', 80, '\b \b'],
    ['a顧', 'a', 80, '\b\b  \b\b'],
    ['one two', 'one ', 80, '\b\b\b   \b\b\b'],
    ['one\n', 'one', 80, '\none'],
    ['abcde', 'abcd', 5, '\nabcd'],
    ['abcdef', 'abcde', 5, '\b \b'],
    ['abcdef', 'abcd', 5, '\nabcd'],
    ['', 'a\nb', 80, 'a\nb'],
  ])('after %j tells %j in %i columns as %j', (before, after, columns, echo) => {
    expect(echoOf(before, after, columns)).toBe(echo)
  })
})

/** Plain prompts on paper: keys in, every byte out. */
function onPaper(columns = 80) {
  const source = new Readable({ read() {} })
  const keyboard = new Keyboard(
    source,
    { write: () => true } as unknown as NodeJS.WritableStream,
    { interrupted() {}, suspended() {}, gone() {} },
    true,
  )
  let out = ''
  const leaving = new AbortController()
  const prompts = openPlain({
    keyboard,
    output: { write: () => true } as unknown as NodeJS.WritableStream,
    signal: leaving.signal,
    sheet: () => ({ columns, rows: 24, paint: PLAIN }),
    write: (bytes) => {
      out += bytes
    },
    onDisturbed: () => () => {},
  })
  keyboard.start()
  const turns = () => new Promise((resolve) => setTimeout(resolve, 4))
  const send = async (...pieces: readonly string[]) => {
    for (const piece of pieces) {
      source.push(piece)
      await turns()
    }
  }
  return { prompts, send, out: () => out, leave: () => leaving.abort(new Left('terminate')) }
}

describe('a text told from top to bottom', () => {
  it('is echoed as it is typed, with no code for the cursor', async () => {
    const paper = onPaper()
    const changes: string[] = []
    const written = paper.prompts.write({ frame: FRAME, text: '', onChange: (text) => changes.push(text) })
    await paper.send('I', 'x', '\u007F', ENTER, 'two\rthree', '\u001B[A', CTRL_D)
    expect(await written).toEqual({ how: 'done', text: 'I\ntwo\nthree' })
    expect(changes.at(-1)).toBe('I\ntwo\nthree')
    expect(paper.out()).toBe(
      [
        'Situation.',
        'Where and when, and who the customer was.',
        'Aim for 40 to 60 words.',
        'Keys: Ctrl-D when done, Ctrl-C saves and leaves, Ctrl-R read it back.',
        'Ix\b \b',
        'two',
        'three',
        'Situation: done, 3 words.',
        '',
      ].join('\n'),
    )
  })

  it('ends with a lone dot, and goes on from what was there', async () => {
    const paper = onPaper()
    const written = paper.prompts.write({ frame: FRAME, text: 'one', onChange: () => {} })
    await paper.send('!', ENTER, '.', ENTER)
    expect(await written).toEqual({ how: 'done', text: 'one!' })
    expect(paper.out()).toContain('So far:\none!\n.')
  })

  it('is left by Ctrl-C and by a signal', async () => {
    const one = onPaper()
    const written = one.prompts.write({ frame: FRAME, text: '', onChange: () => {} })
    const left = expect(written).rejects.toMatchObject({ why: 'interrupt' })
    await one.send('\u0003')
    await left
    const two = onPaper()
    const other = two.prompts.choose('Which?', [{ name: 'a', value: 1 }])
    two.leave()
    await expect(other).rejects.toMatchObject({ why: 'terminate' })
  })

  it('announces the time between the lines, and nothing of it is lost', async () => {
    const paper = onPaper()
    let left: number | null = 60_100
    const countdown = {
      left: () => left,
      more: () => {},
      lift: () => {
        left = null
      },
    }
    const written = paper.prompts.write({ frame: FRAME, text: '', onChange: () => {}, countdown })
    await paper.send('a', 'b')
    left = 59_900
    await new Promise((resolve) => setTimeout(resolve, 260))
    left = -100
    await new Promise((resolve) => setTimeout(resolve, 260))
    await paper.send('c', '\u000C', 'd', CTRL_D)
    expect(await written).toEqual({ how: 'done', text: 'abcd' })
    expect(paper.out()).toContain('ab\n60 seconds left.\nab\nTime is up. Ctrl-D stops here, Ctrl-T 30 s more, Ctrl-L no limit\nabcd\n')
  })

  it('takes a number that comes together with its Enter', async () => {
    const paper = onPaper()
    const choices = Array.from({ length: 12 }, (_, at) => ({ name: `${at + 1}`, value: at + 1 }))
    const chosen = paper.prompts.choose('Which?', choices)
    await paper.send('12\r')
    expect(await chosen).toBe(12)
  })

  it('offers choices by number', async () => {
    const paper = onPaper()
    const chosen = paper.prompts.choose('What next?', [
      { name: 'Revise', value: 'r' },
      { name: 'Leave', value: 'l' },
    ])
    await paper.send('x', '7', ENTER, '1', '\u007F', '2', ENTER)
    expect(await chosen).toBe('l')
    expect(paper.out()).toBe(
      'What next?\n1. Revise\n2. Leave\nType a number from 1 to 2, then Enter: 7\nThat is none of them. Type a number from 1 to 2, then Enter: 1\b \b2\nLeave.\n',
    )
  })
})
