import { worth } from '../review/next-steps.js'
import type { Evidence, Finding, Review } from '../review/review.js'
import { DIMENSION_TITLES, DIMENSIONS, SECTIONS } from '../star.js'
import { shortenMiddle } from '../text/wrap.js'
import { dimensionWord, SECTION_TITLES } from './bars.js'
import { sureness } from './how-read.js'
import type { Saying } from './index.js'
import { own, quote, table, words } from './markdown-text.js'
import { aboutPoints, type Page, pointsText, timeText, wordingOf } from './page.js'
import { standing, strongest } from './text.js'
import { levelWord, pointsOf } from './text-all.js'
import { placeIn } from './text-steps.js'

/** Columns of a quote in a table; longer ones lose their middle. */
const QUOTE = 90

/** Reviews to keep beside the answers, a rule between two; errors are told on standard error. */
export function markdownRun(): Saying {
  let said = 0
  return {
    open: '',
    each: (outcome) => ('review' in outcome ? (said++ > 0 ? '\n---\n\n' : '') + markdownReview(outcome.review, outcome.page) : ''),
    close: () => '',
  }
}

/** One review as a page of Markdown. Whatever the person wrote stays text: no markup, no HTML, no link. Ends with a newline. */
export function markdownReview(review: Review, page: Page): string {
  const blocks =
    review.refused === null
      ? [
          ...limits(review),
          ...nextSteps(review, page),
          ...strength(review, page),
          ...tryAloud(page),
          ...everyCheck(review, page),
          ...sections(review),
          ...lookedFor(review),
          ...remarks(review, page),
        ]
      : [own(review.refused.message)]
  return `${[...heading(review, page), ...blocks].join('\n\n')}\n`
}

function heading(review: Review, { prompt }: Page): readonly string[] {
  const { speaking, rubric, file } = review
  const facts = [
    `**${standing(review)}**`,
    `${timeText(speaking.seconds)} aloud, ${speaking.words} words`,
    ...(prompt === null ? [] : [words(file)]),
    `rubric ${words(rubric)}`,
  ]
  return [`# ${words(prompt ?? file)}`, facts.join(' · ')]
}

function limits({ caps }: Review): readonly string[] {
  return caps.length === 0 ? [] : [caps.map(({ limit, reason }) => `- **At most ${limit}:** ${words(reason)}`).join('\n')]
}

/** A quote and where it stands. */
const quoteAt = ({ text, line }: Evidence): string => `${quote(text)} (line ${line})`

function nextSteps(review: Review, page: Page): readonly string[] {
  const findings = review.next.flatMap((id) => review.checks.find((finding) => finding.id === id) ?? [])
  if (findings.length === 0) return ['## Next', 'Nothing is missing. Say it aloud, and let somebody probe it.']
  const steps = findings.map((finding, index) => {
    const { label, shape } = wordingOf(finding.id, page)
    // A place that was shown is not shown again.
    const shown = findings.slice(0, index).map((one) => placeIn(one)?.text)
    const place = finding.evidence[0] ?? (shown.includes(finding.place?.text) ? null : finding.place)
    const parts = [
      `${index + 1}. **${own(label)}** (+${aboutPoints(worth(finding))}): ${words(finding.reason)}`,
      ...(place === null ? [] : [`> ${quoteAt(place)}`]),
      ...(finding.question === null ? [] : [own(finding.question)]),
      ...(shape === '' ? [] : [`*${finding.kind === 'scored' ? 'Say' : 'Try'}:* ${own(shape)}`]),
    ]
    return parts.join('\n\n   ')
  })
  return [findings.length === 1 ? '## Next' : '## Next, worth most first', ...steps]
}

function strength(review: Review, page: Page): readonly string[] {
  const best = strongest(review, 'present')
  const [first] = best?.evidence ?? []
  if (best === undefined || first === undefined) return []
  return ['## Strong', `> ${quoteAt(first)}`, own(`${wordingOf(best.id, page).label}: ${wordingOf(best.id, page).strength}`)]
}

const tryAloud = ({ probe }: Page): readonly string[] => (probe === null ? [] : ['## Try aloud', `> ${quote(probe)}`])

function everyCheck(review: Review, page: Page): readonly string[] {
  const ordered = [...SECTIONS, 'whole' as const].flatMap((section) => review.checks.filter((finding) => finding.section === section))
  const rows = ordered.map((finding) => [
    own(wordingOf(finding.id, page).label),
    levelWord(finding),
    pointsOf(finding),
    [...shortQuote(finding), ...(finding.verdict === 'present' ? [] : [words(finding.reason)])].join(' '),
  ])
  return ['## Every check', table(['Check', 'Level', 'Points', 'Your words, and why'], rows, [2])]
}

const shortQuote = ({ evidence: [first] }: Finding): readonly string[] =>
  first === undefined ? [] : [quoteAt({ ...first, text: shortenMiddle(first.text.replace(/\s+/g, ' '), QUOTE) })]

function sections(review: Review): readonly string[] {
  const rows = SECTIONS.map((section) => {
    const { source, confidence, words: many, share, score } = review.sections[section]
    const read = source === 'guessed' ? `guessed, ${sureness(confidence)}` : source === 'heading' ? 'by its heading' : 'missing'
    return [SECTION_TITLES[section], score === null ? '–' : String(score), String(many), `${Math.round(share * 100)}%`, read]
  })
  return ['## Sections', table(['Section', 'Score', 'Words', 'Share', 'How found'], rows, [1, 2, 3])]
}

function lookedFor(review: Review): readonly string[] {
  const rows = DIMENSIONS.map((dimension) => [DIMENSION_TITLES[dimension], dimensionWord(review.dimensions[dimension])])
  return ['## What interviewers look for', table(['They look for', 'Seen'], rows)]
}

/** What is taken off without being a step, what is only to be known, and what the person left out. */
function remarks(review: Review, page: Page): readonly string[] {
  const open = review.checks.filter((finding) => finding.verdict !== 'present' && !review.next.includes(finding.id))
  const label = ({ id }: Finding) => own(wordingOf(id, page).label)
  const advice = (finding: Finding) => `${words(finding.reason)} ${own(finding.question ?? '')}`.trim()
  const list = (title: string, items: readonly string[]) =>
    items.length === 0 ? [] : [`## ${title}`, items.map((item) => `- ${item}`).join('\n')]
  const taken = open.filter(({ kind, points }) => kind === 'deduction' && points < 0)
  const notices = open.filter(({ kind }) => kind === 'notice')
  const left = review.checks.filter(({ waived }) => waived !== null)
  return [
    ...list(
      'Taken off',
      taken.map((finding) => `**${label(finding)}** ${pointsText(finding.points)}: ${advice(finding)}`),
    ),
    ...list('To know', [
      ...review.notices.map((text) => `**The prompt:** ${words(text)}`),
      ...notices.map((finding) => `**${label(finding)}:** ${advice(finding)}`),
    ]),
    ...list(
      'Left out of the score',
      left.map((finding) => `**${label(finding)}:** ${words(finding.waived ?? '')}`),
    ),
  ]
}
