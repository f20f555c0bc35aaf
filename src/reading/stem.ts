/** A word without its endings. */
export function stemOf(word: string): string {
  if (word.length <= 3 || word.charCodeAt(0) === 35) return word
  let stem = word
  if (stem.endsWith('ing') && stem.length > 5) stem = stem.slice(0, -3)
  else if (stem.endsWith('ed') && stem.length > 4) stem = stem.slice(0, -2)
  else if (stem.endsWith('ly') && stem.length > 4) stem = stem.slice(0, -2)
  if (stem.endsWith('s') && stem.length > 3 && !stem.endsWith('ss')) stem = stem.slice(0, -1)
  return stem.endsWith('e') && stem.length > 4 ? stem.slice(0, -1) : stem
}
