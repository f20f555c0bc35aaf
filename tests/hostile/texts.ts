/** Texts that nobody writes on purpose: answers damaged in every way, and texts made from a grammar of trouble. Reproducible by number. */
import { answerNames, answerText } from '../judge.js'
import { type Draw, drawFrom } from './draw.js'

const ANSWERS: readonly string[] = answerNames().map(answerText)

/** Sentences that earn something, so that damaged texts still have evidence to quote. */
const SENTENCES = [
  'In March 2024 I ran the front desk of a small hotel in Leeds.',
  'Maya, who had booked for her deaf father, could not hear the alarm test.',
  'My task was to find her a room by six, because otherwise she would have cancelled.',
  'I rang three suppliers, read the last 40 complaints and sat with her for an hour.',
  'I chose the slower lift over the refund because two other guests had been stuck.',
  'Complaints fell from 14 to 3 a month, and Maya wrote that her father sleeps again.',
  "It's still the desk's checklist today — “nobody asks twice”, she said.",
  'What would I do differently? Ask first!',
]
/** Section headings as people write them, and as nobody does. */
const HEADINGS = [
  ...['## Situation', '# TASK', '###### action', '####### Result', '## **Result** ##', '##Situation', '## 🎯 Task', '## 1. Situation'],
  ...['Situation\n===', 'Action\n---', '**Situation:**', '__Task__:', 'S:', '(S) ', '[T]', 'S/T:', 'Situation & Task', 'Situation/Task'],
  ...[
    'Result (30s)',
    'Situation – 30 s',
    'What I did',
    '> ## Action',
    '- **Action**:',
    '## Impact',
    '## Learning(s)',
    '\\# Action',
    'Results:',
  ],
  ...[
    '## Rеsult',
    '\ufeff## Task',
    '## \u200bAction',
    '##\u00a0Situation',
    '\t## Task',
    '    ## Action',
    '## Situation\r',
    'A: ',
    'R=',
    '# # #',
  ],
]
const FRONT_MATTER = [
  ...['---\n---\n', '---\nquestion: difficult-customer\n---\n', '---\nquestion: [\n---\n', '---\nwpm: 1e309\n---\n', '---\nwpm: -0\n---\n'],
  ...[
    '---\nwpm: .nan\n---\n',
    '---\nwaive: { outcome-quantified: "it had no number", customer-named: x, jargon: y }\n---\n',
    '---\nwaive: []\n---\n',
  ],
  ...[
    '---\nwaive:\n  outcome-quantified: "none\n---\n',
    '---\n__proto__: {a: 1}\n---\n',
    '---\na: &a [*a, *a]\n---\n',
    '---\n? !!js/function "x"\n---\n',
  ],
  ...[
    '---\ntitle: "\\u001b]0;x\\u0007"\n---\n',
    "---\ntitle: 'it''s'\n...\n",
    '---\r\nquestion: x\r\n---\r\n',
    '---\nquestion: x',
    '--- \n\n--- \n',
  ],
  ...[
    '---\nwaive: { customer-need: "a", customer-result: "b", tension-balanced: "c" }\n---\n',
    '---\na: 1\na: 2\n---\n',
    '----\na: 1\n----\n',
  ],
  ...[
    '\ufeff---\nwpm: 90\n---\n',
    '---\n- list\n---\n',
    '---\nwpm: 100000\n---\n',
    '---\nconstructor: 1\ntoString: 2\n---\n',
    '---\n\t- a\n---\n',
  ],
]
const PLANES = [
  0x20, 0x80, 0x300, 0x370, 0x590, 0x600, 0x900, 0xe00, 0x1100, 0x2000, 0x2060, 0x3040, 0x4e00, 0xac00, 0xd7b0, 0xe000, 0xfe00,
] as const
const FAR = [0x1d400, 0x1f1e6, 0x1f300, 0x1f3fb, 0x20000, 0xe0000, 0xf0000, 0x10fff0] as const
const ODD = [
  ...[
    '\u0000',
    '\u0007',
    '\b',
    '\u001b[31m',
    '\u009b2J',
    '\u007f',
    '\u0085',
    '\u00a0',
    '\u00ad',
    '\u0130',
    'ß',
    'ŉ',
    'ﬁ',
    '\u200b',
    '\u200d',
  ],
  ...[
    '\u202e',
    '\u2028',
    '\u2029',
    '\ufeff',
    '\ufffc',
    '\ufffe',
    '\ud83d',
    '\ude00',
    '\ud83d\ude00',
    '👨‍👩‍👧',
    '🇮🇳',
    'e\u0301',
    '\u0301',
    '\u3000',
  ],
  ...[
    '…',
    '—',
    '–',
    '’',
    '”',
    '«',
    '𝟒𝟎%',
    '٤٠٪',
    '４０％',
    '½',
    '1e400',
    '-0',
    '0x1f',
    'NaN',
    'Infinity',
    '__proto__',
    '$x',
    '%s%n',
    '$&',
    '\\',
  ],
]
const MARKS = [
  '>',
  '> ',
  '- ',
  '* ',
  '1. ',
  '1) ',
  '#',
  '|',
  '`',
  '```\n',
  '~~~\n',
  '**',
  '__',
  '[',
  '](',
  '<',
  '<!--',
  '-->',
  '{{',
  '\\',
  '"',
  '(',
  '&',
  '\t',
]
const BREAKS = ['\n', '\r\n', '\r', '\n\n', '\r\r', '\n\r', '\u2028', '\u0085', '\v', '\f']
const PIECES: readonly string[] = [
  ...ODD,
  ...MARKS,
  ...BREAKS,
  '. ',
  '? ',
  ': ',
  ', ',
  ' ',
  '  ',
  'I ',
  'we ',
  'the customer ',
  '40%',
  '£1,200',
  'because ',
]

