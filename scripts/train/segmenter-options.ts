/** How the segmenter is learned; see segmenter.ts. */
export const OPTIONS = { step: 0.02, decay: 3e-4, epochs: 8, keep: 3500, seeds: ['segmenter'], writers: 3, copies: 4 } as const
/** How much reshaped copies count. */
export const COPIES = { weight: 0.35, prose: 1, draws: 1 } as const
