import { createRequire } from 'node:module'
import * as pty from '@lydell/node-pty'
import type { Terminal as Screen } from '@xterm/headless'
import { bin, root } from './run.js'

const { Terminal } = createRequire(import.meta.url)('@xterm/headless') as { Terminal: typeof Screen }

/** What a key sends. */
export const KEYS = {
  enter: '\r',
  up: '\u001B[A',
  down: '\u001B[B',
  right: '\u001B[C',
  left: '\u001B[D',
  home: '\u001B[H',
  end: '\u001B[F',
  backspace: '\u007F',
  delete: '\u001B[3~',
  escape: '\u001B',
  shiftTab: '\u001B[Z',
  ctrlC: '\u0003',
  ctrlD: '\u0004',
  ctrlO: '\u000F',
  ctrlT: '\u0014',
  ctrlZ: '\u001A',
} as const
export type KeyName = keyof typeof KEYS

export interface SeatOptions {
  readonly columns?: number
  readonly rows?: number
  readonly cwd?: string
  /** Added to an environment without CI and colour wishes; TERM is xterm-256color. */
  readonly env?: Readonly<Record<string, string>>
  /** Longest wait for anything, in milliseconds. */
  readonly patience?: number
}

/** How the command ended: its exit code as the shell saw it, and whether `stty` is as it was before. */
export interface Ended {
  readonly code: number
  readonly sttyKept: boolean
}

/** A person in front of a real pseudo-terminal. */
export interface Seat {
  /** One key after another, as fingers do. */
  type(text: string): Promise<void>
  press(...keys: readonly KeyName[]): Promise<void>
  /** As a terminal pastes: line breaks as CR, marked when the program asked for marks. */
  paste(text: string): Promise<void>
  /** Bytes as they are, in one write. */
  send(bytes: string): void
  /** Resolves when the screen or what scrolled off it shows this; rejects with what it saw. */
  waitFor(what: string | RegExp): Promise<void>
  /** Moves down in a menu to the line that begins so, each step once the one before is seen, and takes it. */
  choose(name: string): Promise<void>
  /** The lines of the window, no spaces at their ends, no empty lines at the end. */
  screen(): Promise<string>
  /** All lines, those that scrolled off too. */
  text(): Promise<string>
  /** Every byte that came. */
  bytes(): string
  cursor(): Promise<{ readonly x: number; readonly y: number }>
  resize(columns: number, rows: number): Promise<void>
  /** Sends a signal to the program, not to the shell around it. */
  signal(name: NodeJS.Signals): Promise<void>
  readonly ended: Promise<Ended>
  /** Hangs up. */
  close(): void
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Starts the real binary in a pseudo-terminal. */
export function sit(args: readonly string[], options: SeatOptions = {}): Seat {
  const { columns: cols = 80, rows = 24, patience = 10_000 } = options
  const { NO_COLOR: _, FORCE_COLOR: __, CI: ___, ACCESSIBLE: ____, ...env } = process.env
  // The shell around it tells how the terminal was before and is after.
  // Ctrl-C in an editor reaches the shell too, and must not end it.
  const script =
    'modes() { stty -g | cksum | cut -d" " -f1; }; trap : INT; echo "before:$(modes)"; node "$@"; code=$?; echo "after:$(modes):code:$code"'
  const child = pty.spawn('/bin/sh', ['-c', script, 'sh', bin, ...args], {
    name: options.env?.['TERM'] ?? 'xterm-256color',
    cols,
    rows,
    cwd: options.cwd ?? root,
    env: { ...env, TERM: 'xterm-256color', ...options.env },
  })
  const screen = new Terminal({ cols, rows, scrollback: 5_000, allowProposedApi: true })
  let bytes = ''
  let drawn: Promise<void> = Promise.resolve()
  child.onData((data) => {
    bytes += data
    drawn = drawn.then(() => new Promise((resolve) => screen.write(data, resolve)))
  })
  screen.onData((answer) => child.write(answer))
  const ended = new Promise<Ended>((resolve) => {
    child.onExit(() => {
      const [, after, code] = /after:([^\r\n]*?):code:(\d+)/.exec(bytes) ?? []
      resolve({ code: Number(code ?? -1), sttyKept: after !== undefined && /before:([^\r\n]*)/.exec(bytes)?.[1] === after })
    })
  })

  const lines = async (from: number) => {
    await drawn
    const { active } = screen.buffer
    const all = Array.from({ length: active.length - from }, (_, at) => active.getLine(from + at)?.translateToString(true) ?? '')
    return all.join('\n').trimEnd()
  }
  const seat: Seat = {
    async type(text) {
      for (const key of text) {
        child.write(key)
        await pause(3)
      }
    },
    async press(...keys) {
      for (const key of keys) {
        child.write(KEYS[key])
        await pause(25)
      }
    },
    async paste(text) {
      const marked = bytes.lastIndexOf('\u001B[?2004h') > bytes.lastIndexOf('\u001B[?2004l')
      const sent = text.replaceAll('\n', '\r')
      child.write(marked ? `\u001B[200~${sent}\u001B[201~` : sent)
      await pause(25)
    },
    send: (sent) => child.write(sent),
    async waitFor(what) {
      const shows = (text: string) => (typeof what === 'string' ? text.includes(what) : what.test(text))
      for (const start = Date.now(); Date.now() - start < patience; await pause(15)) if (shows(await seat.text())) return
      throw new Error(`waited ${patience} ms for ${what} and saw:\n${await seat.text()}`)
    },
    async choose(name) {
      const chosen = async () => /^› (.*)$/m.exec(await seat.screen())?.[1]
      await seat.waitFor(new RegExp(`^[› ] ${name}`, 'm'))
      // A menu takes no key that came before it listens, which is a moment after it is drawn.
      await pause(40)
      for (let at = await chosen(); !at?.startsWith(name); ) {
        const before = at
        // On a busy machine it may listen later still: then the key is pressed again.
        for (const start = Date.now(); at === before && Date.now() - start < patience; ) {
          await seat.press('down')
          for (const pressed = Date.now(); at === before && Date.now() - pressed < 2_000; at = await chosen()) await pause(10)
        }
        if (at === before) throw new Error(`the menu stays at ${at} on the way to ${name}`)
      }
      await seat.press('enter')
    },
    screen: () => lines(screen.buffer.active.baseY),
    text: () => lines(0),
    bytes: () => bytes,
    async cursor() {
      await drawn
      return { x: screen.buffer.active.cursorX, y: screen.buffer.active.cursorY }
    },
    async resize(to, high) {
      child.resize(to, high)
      screen.resize(to, high)
      await pause(60)
    },
    async signal(name) {
      const { spawnSync } = await import('node:child_process')
      spawnSync('pkill', [`-${name.replace('SIG', '')}`, '-P', String(child.pid)])
    },
    ended,
    close: () => child.kill('SIGHUP'),
  }
  return seat
}