const place = (draw: Draw, text: string): number => draw.upTo(text.length + 1)
const put = (text: string, at: number, piece: string, over = 0): string => text.slice(0, at) + piece + text.slice(at + over)
const letter = (draw: Draw): string => {
  const from = draw.oneIn(3) ? draw.oneOf(FAR) : draw.oneOf(PLANES)
  return String.fromCodePoint(from + draw.upTo(from === 0x10fff0 ? 16 : 96))
}
/** Bytes changed, cut off, and read as UTF-8 as well as may be. */
function bytes(draw: Draw, text: string): string {
  const raw = Buffer.from(text)
  for (let i = draw.upTo(8); i >= 0; i--) if (raw.length > 0) raw[draw.upTo(raw.length)] = draw.upTo(256)
  return raw.toString(draw.oneIn(4) ? 'latin1' : 'utf8')
}
const rangeOf = (draw: Draw, text: string): readonly [number, number] => {
  const start = place(draw, text)
  return [start, Math.min(text.length, start + draw.upTo(draw.oneIn(4) ? 2_000 : 60))]
}
const lines = (text: string): string[] => text.split('\n')

/** One kind of damage each, by name. */
const DAMAGE: Readonly<Record<string, (draw: Draw, text: string) => string>> = {
  bytes,
  splice: (draw, text) => {
    const [start, end] = rangeOf(draw, text)
    const other = draw.oneOf(ANSWERS)
    return put(text, start, other.slice(...rangeOf(draw, other)), end - start)
  },
  repeat: (draw, text) => {
    const [start, end] = rangeOf(draw, text)
    return put(text, end, text.slice(start, end).repeat(draw.upTo(draw.oneIn(10) ? 60 : 4)))
  },
  cut: (draw, text) => {
    const [start, end] = rangeOf(draw, text)
    return put(text, start, '', end - start)
  },
  end: (draw, text) => text.slice(0, place(draw, text)),
  piece: (draw, text) => put(text, place(draw, text), draw.oneOf(PIECES), draw.upTo(3)),
  letters: (draw, text) =>
    put(
      text,
      place(draw, text),
      draw.many(1 + draw.upTo(20), () => letter(draw)),
      draw.upTo(20),
    ),
  accents: (draw, text) => put(text, place(draw, text), '\u0301\u0323\u20dd'.repeat(1 + draw.upTo(draw.oneIn(8) ? 400 : 6))),
  breaks: (draw, text) => text.replaceAll('\n', draw.oneOf(BREAKS)),
  'no breaks': (_, text) => text.replaceAll('\n', ' '),
  'no spaces': (_, text) => text.replaceAll(' ', ''),
  'no stops': (_, text) => text.replace(/[.,;:!?]/g, ''),
  capitals: (draw, text) => (draw.oneIn(2) ? text.toUpperCase() : text.toLowerCase()),
  bom: (draw, text) => put(text, draw.oneIn(2) ? 0 : place(draw, text), '\ufeff'.repeat(1 + draw.upTo(2))),
  halves: (draw, text) => put(text, place(draw, text), draw.oneOf(['\ud800', '\udc00', '\udfff\ud800', '\ud83d'])),
  heading: (draw, text) => put(text, place(draw, text), `\n${draw.oneOf(HEADINGS)}${draw.oneOf(['\n', '\n\n', ' ', ''])}`),
  'headings swapped': (draw, text) => text.replace(/^#+ .*$/gm, () => draw.oneOf(HEADINGS)),
  'front matter': (draw, text) => draw.oneOf(FRONT_MATTER) + text,
  'front matter damaged': (draw, text) => bytes(draw, draw.oneOf(FRONT_MATTER)) + text,
  quoted: (draw, text) =>
    lines(text)
      .map((line) => '> '.repeat(1 + draw.upTo(6)) + line)
      .join('\n'),
  listed: (draw, text) =>
    lines(text)
      .map((line, at) => `${' '.repeat(draw.upTo(8))}${draw.oneOf(['-', '*', '+', `${at}.`, `${at})`])} ${line}`)
      .join('\n'),
  fenced: (draw, text) => {
    const [start, end] = rangeOf(draw, text)
    const fence = draw.oneOf(['```', '~~~', '`````', '```js', ' ```'])
    return put(put(text, end, draw.oneIn(3) ? '' : `\n${fence}\n`), start, `\n${fence}\n`)
  },
  table: (_, text) =>
    lines(text)
      .map((line) => `| ${line} | 40% |`)
      .join('\n'),
  shuffled: (draw, text) =>
    lines(text)
      .map((line) => [draw.upTo(1 << 20), line] as const)
      .sort(([a], [b]) => a - b)
      .map(([, line]) => line)
      .join('\n'),
  deep: (draw, text) => put(text, place(draw, text), draw.oneOf(MARKS).repeat(1 + draw.upTo(draw.oneIn(10) ? 4_000 : 80))),
  'long word': (draw, text) =>
    put(
      text,
      place(draw, text),
      draw.oneOf(['a', 'Aa', '9', '日', 'é', '-', "'", 'I', '😀']).repeat(100 + draw.upTo(draw.oneIn(8) ? 30_000 : 2_500)),
    ),
  'long sentence': (draw, text) =>
    put(
      text,
      place(draw, text),
      draw.many(
        50 + draw.upTo(draw.oneIn(8) ? 2_000 : 400),
        () => `${draw.oneOf(['I', 'and', 'the', 'customer', 'because', '40%', 'asked', 'so', 'Leeds'])} `,
      ),
    ),
}
const KINDS = Object.keys(DAMAGE)

