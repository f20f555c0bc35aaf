import { displayWidth, glyphs } from '../text/width.js'
import { wrap } from '../text/wrap.js'
import { textOf } from './buffer.js'
import { cellsOf } from './cells.js'
import { announced } from './countdown.js'
import { SIGNS } from './keyboard.js'
import { Left } from './left.js'
import { type Input, type Key, next, startWriting } from './multiline.js'
import { plainly } from './plainly.js'
import { type Choice, type Ended, type Inner, onTime, type PromptsGround } from './prompts.js'
import type { Frame } from './screen.js'

const lastLine = (text: string): string => text.slice(text.lastIndexOf('\n') + 1)

/** The column the cursor stands in after a line was written from the edge on; null where terminals differ: at the edge itself. */
function columnAfter(line: string, columns: number): number | null {
  let at = 0
  for (const { width } of glyphs(line)) at = at + width > columns ? width : at + width
  return at === columns ? null : at
}

/** What to write so that a reader who saw `before` knows `after`: what was added, rubbed out within the row, else the line once more. */
export function echoOf(before: string, after: string, columns: number): string {
  if (after.startsWith(before)) return after.slice(before.length)
  const left = lastLine(after)
  const gone = displayWidth(before.slice(after.length))
  const at = columnAfter(lastLine(before), columns)
  const inRow = before.startsWith(after) && !before.slice(after.length).includes('\n') && at !== null && gone <= at
  return inRow ? '\b'.repeat(gone) + ' '.repeat(gone) + '\b'.repeat(gone) : `\n${left}`
}

