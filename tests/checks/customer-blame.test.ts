import { customerBlame } from '../../src/checks/customer-blame.js'
import { holds } from './table.js'

holds(customerBlame, {
  present: [
    'He shouted at the desk, because his card had been blocked on the way to a funeral.',
    'She had misread the notice; our wording invited it.',
    'I had to say no to him, and I told him why.',
    "They aren't lazy at all, and it was never their fault.",
    'The guest was rude at first, because nobody had told her about the works.',
    '"Your customers are stupid," my cousin said. I did not agree, and I rang them.',
    'I was too lazy to read the form, and I told her so.',
  ],
  partial: [
    'He was a difficult customer. I served him at the counter by the door.',
    'The client was demanding. I sent the parcel on the Friday.',
    'We get very rude people at that desk. I gave him the key and went on.',
  ],
  absent: [
    'To be fair, users never read anything.',
    'She was one of those customers.',
    'It was user error, so I closed the ticket.',
    'He was too lazy to walk to the other window.',
    'The passengers were stupid, and they should have read the sign.',
    'It was entirely their own fault that the milk went off.',
  ],
})
