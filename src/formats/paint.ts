/** How words are made to stand out; each function returns the same words, coloured or not. Colour never carries meaning by itself. */
export interface Paint {
  readonly strong: (text: string) => string
  readonly dim: (text: string) => string
  readonly good: (text: string) => string
  readonly warn: (text: string) => string
  readonly bad: (text: string) => string
  readonly accent: (text: string) => string
}

const same = (text: string): string => text

/** No colour at all. */
export const plain: Paint = { strong: same, dim: same, good: same, warn: same, bad: same, accent: same }
