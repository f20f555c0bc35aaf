import { describe, expect, it } from 'vitest'
import { honestyNotice } from '../../src/checks/honesty-notice.js'
import { holds, verdictOf } from './table.js'

holds(honestyNotice, {
  present: [
    { action: 'I moved the bell and wrote the list.', result: 'Night calls went from nine to four.' },
    { action: 'I rang her.', result: 'Complaints fell from 40 to 10, a 75% reduction.' },
    { result: 'From 200 errors to 10, that is 95% fewer.' },
    { action: 'Rosa Lind has a stall at the market, and I carried her boxes.', result: 'She sold them all by noon.' },
    { action: 'We moved the shelf, and we painted it.', result: 'We sold out by noon.' },
  ],
  partial: [
    { action: 'I changed the form.', result: 'That gave 95% fewer complaints.' },
    { action: 'I changed the form.', result: 'The page is now 20 times faster.' },
    { action: 'I changed the form.', result: 'It helped 30% or so.' },
    { action: 'We moved the shelf, and we painted it.', result: 'I increased sales that month.' },
  ],
  absent: [
    { situation: 'Hanna Berg had been diagnosed with diabetes that spring.', result: 'She called us.' },
    { situation: 'He wrote from jan.novak@example.org about the boiler.' },
    { situation: 'Her number was 555-014-2299 and I rang it.' },
    { situation: 'She gave me account number 4471 9023 11 over the phone.' },
    { result: 'Waiting fell from 40 days to 30, a 60% reduction.' },
    { action: 'Complaints fell to 12 in the first month.', result: 'Complaints fell to 7 in the first month.' },
  ],
})

describe('its manner', () => {
  it('asks and does not accuse', () => {
    const { reason } = verdictOf(honestyNotice, { result: 'That gave 95% fewer complaints.' })
    expect(reason).toBe('An interviewer may ask how this was measured. Can you say where the number comes from?')
  })
})
