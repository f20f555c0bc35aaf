/** British spellings of the answers and their American twins, longest first. */
export const SPELLINGS: readonly (readonly [string, string])[] = [
  ['neighbour', 'neighbor'],
  ['programme', 'program'],
  ['apologise', 'apologize'],
  ['prioritised', 'prioritized'],
  ['centres', 'centers'],
  ['tyre', 'tire'],
]

const UNITS =
  'zero,one,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve,thirteen,fourteen,fifteen,sixteen,seventeen,eighteen,nineteen'.split(
    ',',
  )
const TENS = 'twenty,thirty,forty,fifty,sixty,seventy,eighty,ninety'.split(',')

/** Number words and their digits, longest first. "One" is left out: it is a pronoun more often than a number. */
export const DIGITS: Readonly<Record<string, string>> = Object.fromEntries([
  ['two hundred', '200'],
  ...TENS.flatMap((ten, i) => UNITS.slice(1, 10).map((unit, j) => [`${ten}-${unit}`, String((i + 2) * 10 + j + 1)])),
  ...TENS.map((ten, i) => [ten, String((i + 2) * 10)]),
  ...UNITS.flatMap((unit, n) => (unit === 'one' ? [] : [[unit, String(n)]])),
])