/** A text made of sentences, headings, marks and pieces in any order. */
function grown(draw: Draw): string {
  const front = draw.oneIn(4) ? draw.oneOf(FRONT_MATTER) : ''
  return (
    front +
    draw.many(draw.upTo(40), () => {
      const kind = draw.upTo(8)
      if (kind < 4) return `${draw.oneOf(SENTENCES)}${draw.oneOf([' ', ' ', '\n', '\n\n'])}`
      if (kind === 4) return `\n${draw.oneOf(HEADINGS)}\n`
      return kind < 7 ? draw.oneOf(PIECES) : draw.many(draw.upTo(12), () => letter(draw))
    })
  )
}

/** One hostile text, and how it was made. */
export interface HostileText {
  readonly number: number
  readonly text: string
  readonly made: string
}

/** The hostile text of this number: the same for the same seed, whichever others are made. */
export function hostileText(seed: number, number: number): HostileText {
  const draw = drawFrom(seed * 1_000_003 + number)
  const fresh = draw.oneIn(4)
  let text = fresh ? grown(draw) : draw.oneOf(ANSWERS)
  const kinds = Array.from({ length: (fresh ? 0 : 1) + draw.upTo(4) }, () => draw.oneOf(KINDS))
  for (const kind of kinds) text = (DAMAGE[kind] as (draw: Draw, text: string) => string)(draw, text).slice(0, 120_000)
  return { number, text, made: [fresh ? 'grown' : 'answer', ...kinds].join(', ') }
}
