import { afterAll } from 'vitest'
import { record } from './report.js'

// Every sentence of the corpus and every shape of text; the fast suite takes a few.
process.env['STAR_COACH_EVERY'] = '1'
const started = performance.now()
await import('../text/patterns.test.js')

afterAll(() => record('patterns equal RegExp, all sentences', { seconds: Math.round((performance.now() - started) / 1000) }))
