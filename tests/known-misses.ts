/**
 * Where the coach and the careful reader who wrote these tests still differ, each with the reason. A test of one of these must fail:
 * when the coach learns better, the line goes. Nothing else may be added without an argument from the rubric.
 */
export const KNOWN_MISSES: Readonly<Record<string, string>> = {
  'band plumber': 'Ten points above the reader: "so the job was mine" with the wait of the residents is read as part and stake in full.',
  'levels court-interpreter': 'A reason about a word is read as the reason of a choice.',
  'levels farm-co-op': 'Other farmers waiting are read as a choice, and a machine that is more exact as what remains.',
  'deductions vet-desk': 'One "we always try" in a story told in the past; the rubric asks for a main action.',
  'deductions mechanic': 'General remarks in the present beside a story told in the past.',
  'slip plumber': 'In free prose a perfect ("I have fitted") moves the border of the Result by a sentence: five points.',
  'boast hotel-receptionist': 'The boast shares "search" with the story: one shared word is the line the rubric draws.',
  'polarity I asked ten customers, and seven said that the boxes came wet.': 'Read as a source; the finding is not seen.',
}

/** `it.fails` for a known miss, `it` for all else. */
export const isKnown = (name: string): boolean => name in KNOWN_MISSES
