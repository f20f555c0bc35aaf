/** Exit codes every command keeps to; scripts rely on them. */
export const EXIT = { done: 0, gate: 1, usage: 2, data: 3, bug: 70, hangup: 129, interrupt: 130, terminate: 143 } as const

/**
 * Something a person can mend: what happened, where, and what to do next.
 * Anything else that is thrown is our own bug and keeps its stack.
 */
export class Trouble extends Error {
  override readonly name = 'Trouble'

  /** By name: each bundled file carries this class, and a trouble from one must be known in another. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'Trouble'
  }

  /** `code` is a stable word for programs ("not-utf8"); `hint` is the next step; `exit` is one of {@link EXIT}. */
  constructor(
    readonly exit: number,
    readonly code: string,
    message: string,
    readonly hint?: string,
    readonly where?: { readonly file?: string; readonly line?: number; readonly column?: number },
  ) {
    super(message)
  }
}
