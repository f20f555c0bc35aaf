import { CHECKS } from '../../checks/index.js'
import type { Editing } from '../../files/drafts.js'
import { movedText } from '../../formats/moved.js'
import { standing, textReview } from '../../formats/text.js'
import { countWords } from '../../reading/tokens.js'
import { moved } from '../../review/moved.js'
import type { Review } from '../../review/review.js'
import { SECTIONS, type Section } from '../../star.js'
import type { Choice } from '../../terminal/prompts.js'
import { sayAloud } from './aloud.js'
import { type Attempt, isEmpty, reviewOf } from './attempt.js'
import { collect, writeSection } from './collect.js'
import { drillDown, nextAsk, type Pending } from './drill-down.js'
import { factsPage } from './fact-sheet.js'
import { probesFor } from './follow-up.js'
import { askGuess, guessedText } from './guess.js'
import { GUIDES } from './guide.js'
import type { Keeper } from './keeper.js'
import { saveAnswer } from './save.js'
import { goOn, note } from './say.js'
import type { Ending, Talk } from './talk.js'
import { revised, versionsOf, versionsPage } from './versions.js'

type Wish = 'write' | 'revise' | 'versions' | 'probe' | 'facts' | 'aloud' | 'save' | 'read' | 'every' | 'another' | 'leave'

/** What comes after the sections: the review, then whatever the person wishes until they go on or leave. */
export class Loop {
  #saved = false
  #unsaved = false
  #review: Review
  /** The review on the screen is of an older text. */
  #stale = false

  constructor(
    readonly talk: Talk,
    readonly keeper: Keeper,
    private attempt: Attempt,
  ) {
    this.#review = reviewOf(attempt)
  }

  /**
   * Until the person goes on or leaves; `editing` is what they were at when they left the last time,
   * `first` whether this review is the first they see of the answer; `revisions` are later versions that are there already.
   */
  async run(editing: Editing | null, first = false, revisions: readonly Attempt['sections'][] = []): Promise<Ending> {
    if (first) await this.#guess()
    this.#read(this.talk.asked.all ?? false)
    if (first) await this.#afterFirst()
    for (const sections of revisions) this.#rewrite(sections)
    if (editing?.kind === 'probe') await this.#probe(editing)
    if (editing?.kind === 'section') await this.#revise(editing.section, editing.text)
    for (;;) {
      const wish = await this.talk.prompts.choose(this.#message(), this.#choices())
      if ((wish === 'another' || wish === 'leave') && (await this.#mayGo())) return { wish, unsaved: this.#unsaved }
      await this.#grant(wish)
    }
  }

  async #guess(): Promise<void> {
    const { talk, keeper, attempt } = this
    if (!talk.asked.guess || isEmpty(attempt)) return
    this.attempt = { ...attempt, guess: talk.asked.guess === true ? await askGuess(talk) : talk.asked.guess }
    keeper.finished(this.attempt, true)
  }

  async #afterFirst(): Promise<void> {
    const { talk, attempt } = this
    if (attempt.guess)
      talk.show(
        guessedText(attempt.guess, this.#review)
          .map((text) => note(text, talk.columns()))
          .join(''),
      )
    const { aloud } = talk.asked
    if (aloud !== false && !isEmpty(attempt)) await this.#aloud(aloud === true ? undefined : aloud)
  }

  #aloud = (spoken?: number): Promise<void> => sayAloud(this.talk, this.attempt, this.#review.speaking.words, spoken)

  /** Where the answer stands is said again: the review may have scrolled away. */
  #message(): string {
    return isEmpty(this.attempt) ? 'What next?' : `${standing(this.#review)}. What next?`
  }

  #choices(): readonly Choice<Wish>[] {
    const always: readonly Choice<Wish>[] = [
      { name: 'Another prompt', value: 'another' },
      { name: 'Leave', value: 'leave' },
    ]
    if (isEmpty(this.attempt)) return [{ name: 'Write the answer', value: 'write' }, ...always]
    return [
      { name: 'Revise a part', value: 'revise' },
      ...(this.attempt.earlier ? [{ name: 'Compare the versions', value: 'versions' as const }] : []),
      ...(nextAsk(this.attempt, this.#review) === null ? [] : [{ name: 'Answer follow-up questions', value: 'probe' as const }]),
      ...(this.attempt.probes.length > 0 ? [{ name: 'See the facts', value: 'facts' as const }] : []),
      { name: 'Say it aloud', value: 'aloud' },
      ...(this.#saved ? [] : [{ name: 'Save the answer', value: 'save' as const }]),
      ...(this.#stale ? [{ name: 'Read the new review', value: 'read' as const }] : [{ name: 'See every check', value: 'every' as const }]),
      ...always,
    ]
  }

  async #grant(wish: Wish): Promise<void> {
    if (wish === 'write') {
      this.#change(await collect(this.talk, this.keeper, this.attempt, 'situation', null))
      this.#read(false)
    } else if (wish === 'revise') await this.#choosePart()
    else if (wish === 'probe') await this.#probe(null)
    else if (wish === 'facts') this.#facts()
    else if (wish === 'versions') await this.#versions()
    else if (wish === 'aloud') await this.#aloud()
    else if (wish === 'save') this.#save()
    else if (wish === 'read' || wish === 'every') this.#read(wish === 'every')
  }

  #change(attempt: Attempt): void {
    this.attempt = attempt
    this.#review = reviewOf(attempt)
    this.#saved = false
    this.keeper.finished(attempt, true)
  }

  #nextProbe() {
    return probesFor(this.attempt.question, this.#review).find(({ ask }) => !this.attempt.probes.some((probe) => probe.ask === ask))
  }

  #read(all: boolean): void {
    const { talk } = this
    if (isEmpty(this.attempt)) {
      talk.say(note('Nothing is written yet, so there is nothing to review.', talk.columns()))
      return
    }
    const page = { columns: talk.columns(), paint: talk.inks, all, wording: CHECKS, prompt: this.attempt.question.title }
    talk.show(`${textReview(this.#review, { ...page, probe: this.#nextProbe()?.ask ?? null })}\n`)
    this.#stale = false
  }

  async #choosePart(): Promise<void> {
    const { talk, attempt } = this
    const words = (section: Section) => countWords(attempt.sections[section])
    const parts = SECTIONS.map((section) => ({ name: `${GUIDES[section].title}, ${words(section)} words`, value: section }))
    const section = await talk.prompts.choose<Section | null>('Which part?', [...parts, { name: 'None, go back', value: null }])
    if (section !== null) await this.#revise(section, attempt.sections[section])
  }

