/** Where colour is decided, for one stream. */
export interface ColourAsked {
  readonly isTTY: boolean
  readonly env: Readonly<Record<string, string | undefined>>
  /** --color: always, never, auto or nothing. */
  readonly flag?: string
}

/** Flag > FORCE_COLOR (non-empty; 0 or false is off) > NO_COLOR (non-empty) > TERM=dumb > is it a terminal. */
export function decideColour({ isTTY, env, flag }: ColourAsked): boolean {
  if (flag === 'always') return true
  if (flag === 'never') return false
  const forced = env['FORCE_COLOR']
  if (forced) return !['0', 'false'].includes(forced.toLowerCase())
  if (env['NO_COLOR']) return false
  if (env['TERM'] === 'dumb') return false
  return isTTY
}
