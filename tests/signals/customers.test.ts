import { describe, expect, it } from 'vitest'
import { customers } from '../../src/signals/customers.js'
import { sentenceOf } from './sentence.js'

const seen = (text: string): readonly string[] => customers(sentenceOf(text)).map(({ tier, words }) => `${tier}: ${words}`)

describe('customers by name', () => {
  it.each([
    ['Leonor, who runs a two-van florist in Évora, rang me.', 'Leonor'],
    ['My client Oluwaseun wanted a smaller wheel.', 'Oluwaseun'],
    ['Erin at Norrland Fisk wrote to us.', 'Erin'],
    ['The call came from Mrs. Nguyễn, a retired nurse.', 'Mrs. Nguyễn'],
    ['Þóra is a potter in a village of forty.', 'Þóra'],
    ['Qirat Malik, payroll clerk at a dairy, was waiting.', 'Qirat Malik'],
    ['An old man named Gert came in with two dogs.', 'Gert'],
    ['There was a girl called emeka in the back row.', 'emeka'],
  ])('%s', (text, name) => expect(seen(text)).toContain(`named: ${name}`))

  it.each([
    'My manager Sipho asked me to look at churn.',
    'Sarah, my supervisor, said no.',
    'Kofi, our new engineer, found it.',
    'Hamid from finance signed it.',
    'We moved to Lisbon in March.',
    'Finance wanted the old price on Monday.',
    'Excellence was the baseline.',
    'As Ada Lovelace said, start with the customer.',
  ])('no customer by name in: %s', (text) => expect(seen(text).filter((it) => it.startsWith('named'))).toEqual([]))
})

describe('customers by what they are', () => {
  it.each([
    ['A first-year nurse on the night shift at a partner hospital rang.', 'persona: nurse'],
    ['A retired pilot came to the counter.', 'role: pilot'],
    ['We deliver to small shops.', 'role: shops'],
    ['A student asked.', 'role: student'],
    ['Our valued customers were told.', 'generic: customers'],
    ['The users were told.', 'generic: users'],
  ])('%s', (text, what) => expect(seen(text)).toContain(what))

  it.each([
    'I was a nurse in Oslo.',
    'I work as a teacher.',
    'I guide tours and we coach each other.',
    'The pump failed on Friday.',
    'I worked in a hospital.',
  ])('nobody served in: %s', (text) => expect(seen(text)).toEqual([]))
})
