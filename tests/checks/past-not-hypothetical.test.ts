import { describe, expect, it } from 'vitest'
import { pastNotHypothetical } from '../../src/checks/past-not-hypothetical.js'
import { holds, quotesOf, verdictOf } from './table.js'

holds(pastNotHypothetical, {
  present: [
    'She said she would close the account, so I drove there that evening and I brought the papers with me. She signed them on the step.',
    'I would make that trade again. I swapped the two shifts on Monday, I told the cook, and the child ate at noon like the others.',
    'Every Friday I would sit with her and read the letters. In May we opened the last one, and I wrote the answer for her.',
    'I thought he would laugh. He did not. I took the plan to his office, I spread it on the desk, and we moved the door.',
    "I'd promised her a call, and I rang. I'd marked the page, and I read it to her, and then I sent the copy to her brother.",
    'I asked him if I would be allowed to change it. He said I would have to wait. I waited two days, then I changed the sign.',
  ],
  partial: [
    'I rang the owner and told him the price. Usually he agrees. If a client shouts, I would offer him tea. I would also show him the old bill. Then he paid, and I wrote it down.',
    'I mended the pump that day. For the next one, I would call first. I would bring two seals with me. It ran again by noon.',
    'I would check the seal first. We would then run it dry for an hour. That day I changed the ring. I closed the lid and signed the card.',
  ],
  absent: [
    "I'd apologise and offer a refund. I'd call the kitchen. I would make sure that the guest gets a new plate. If she is still angry, I would ask my manager.",
    'If a client is angry, I stay calm. I always listen first. My approach is to let people speak. Then I usually repeat what they said.',
    'What I would do is ring the family. I would explain the delay to them. I would offer another day, and I would write to them after. They would be grateful.',
    'First the form would be checked. I would then call the officer. The family would wait outside. By noon they would have the stamp.',
  ],
})

describe('what it takes and shows', () => {
  it('takes half for a mix', () => {
    const verdict = verdictOf(pastNotHypothetical, {
      action: 'I mended the pump that day. For the next one, I would call first. I would bring two seals with me. It ran again by noon.',
    })
    expect(verdict.credit).toBe(0.5)
    expect(quotesOf(verdict)).toEqual(['For the next one, I would call first.', 'I would bring two seals with me.'])
  })
})
