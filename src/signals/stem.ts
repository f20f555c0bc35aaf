const ENDINGS = ['ing', 'ed', 'er', 'ly', 'ment', 'ion']
const DOUBLE = ['sses', 'shes', 'ches', 'xes']

/** A word without its commonest endings: enough to see that "calls" and "called" are one thing. */
export function stem(word: string): string {
  const lower = word.toLowerCase()
  const bare = lower.endsWith("'s") ? lower.slice(0, -2) : lower.endsWith("'") ? lower.slice(0, -1) : lower
  if (bare.length <= 3) return bare
  const single = singular(bare)
  const ending = ENDINGS.find((one) => single.length >= one.length + 3 && single.endsWith(one)) ?? ''
  const cut = single.slice(0, single.length - ending.length)
  const once = cut.length > 1 && cut.at(-1) === cut.at(-2) ? cut.slice(0, -1) : cut
  return once.length > 3 && once.endsWith('e') ? once.slice(0, -1) : once
}

function singular(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  const one = word.endsWith('es') && DOUBLE.some((ending) => word.endsWith(ending)) ? word.slice(0, -2) : word
  return one.endsWith('s') && one.length > 1 && one.at(-2) !== 's' ? one.slice(0, -1) : one
}
