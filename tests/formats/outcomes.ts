import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { expect } from 'vitest'
import { type About, type FormatName, formatNamed, type Outcome } from '../../src/formats/index.js'
import type { Page } from '../../src/formats/page.js'
import type { Review } from '../../src/review/review.js'
import { page, reviewOf, vague, WORDING } from './reviews.js'

const HERE = dirname(fileURLToPath(import.meta.url))
const answerText = (name: string): string => readFileSync(join(HERE, '../answers', `${name}.md`), 'utf8')

/** An answer that ends without a number, and says so; hand-made levels over a text of ours. */
export const foodBank = reviewOf({
  source: answerText('food-bank'),
  file: 'answers/food-bank.md',
  seconds: 118,
  said: {
    'customer-named': {
      level: 'present',
      quote: 'Mrs Considine, an 81-year-old widow with diabetes on the fourth floor of a block without a lift',
    },
    'customer-evidence': { level: 'present', quote: 'A neighbour rang me and said that Mrs Considine gave most of it away.' },
    'decision-customer-impact': {
      level: 'partial',
      quote: 'Then I packed a separate box for her, with fewer things, rather than the full one',
      reason: 'A choice, but not what it would do for her.',
    },
    'outcome-quantified': {
      level: 'absent',
      quote: 'We did not measure anything, and I have no number.',
      reason: 'No number says how much changed.',
    },
    'customer-result': { level: 'absent', quote: 'It was too late.', reason: 'Nothing says what she could do afterwards.' },
    'honesty-notice': { level: 'partial', reason: 'You gave “high values all week”. An interviewer may ask how it was measured.' },
  },
})

/** An answer with nothing to mend but a word of the trade. */
export const warehouse = reviewOf({
  source: answerText('warehouse-lead'),
  file: 'answers/warehouse-lead.md',
  seconds: 132,
  said: {
    'outcome-quantified': { level: 'present', quote: 'Returned kits fell from 31 in April to 5 in June.' },
    jargon: { level: 'partial', quote: 'the tape stand', reason: 'You say “tape stand”, which an outsider may not know.' },
  },
})

const MARKUP = `## Situation
# She wrote | *why* | \`code\` and <img src=x onerror=alert(1)> with [a link](javascript:alert(1)) ![i](x.png) &amp; $x$ ~~gone~~.

## Action
- 1. item __bold__ <!-- hidden --> ]]> {0} {{x}} C:\\temp\\| end
`

/** Words full of what formats mean by themselves, over two lines. */
export const markup = reviewOf({
  source: MARKUP,
  file: 'a|b [c](d) <e>, f:g % 100.md',
  said: {
    'customer-evidence': { level: 'present', quote: MARKUP.split('\n')[1] ?? '' },
    'customer-named': { level: 'partial', quote: MARKUP.split('\n')[1] ?? '', reason: 'You say “*why* | `code`”.' },
    'customer-need': {
      level: 'partial',
      quote: MARKUP.trimEnd().split('\n').slice(1).join('\n'),
      reason: 'You say “[a link](javascript:x)”.',
    },
    'tension-balanced': { level: 'absent', waived: 'It <b>costs</b> nothing | really' },
    'honesty-notice': { level: 'partial', reason: 'You gave “{0}”.' },
  },
})

/** An input that could not be read. */
export const unread: Outcome = {
  error: {
    schema: 'star-coach/error/1',
    file: 'answers/old.md',
    error: { code: 'not-utf8', message: 'This is not UTF-8 text.', hint: 'Save it as UTF-8 and try again.', line: 3 },
  },
}

/** What a format tells of the coach, with a rubric of our own wording. */
export const ABOUT: About = {
  version: '1.2.3',
  rubric: '1',
  checks: vague.checks.map(({ id, kind, section, dimensions, weight }) => ({
    id,
    kind,
    section,
    reads: [],
    dimensions,
    weight,
    label: WORDING.find((one) => one.id === id)?.label ?? id,
    asks: 'What does it ask?',
    levels: { present: 'All of it.', partial: 'Some of it.', absent: 'None of it.' },
    why: 'It counts.',
    source: 'Ours.',
    example: 'On Monday I rang her.',
    question: 'What did you do?',
    shape: 'On [day] I [did].',
    strength: 'You did.',
  })),
}

/** A review on a page of 80 columns. */
export const on = (review: Review, over: Partial<Page> = {}): Outcome => ({ review, page: page(80, over) })

/** Everything a format says of these, in this order. */
export async function said(name: FormatName, outcomes: readonly Outcome[], about: About = ABOUT): Promise<string> {
  const { open, each, close } = (await formatNamed(name, about)).begin()
  return open + outcomes.map(each).join('') + close()
}

const GOLDEN = join(HERE, 'golden')

/** Compares with a file that people read; written anew with UPDATE_GOLDEN=1. */
export function expectGolden(name: string, text: string): void {
  const path = join(GOLDEN, name)
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, text)
  expect(text).toBe(readFileSync(path, 'utf8'))
}

/** What no output may have: controls but the newline, marks that reorder, half characters. */
export const RAW = /[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Cs}/u

/** Names and words that would do something if they came through as they are. */
export const PAYLOADS: readonly string[] = [
  'a\u001b[31mred\u001b[0m',
  '\u001b]0;title\u0007',
  '\u001b]8;;https://example.com\u0007link\u001b]8;;\u0007',
  '\u009d52;c;aGk=\u009c',
  '\u001bP+q\u001b\\ \u001b_x\u001b\\',
  'a\rb\bc\u007fd\0e',
  'a\n::error file=x::owned',
  '::stop-commands::x',
  '##[error]owned',
  'a%0A::error::x%25',
  'a,line=1,title=b::c:d',
  '\u202egnirts\u202c \u2066x\u2069 \u200f',
  'a\u2028b\u2029c\u0085d',
  '\ufeffa\ufffeb\uffffc',
  'half \ud83d and \udc4d half',
  '👩‍👩‍👧‍👦 🇮🇳 e\u0301 顧客',
  ']]><x/>&quot;&#0;',
  '"><script>alert(1)</script><!--',
  '[[ATTACHMENT|/etc/passwd]]',
  '[x](javascript:alert(1)) ![i](x) <img src=x> `c` | ~~s~~ **b** _e_ $m$ &amp; # h',
  '../a b/c%2f\\d?e#f',
  '{0} {{1}} \\[x\\](1)',
]

/** Any text: printable and not, halves of characters among them, and what formats mean something by. */
export const anyText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0x7f }),
      fc.integer({ min: 0, max: 0xffff }),
      fc.constantFrom(...[...'\r\n\t\u001b\u009b\u2028\u202e\ufeff\ufffe\ud83d\udc4d:%,=#[]<>&|`*_\\"'].map((char) => char.charCodeAt(0))),
    ),
    { maxLength: 24 },
  )
  .map((codes) => String.fromCharCode(...codes))