const KEY = /\u001B\[9[78]~|\u001B(?:\[[0-9;:?<=>]{0,32}[ -/]{0,4}[@-~]|O[@-~]|[^[O])|[\s\S]/gu
const CONTROLS: Readonly<Record<string, Key>> = {
  '\r': { name: 'return' },
  '\n': { name: 'return' },
  '\t': { name: 'tab' },
  '\u007F': { name: 'backspace' },
  '\b': { name: 'backspace' },
  '\u001B[Z': { name: 'tab', shift: true },
  '\u000F': { name: 'o', ctrl: true },
  '\u0014': { name: 't', ctrl: true },
  '\u000C': { name: 'l', ctrl: true },
  '\u0015': { name: 'u', ctrl: true },
  '\u0017': { name: 'w', ctrl: true },
}
const READ_BACK = '\u0012'

/** A key as the text takes it; keys that would move the cursor are none here: a text is told from top to bottom. */
function inputOf(bytes: string, takePaste: () => string | undefined): Input | null {
  if (bytes === SIGNS.finish) return { finish: true }
  if (bytes === SIGNS.paste) {
    const paste = takePaste()
    return paste === undefined ? null : { paste }
  }
  const control = CONTROLS[bytes]
  if (control) return { key: control }
  return /^[\u0000-\u001F\u007F]/.test(bytes) ? null : { key: { sequence: bytes } }
}

/** What is said before a text, below an empty line. */
function headOf({ title, guidance, keys, status }: Frame, text: string, columns: number): string {
  const all = [...keys, 'Ctrl-R read it back']
  const aim = status(text).at(-1) ?? ''
  const said = `${aim[0]?.toUpperCase() ?? ''}${aim.slice(1)}${/\d$/.test(aim) ? ' words' : ''}.`
  const lines = [`${title}.`, guidance, said, `Keys: ${all.join(', ')}.`].flatMap((line) => wrap(plainly(line), { width: columns - 1 }))
  return `${lines.join('\n')}\n${text === '' ? '' : `So far:\n${text}`}`
}

function tailOf({ title, status }: Frame, text: string): string {
  return text.trim() === '' ? `\n${title}: left empty.` : `\n${title}: done, ${plainly(status(text).slice(0, -1).join(', '))}.`
}

/** Prompts without a drawn screen: what is typed is echoed, everything else is told line by line, no cursor is ever moved but back over a letter. */
export function openPlain(ground: PromptsGround): Inner {
  const { keyboard, write, sheet, signal } = ground

  /** Listens to keys until `done` is called; leaving rejects. */
  function listen<T>(hear: (bytes: string, done: (value: T) => void) => void, begun: () => () => void): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const stop = begun()
      const end = () => {
        keyboard.expect('nothing')
        keyboard.off('data', onData)
        keyboard.pause()
        signal.removeEventListener('abort', onAbort)
        stop()
      }
      const onAbort = () => {
        end()
        reject(signal.reason)
      }
      const onData = (chunk: Buffer | string) => {
        for (const [bytes] of chunk.toString().matchAll(KEY)) {
          if (bytes === '\u0003') {
            end()
            reject(new Left('interrupt'))
            return
          }
          hear(bytes, (value) => {
            end()
            resolve(value)
          })
        }
      }
      if (signal.aborted) return onAbort()
      signal.addEventListener('abort', onAbort)
      keyboard.on('data', onData)
      keyboard.resume()
    })
  }

  async function writeText(asked: Parameters<Inner['write']>[0]): Promise<Ended> {
    const { frame, countdown } = asked
    let writing = startWriting(asked.text)
    const text = () => textOf(writing.buffer)
    write(headOf(frame, text(), sheet().columns))
    const tell = (sentence: string) => write(`\n${plainly(sentence)}\n${lastLine(text())}`)
    const begun = () => {
      let before = countdown?.left() ?? null
      const ticking = setInterval(() => {
        const now = countdown?.left() ?? null
        const words = before === null || now === null ? null : announced(before, now)
        before = now
        if (words !== null) tell(words)
      }, 200)
      const calm = ground.onDisturbed((what) => what === 'resumed' && write(`\n${lastLine(text())}`))
      return () => {
        clearInterval(ticking)
        calm()
      }
    }
    const ended = listen<Ended>((bytes, done) => {
      if (bytes === READ_BACK) return tell(`So far:\n${text()}`)
      const input = inputOf(bytes, () => keyboard.takePaste())
      if (input === null) return
      const before = text()
      const step = next(writing, input, { width: Number.MAX_SAFE_INTEGER, height: 1 }, cellsOf)
      writing = step.writing
      onTime(countdown, step.time)
      asked.onChange(text())
      const ends = step.ended !== undefined && !(step.ended === 'back' && !frame.back) && !(step.ended === 'editor' && !asked.edit)
      if (!ends) write(echoOf(before, text(), sheet().columns))
      if (writing.emptyAsked && 'finish' in input && !ends) tell('Nothing here yet. Ctrl-D again leaves it empty.')
      if (!ends || step.ended === undefined) return
      asked.onEnded?.()
      write(step.ended === 'editor' ? `\n${frame.title}: in your editor.\n` : `${tailOf(frame, text())}\n`)
      done({ how: step.ended, text: text() })
    }, begun)
    keyboard.expect('text')
    return ended
  }

  async function choose<T>(message: string, choices: readonly Choice<T>[]): Promise<T> {
    const numbered = choices.map(({ name }, at) => `${at + 1}. ${name}`)
    const ask = `Type a number from 1 to ${choices.length}, then Enter: `
    write(`${plainly([message, ...numbered].flatMap((line) => wrap(line, { width: sheet().columns - 1 })).join('\n'))}\n${ask}`)
    let typed = ''
    const chosen = listen<T>(
      (bytes, done) => {
        const before = typed
        // Quick fingers and dictation send a number and its Enter in one piece.
        const paste = bytes === SIGNS.paste ? (keyboard.takePaste() ?? '') : ''
        typed += paste.replace(/\D/g, '')
        if (bytes === '\r' || bytes === '\n' || /\d[\r\n]+$/.test(paste)) {
          const choice = /^\d{1,4}$/.test(typed.trim()) ? choices[Number(typed) - 1] : undefined
          // A number that came in one piece with its Enter is told too.
          write(echoOf(before, typed, sheet().columns))
          typed = ''
          if (choice === undefined) return write(`\nThat is none of them. ${ask}`)
          write(`\n${plainly(choice.name)}.\n`)
          return done(choice.value)
        }
        if (bytes === '\u007F' || bytes === '\b') typed = typed.slice(0, -1)
        else if (/^\d$/.test(bytes)) typed += bytes
        write(echoOf(before, typed, sheet().columns))
      },
      () => ground.onDisturbed((what) => what === 'resumed' && write(`\n${ask}${typed}`)),
    )
    // What was typed ahead was not meant for this.
    keyboard.expect('choice')
    keyboard.expect('text')
    return chosen
  }

  return { write: writeText, choose }
}
