import type { Sentence } from '../reading/answer.js'
import { linear } from '../text/pattern.js'
import { modalityOf } from './modality.js'

/** What marks a custom rather than an event; a word of now or since makes it the state things were brought to. */
const CUSTOM = linear(/\b(?:often|usually|generally|normally|typically|in this way|tend to|in general)\b/i)
const BROUGHT = linear(/\b(?:now|today|since|these days|any ?more|no longer|still)\b/i)

/** Whether a sentence tells how things usually are, and not how they have become. */
export const customary = ({ text }: Sentence): boolean => CUSTOM.test(text) && !BROUGHT.test(text)

/** Whether a sentence tells what came about once, or has been so since, rather than what would be or usually is. */
export const happened = (sentence: Sentence): boolean => !modalityOf(sentence).hypothetical && !customary(sentence)
