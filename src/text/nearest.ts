/**
 * The words somebody may have meant, best first, at most `most`: those a few slips of the finger away,
 * those that begin alike, and those made of the same parts ("customer-difficult" for "difficult-customer").
 */
export function nearest(word: string, known: readonly string[], most = 3): readonly string[] {
  const asked = word.toLowerCase().slice(0, 80)
  const near = known
    .map((name, order) => ({ name, order, far: distance(asked, name.toLowerCase()) }))
    .filter(({ far }) => far <= 0.5)
    .sort((a, b) => a.far - b.far || a.order - b.order)
  // Beside one that is clearly meant, the others are noise.
  const best = near[0]?.far ?? 0
  const limit = best <= 0.1 ? 0.1 : best + 0.25
  return near
    .filter(({ far }) => far <= limit)
    .slice(0, most)
    .map(({ name }) => name)
}

/** 0 for the same word, 1 for nothing in common. */
function distance(asked: string, name: string): number {
  if (asked === '') return 1
  if (asked.length > 2 && name.startsWith(asked)) return 0.1
  return Math.min(edits(asked, name) / Math.max(asked.length, name.length), 1 - sharedParts(asked, name))
}

/** Share of the parts that both have, 0–1. */
function sharedParts(asked: string, name: string): number {
  const parts = (text: string) => new Set(text.split(/[^\p{L}\p{N}]/u).filter((part) => part.length > 2))
  const [ours, theirs] = [parts(asked), parts(name)]
  const both = [...ours].filter((part) => theirs.has(part)).length
  return both === 0 ? 0 : both / Math.max(ours.size, theirs.size) - 0.05
}

/** Edits that turn one into the other: insert, delete, replace, swap two neighbours. */
function edits(from: string, to: string): number {
  let before: number[] = []
  let row = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let i = 1; i <= from.length; i++) {
    const next = [i]
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1]
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) least = Math.min(least, (before[j - 2] ?? 0) + 1)
      next.push(least)
    }
    before = row
    row = next
  }
  return row[to.length] ?? 0
}
