import { CHECKS } from '../checks/index.js'
import { weighWith } from './weigh-with.js'

/** Weighs an answer by the whole rubric: the document of schema `star-coach/review/1`. */
export const review = weighWith(CHECKS)
