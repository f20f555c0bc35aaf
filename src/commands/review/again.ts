// What looks at an answer more than once is loaded together, and only when it is asked for.
export { compareReviews } from './compare.js'
export { watchReviews } from './watch.js'
