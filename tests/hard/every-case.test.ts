import { afterAll } from 'vitest'
import { record } from './report.js'

// Every sentence of the corpus, every shape of text, every name in every answer, every hostile bank; the fast suite takes some.
process.env['STAR_COACH_EVERY'] = '1'
const started = performance.now()
await import('../text/patterns.test.js')
await import('../metamorphic/no-gain.test.js')
await import('../metamorphic/people.test.js')
await import('../questions/schema.test.js')

afterAll(() => record('every case of the sampled properties', { seconds: Math.round((performance.now() - started) / 1000) }))
