/** What a command may touch. Tests hand it paper; `main.ts` hands it the real thing. */
export interface World {
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean }
  /** Results only. */
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number; readonly rows?: number }
  /** Messages, prompts, progress, errors. */
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number; readonly rows?: number }
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  readonly platform: NodeJS.Platform
  /** Display columns of the terminal; 80 when unknown. */
  readonly columns: number
  /** Whether that stream gets colour: flag > FORCE_COLOR > NO_COLOR > TERM=dumb > is it a terminal. */
  readonly colour: (stream: 'stdout' | 'stderr') => boolean
  readonly now: () => Date
  /** A fresh seed, 0 to 2^31 - 1, for a choice nobody fixed. */
  readonly seed: () => number
}
