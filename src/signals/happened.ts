import type { Sentence } from '../reading/answer.js'
import { modalityOf } from './modality.js'

/** What marks a custom rather than an event; a word of now or since makes it the state things were brought to. */
const CUSTOM = /\b(?:often|usually|generally|normally|typically|in this way|tend to|in general)\b/i
const BROUGHT = /\b(?:now|today|since|these days|any ?more|no longer|still)\b/i

/** Whether a sentence tells what came about once, or has been so since, rather than what would be or usually is. */
export const happened = (sentence: Sentence): boolean =>
  !modalityOf(sentence).hypothetical && !(CUSTOM.test(sentence.text) && !BROUGHT.test(sentence.text))
