import { SECTIONS, type Section } from './star.js'

const MOST_SECONDS = 60 * 60

/** `90`, `90s`, `2m` or `1m30s` as seconds from 1 to 3600, or null. */
export function secondsOf(text: string): number | null {
  const [, minutes, seconds] = /^(?:(\d{1,2})m)?(?:(\d{1,4})s?)?$/.exec(text.trim().toLowerCase()) ?? []
  if (minutes === undefined && seconds === undefined) return null
  const all = Number(minutes ?? 0) * 60 + Number(seconds ?? 0)
  return all >= 1 && all <= MOST_SECONDS ? all : null
}

/** Seconds to write in: for the whole answer, or for some of its sections. */
export type Limits = { readonly all: number } | Readonly<Partial<Record<Section, number>>>

const LETTERS: Readonly<Record<string, Section>> = { s: 'situation', t: 'task', a: 'action', r: 'result' }

/** What `2m` or `S=20s,T=15s,A=75s,R=20s` says, or null. */
export function limitsIn(text: string): Limits | null {
  const all = secondsOf(text)
  if (all !== null) return { all }
  const limits: Partial<Record<Section, number>> = {}
  for (const part of text.split(',')) {
    const [name = '', time = ''] = part.split('=')
    const word = name.trim().toLowerCase()
    const section = LETTERS[word] ?? SECTIONS.find((one) => one === word)
    const seconds = secondsOf(time)
    if (section === undefined || seconds === null || limits[section] !== undefined) return null
    limits[section] = seconds
  }
  return limits
}

/** All the seconds that limits give, the sections' together. */
export const secondsIn = (limits: Limits): number => Object.values(limits).reduce((sum: number, seconds) => sum + (seconds ?? 0), 0)
