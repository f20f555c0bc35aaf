declare const __VERSION__: string

/** The version of this package; from source there is none yet. */
export const VERSION: string = typeof __VERSION__ === 'undefined' ? 'from source' : __VERSION__
