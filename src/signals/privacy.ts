import type { Cue } from './cue.js'

const HEALTH =
  "(?:cancer|diabet(?:es|ic)|dementia|alzheimer'?s|hiv|epilep(?:sy|tic)|depress(?:ion|ed)|schizophren\\w{1,4}|bipolar|autis\\w{1,3}|pregnan(?:t|cy)|miscarriage|chemo(?:therapy)?|dialysis|tumou?r|stroke|heart (?:attack|failure)|leuka?emia|parkinson'?s|diagnos(?:is|ed)|hepatitis|addiction|alcoholic|stoma|amputation|psychiatric|medical record|patient number|blood test|biopsy)"

/** What could lead to a real person. */
export const cues: readonly Cue[] = [
  { name: 'private-email', pattern: /\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,24}){1,3}\b/ },
  {
    name: 'private-phone',
    pattern: /(?:\+\d{1,3}[ -]?|\b0)\d{2,4}[ -]?\d{3}[ -]?\d{3,4}\b|\(\d{3}\) ?\d{3}-\d{4}\b|\b\d{3}-\d{3}-\d{4}\b/,
  },
  {
    name: 'private-account',
    pattern:
      /\b(?:account|card|policy|passport|social security|national insurance|insurance|licen[cs]e|customer|patient|case|member(?:ship)?) ?(?:number|no\.?|nr\.?|id|#)[: ]{0,2}(?:is |was )?[A-Z]{0,4}\d[\dA-Z -]{4,20}\b|\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}\b|\b\d{4}[ -]\d{4}[ -]\d{4}[ -]\d{4}\b|\b\d{3}-\d{2}-\d{4}\b/i,
  },
  { name: 'private-health', pattern: new RegExp(`\\p{Lu}\\p{Ll}{1,20} \\p{Lu}\\p{Ll}{1,20}\\b[^.]{0,80}\\b${HEALTH}\\b`, 'u') },
]
