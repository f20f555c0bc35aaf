/** Someone left in the middle of a prompt. */
export class Left extends Error {
  override readonly name = 'Left'

  /** By name: what holds the terminal is a bundled file of its own, and who left there must be known elsewhere. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'Left'
  }

  constructor(readonly why: 'interrupt' | 'terminate' | 'hangup') {
    super(`left: ${why}`)
  }
}
