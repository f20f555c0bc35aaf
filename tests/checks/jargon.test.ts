import { describe, expect, it } from 'vitest'
import { jargon } from '../../src/checks/jargon.js'
import { holds, quotesOf, verdictOf } from './table.js'

holds(jargon, {
  present: [
    'Our PACS (the picture archive) stopped, and I printed the films by hand. The PACS came back at nine.',
    'An API call failed in the UK, so I sent the PDF to HR and to the VAT office.',
    'I asked the WMO officer to call her, and he came on Friday.',
    'The keeper rang the vet, and the vet came at dawn.',
  ],
  partial: [
    'The KLM desk sent it to the OCC, and it came back at night.',
    'We leveraged the new shelf, and it was a win-win.',
    'I showed ownership with bias for action, and I took ownership of the room.',
  ],
  absent: [
    'We leveraged synergies to delight stakeholders with best-in-class service.',
    'The SRE ran the COE for the SEV in the DCO.',
    'I showed customer obsession, bias for action and frugality, and I always dive deep.',
  ],
})

describe('what it shows', () => {
  it('counts a term once', () => {
    const verdict = verdictOf(jargon, { action: 'The OCC called. The OCC called again. Then the RTW form was sent to the OCC.' })
    expect(verdict.level).toBe('partial')
    expect(quotesOf(verdict)).toEqual(['OCC', 'RTW'])
  })
})
