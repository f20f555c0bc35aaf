/** One thing that was looked at: fine, worth knowing, or to be mended. */
export interface Finding {
  readonly about: string
  readonly state: 'ok' | 'note' | 'mend'
  readonly says: string
  /** What to do next, or null. */
  readonly next: string | null
}

/** A finding, with what to do next where there is something to do. */
export const finding = (about: string, state: Finding['state'], says: string, next: string | null = null): Finding => ({
  about,
  state,
  says,
  next,
})
/** A finding that all is well. */
export const ok = (about: string, says: string): Finding => finding(about, 'ok', says)

/** Names, three at most, and how many more there are. */
export const some = (names: readonly string[]): string =>
  `${names.slice(0, 3).join(', ')}${names.length > 3 ? ` and ${names.length - 3} more` : ''}`
/** A number of things, in the right form. */
export const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`
/** Files of ours that others may read, by name; nothing when there are none. `all` is the files there, as a shell takes them. */
export const openToOthers = (about: string, loose: readonly string[], all: string): readonly Finding[] =>
  loose.length === 0 ? [] : [finding(about, 'mend', `others on this machine may read ${some(loose)}`, `Close them with: chmod 600 ${all}`)]