  /** One section again, from `text` on; then what moved. */
  async #revise(section: Section, text: string): Promise<void> {
    const { talk, attempt } = this
    const before = this.#review
    const old = attempt.sections[section]
    const step = await writeSection(talk, this.keeper, attempt, section, { text, back: false })
    if (step.attempt.sections[section] === old) {
      if (this.#saved) this.#keptAlready()
      else this.keeper.finished(attempt, true)
      return talk.say(note('The same as before.', talk.columns(), talk.paint.dim))
    }
    this.#take(revised(attempt, step.attempt.sections), before)
  }

  /** Another version that came whole. */
  #rewrite(sections: Attempt['sections']): void {
    const { talk, attempt } = this
    if (SECTIONS.every((section) => sections[section].trim() === attempt.sections[section].trim()))
      talk.say(note('The same as before.', talk.columns(), talk.paint.dim))
    else this.#take(revised(attempt, sections), this.#review)
  }

  /** Takes another version, and says what it changed. */
  #take(attempt: Attempt, before: Review): void {
    const { talk } = this
    this.#change(attempt)
    this.#stale = true
    talk.show(`${movedText(moved(before, this.#review), { columns: talk.columns(), paint: talk.inks, wording: CHECKS })}\n`)
  }

  /** Every version with its score; an older one can be taken back, and the present one is kept too. */
  async #versions(): Promise<void> {
    const { talk, attempt } = this
    const versions = versionsOf(attempt)
    talk.show(versionsPage(versions, talk.columns(), talk.inks))
    const older = versions.slice(0, -1).map(({ name, sections }) => ({ name: `Go back to ${name}`, value: sections }))
    const sections = await talk.prompts.choose<Attempt['sections'] | null>('Which one?', [
      { name: 'Stay with the last', value: null },
      ...older,
    ])
    if (sections !== null) this.#take(revised(attempt, sections), this.#review)
  }

  /** Questions that follow one another, then the facts that came of them. */
  async #probe(pending: Pending | null): Promise<void> {
    const { talk, keeper, attempt } = this
    const probed = await drillDown({ talk, keeper, review: this.#review, pending }, attempt)
    const answered = probed.probes.slice(attempt.probes.length).some(({ answer }) => answer !== '')
    this.attempt = probed
    if (answered) this.#saved = false
    else if (this.#saved) this.#keptAlready()
    this.#facts()
  }

  #facts(): void {
    const { talk } = this
    talk.show(`${factsPage(this.attempt, talk.columns(), talk.inks)}`)
  }

  #keptAlready(): void {
    this.#saved = true
    this.keeper.drop()
  }

  #save(): boolean {
    this.#unsaved = saveAnswer(this.talk, this.keeper.ground.disk, this.attempt) === null
    if (!this.#unsaved) this.#keptAlready()
    return this.#saved
  }

  /** Whether the person may go on or leave: an answer that is not saved is asked about. */
  async #mayGo(): Promise<boolean> {
    const { talk, keeper } = this
    if (this.#saved || isEmpty(this.attempt)) {
      keeper.drop()
      return true
    }
    const wish = await talk.prompts.choose('This answer is not saved.', [
      { name: 'Save it', value: 'save' as const },
      { name: 'Keep it as a draft', value: 'draft' as const },
      { name: 'Throw it away', value: 'drop' as const },
      { name: 'Go back', value: 'back' as const },
    ])
    if (wish === 'save') return this.#save()
    if (wish === 'drop') keeper.discard()
    else if (wish === 'draft' && !keeper.flush()) {
      talk.say(note(`Not kept: ${keeper.problem}.`, talk.columns(), talk.paint.warn))
      return false
    } else if (wish === 'draft') talk.say(`  Kept.\n${goOn(talk.columns())}\n`)
    return wish !== 'back'
  }
}
