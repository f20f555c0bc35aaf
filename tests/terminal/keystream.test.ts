import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FRESH, release, type Scan, scan, type Token } from '../../src/terminal/keystream.js'

const B = '\u001B[200~'
const E = '\u001B[201~'

function read(chunks: readonly string[], from: Scan = FRESH): readonly Token[] {
  let state = from
  return chunks.flatMap((chunk) => {
    const { state: after, tokens } = scan(state, chunk)
    state = after
    return tokens
  })
}
const key = (bytes: string): Token => ({ kind: 'key', bytes })
const paste = (text: string): Token => ({ kind: 'paste', text })

describe('the keyboard stream', () => {
  it.each<[string, readonly string[], readonly Token[]]>([
    ['a letter', ['a'], [key('a')]],
    ['letters that came together', ['abc'], [paste('abc')]],
    ['an emoji of two code units', ['👍'], [key('👍')]],
    ['Enter', ['\r'], [key('\r')]],
    ['arrow keys in one chunk', ['\u001B[A\u001B[B'], [key('\u001B[A'), key('\u001B[B')]],
    ['Ctrl-arrow', ['\u001B[1;5C'], [key('\u001B[1;5C')]],
    ['Alt and a letter', ['\u001Bb'], [key('\u001Bb')]],
    ['Ctrl-D', ['\u0004'], [{ kind: 'finish' }]],
    ['Ctrl-C', ['\u0003'], [{ kind: 'interrupt' }]],
    ['Ctrl-Z', ['\u001A'], [{ kind: 'suspend' }]],
    ['typing, then Ctrl-D, late on a slow line', ['ab\u0004'], [paste('ab'), { kind: 'finish' }]],
    ['a marked paste', [`${B}one\r\rtwo${E}`], [paste('one\r\rtwo')]],
    ['Ctrl-D inside a marked paste', [`${B}a\u0004b${E}`], [paste('a\u0004b')]],
    ['a dot and Enter inside a marked paste', [`${B}.\r${E}`], [paste('.\r')]],
    ['keys round a marked paste', [`x${B}one${E}\r`], [key('x'), paste('one'), key('\r')]],
    ['two marked pastes', [`${B}a${E}${B}b${E}`], [paste('a'), paste('b')]],
    ['an unmarked paste', ['one\rtwo'], [paste('one\rtwo')]],
    ['lines and Ctrl-C that came together', ['one\rtwo\u0003'], [paste('one'), key('\r'), paste('two'), { kind: 'interrupt' }]],
    ['sections typed ahead', ['one\u0004two\u0004\r'], [paste('one'), { kind: 'finish' }, paste('two'), { kind: 'finish' }, key('\r')]],
    ['lines and arrows that came together', ['ab\r\u001B[Ac'], [paste('ab'), key('\r'), key('\u001B[A'), key('c')]],
    ['an unmarked paste with colours', ['\u001B[31mred\u001B[0m\rwine'], [paste('\u001B[31mred\u001B[0m\rwine')]],
    ['a dot and Enter that came together', ['.\r'], [key('.'), key('\r')]],
    ['a dot and Enter after other lines', ['one\r.\r'], [paste('one\r.\r')]],
    ['an unmarked paste cut between CR and LF', ['one\r', '\ntwo'], [paste('one\r'), paste('two')]],
    ['typing and rubbing out on a slow line', ['ab\rcd\u007F'], [paste('ab'), key('\r'), paste('cd'), key('\u007F')]],
    ['Enter held down', ['\r\r\r'], [key('\r'), key('\r'), key('\r')]],
    ['a paste that is not over', [`${B}one`], []],
    ['Ctrl-C when the end of a paste was lost', [`${B}one`, '\u0003'], [paste('one'), { kind: 'interrupt' }]],
    ['many keys at once from a terminal that marks pastes', [`${B}x${E}`, 'ab\r'], [paste('x'), paste('ab'), key('\r')]],
  ])('%s', (_, chunks, tokens) => {
    expect(read(chunks)).toEqual(tokens)
  })

  it('takes a lone Esc for nothing once the wait is over', () => {
    const { state, tokens } = scan(FRESH, '\u001B')
    expect(tokens).toEqual([])
    expect(scan(release(state), 'a').tokens).toEqual([key('a')])
  })

  it('reads a marked paste the same however it is cut into chunks', () => {
    const words = fc.stringMatching(/^[a-z .\r\n\t\u0004é客]{0,60}$/)
    fc.assert(
      fc.property(words, fc.array(fc.nat(80), { maxLength: 6 }), (text, cuts) => {
        const whole = `${B}${text}${E}`
        const places = [...new Set([0, ...cuts.map((cut) => cut % whole.length), whole.length])].sort((a, b) => a - b)
        const chunks = places.slice(1).map((place, index) => whole.slice(places[index], place))
        expect(read(chunks)).toEqual([paste(text)])
      }),
      { numRuns: 500, seed: 7 },
    )
  })
})
