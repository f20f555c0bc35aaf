import { SECTION_TITLES } from '../../formats/bars.js'
import type { Review } from '../../review/review.js'
import { BANDS, type Band, SECTIONS, type Section } from '../../star.js'
import { EXIT, Trouble } from '../../trouble.js'
import type { Guess } from './attempt.js'
import type { Talk } from './talk.js'

const MEANING: Readonly<Record<Band, string>> = {
  sketch: 'sketch, 0–34: parts of the story are still missing',
  draft: 'draft, 35–59: it is all there, and thin in places',
  solid: 'solid, 60–79: it holds; a few things are open',
  ready: 'ready, 80–100: let them ask',
}

/** Asks, before the review, how it will turn out: looking first is how one learns to look. */
export async function askGuess({ prompts }: Pick<Talk, 'prompts'>): Promise<Guess> {
  const band = await prompts.choose(
    'Before you see the review: where does it stand?',
    BANDS.map((value) => ({ name: MEANING[value], value })),
  )
  const weakest = await prompts.choose(
    'And which part is the weakest?',
    SECTIONS.map((value) => ({ name: SECTION_TITLES[value], value })),
  )
  return { band, weakest }
}

/** What `--guess` says: true to be asked, else a band and a part, `solid:result`. Throws {@link Trouble} with exit 2. */
export function guessAsked(given: string | true | undefined): boolean | Guess {
  if (given === undefined || given === true) return given ?? false
  const [first = '', second = ''] = given.toLowerCase().split(':')
  const band = BANDS.find((one) => one === first.trim())
  const weakest = SECTIONS.find((one) => one === second.trim() || one[0] === second.trim())
  if (band !== undefined && weakest !== undefined) return { band, weakest }
  const how = `one of ${BANDS.join(', ')}, a colon, and the weakest part, for example solid:result`
  throw new Trouble(EXIT.usage, 'bad-guess', `--guess takes ${how}, not '${given.slice(0, 80)}'.`, 'Without a value, practice asks you.')
}

/** The parts with the lowest score; one that is missing has none. */
function weakestOf({ sections }: Review): readonly Section[] {
  const score = (section: Section): number => sections[section].score ?? 0
  const least = Math.min(...SECTIONS.map(score))
  return SECTIONS.filter((section) => score(section) === least)
}

/** How far a guess was off, kindly: one line for the whole, one for the part. */
export function guessedText({ band, weakest }: Guess, review: Review): readonly string[] {
  if (review.band === null) return [`You said ${band}. It was not scored, so there is nothing to compare with.`]
  const apart = BANDS.indexOf(review.band) - BANDS.indexOf(band)
  const steps = Math.abs(apart) === 1 ? 'one step' : `${Math.abs(apart)} steps`
  const whole =
    apart === 0
      ? `You said ${band}, and ${band} it is: you see it as a listener does.`
      : apart > 0
        ? `You said ${band}; it is ${review.band}, ${steps} above. You are stricter with yourself than a listener would be.`
        : `You said ${band}; it is ${review.band}, ${steps} below. The review says where a listener would not follow yet.`
  const lowest = weakestOf(review)
  const names = lowest.map((section) => SECTION_TITLES[section]).join(' and ')
  const part = lowest.includes(weakest)
    ? `You named the ${SECTION_TITLES[weakest]} as the weakest part, and so it is.`
    : `You named the ${SECTION_TITLES[weakest]} as the weakest part; it is the ${names}.`
  return [whole, lowest.length === SECTIONS.length ? 'No part is weaker than the others.' : part]
}
