import { describe, expect, it } from 'vitest'
import type { Check } from '../../src/checks/check.js'
import { clauseStarts } from '../../src/review/clauses.js'
import { judge } from '../../src/review/judging.js'
import { paid } from '../../src/review/paying.js'
import { weighWith } from '../../src/review/weigh-with.js'
import { check, finds, quoteOf, read } from './rubric.js'

const pays = (checks: readonly Check[], text: string) => {
  const answer = read(text)
  return paid(checks, (one, withheld) => judge(one, answer, withheld), answer.told.length).map((now) => now.level)
}

const ONE = '## Action\nI used the feedback and the data to raise the renewals by forty for Mrs. Smith in Leeds.\n'

describe('one sentence pays for at most three checks', () => {
  it('pays for three', () => {
    expect(pays([finds('a', 'feedback'), finds('b', 'data'), finds('c', 'forty')], ONE)).toEqual(['present', 'present', 'present'])
  })

  it('pays for those to which it gives most, whatever their order', () => {
    const checks = [
      finds('a', 'feedback', { weight: 4 }),
      finds('b', 'data', { weight: 9 }),
      finds('c', 'forty', { weight: 6 }),
      finds('d', 'Smith', { weight: 9 }),
      finds('e', 'Leeds', { weight: 5 }),
    ]
    expect(pays(checks, ONE)).toEqual(['absent', 'present', 'present', 'present', 'absent'])
  })

  it('decides ties in rubric order', () => {
    const checks = ['feedback', 'data', 'forty', 'Smith'].map((word) => finds(word, word))
    expect(pays(checks, ONE)).toEqual(['present', 'present', 'present', 'absent'])
  })

  it('does not matter how short the quotes are', () => {
    const checks = ['feedback', 'data', 'forty', 'Smith'].map((word) => finds(word, word, { narrow: true }))
    expect(pays(checks, ONE)).toEqual(['present', 'present', 'present', 'absent'])
  })

  it('judges a check again without the sentence it lost', () => {
    const text = `${ONE}She told us so in a letter that Smith signed.\n`
    const checks = ['feedback', 'data', 'forty'].map((word) => finds(word, word))
    expect(pays([...checks, finds('d', 'Smith in', { half: 'Smith signed' })], text)).toEqual(['present', 'present', 'present', 'partial'])
  })

  it('gives the sentence to those that need it, not to those that can do without', () => {
    const text = `${ONE}I kept the feedback of every week in one folder.\n`
    const checks = ['feedback', 'data', 'forty', 'Smith'].map((word) => finds(word, word))
    expect(pays(checks, text)).toEqual(['present', 'present', 'present', 'present'])
  })

  it('goes on until nothing is contested', () => {
    const twice = `${ONE}I showed the feedback and the data and the forty to Smith in the spring.\n`
    const checks = ['feedback', 'data', 'forty', 'Smith', 'the'].map((word) => finds(word, word))
    const answer = read(twice)
    const judged = paid(checks, (one, withheld) => judge(one, answer, withheld), answer.told.length)
    for (const sentence of answer.told) {
      expect(judged.filter((now) => now.evidence.some((quote) => quote.sentence === sentence)).length).toBeLessThanOrEqual(3)
    }
    expect(judged.filter((now) => now.level === 'present').length).toBe(5)
  })

  it('says why a check that was there is not paid for', () => {
    const answer = read(ONE)
    const checks = ['feedback', 'data', 'forty', 'Smith'].map((word) => finds(word, word))
    const last = weighWith(checks)(answer, { file: 'a', question: null }).checks[3]
    expect(last).toMatchObject({
      verdict: 'absent',
      reason: 'This sentence already earns three other checks; give this one a sentence of its own.',
    })
    expect(last?.place?.text).toContain('Mrs. Smith')
  })

  it('leaves deductions and the notice out of it', () => {
    const answer = read(ONE)
    const quotesIt = (id: string, kind: Check['kind']) =>
      check(id, (story) => ({ level: 'partial', evidence: story.of('action').map((s) => quoteOf(s)), reason: '' }), {
        kind,
        section: 'whole',
        weight: 2,
      })
    const checks = [quotesIt('x', 'deduction'), quotesIt('y', 'notice'), ...['feedback', 'data', 'forty'].map((word) => finds(word, word))]
    const review = weighWith(checks)(answer, { file: 'a', question: null })
    expect(review.checks.map((c) => c.verdict)).toEqual(['partial', 'partial', 'present', 'present', 'present'])
  })

  it('is not fooled by a check that quotes what it was not given', () => {
    const stubborn = (id: string) =>
      check(id, (story) => ({ level: 'present', evidence: story.answer.told.map((s) => quoteOf(s)), reason: '' }))
    expect(pays(['a', 'b', 'c', 'd', 'e'].map(stubborn), ONE)).toEqual(['present', 'present', 'present', 'absent', 'absent'])
  })

  it('ends soon on a text made to be contested', () => {
    const words = ['feedback', 'data', 'forty', 'Smith', 'order', 'form', 'baker', 'rye', 'calls', 'desk']
    const text = Array.from({ length: 3000 }, (_, n) => `I put the ${words.join(' and the ')} into folder number ${n} today.`).join('\n')
    const checks = words.map((word) => finds(word, word))
    const answer = read(text)
    let judged = 0
    const started = performance.now()
    paid(
      checks,
      (one, withheld) => {
        judged += 1
        return judge(one, answer, withheld)
      },
      answer.told.length,
    )
    expect(judged).toBeLessThan(100)
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

describe('clauses count apart', () => {
  const starts = (text: string) => {
    const [sentence] = read(`## Action\n${text}\n`).told
    return clauseStarts(sentence as never).map((start) => sentence?.text.slice(start).trimStart().slice(0, 14))
  }

  it.each([
    ['I rang nine families and recorded a note every Friday and rang back those who had not heard.', 1],
    ['I used the feedback, the data and the tickets to raise renewals, retention and trust for Mrs. Smith.', 1],
    ['I listened to a week of voicemails; seven in ten were the same order.', 2],
    ['I sat beside two clerks all morning and they both skipped the third page of the form.', 2],
    ['I built the alert first rather than a cluster, because the hardware would have hidden the problem.', 2],
    ['The manager wanted the old text to stay, so Legal and I agreed on two sentences.', 2],
    ['I kept the paper form for another year, which half of the tenants still use today.', 2],
    ['I rang him, and he came.', 1],
  ])('%s', (text, count) => {
    expect(starts(text)).toHaveLength(count)
  })

  it('lets each clause pay for three', () => {
    const text = '## Action\nI used the feedback and the data and the calls for weeks; the renewals rose by forty for Smith in Leeds.\n'
    const first = ['feedback', 'data', 'calls'].map((word) => finds(word, word, { narrow: true }))
    const second = ['renewals', 'forty', 'Smith'].map((word) => finds(word, word, { narrow: true }))
    expect(pays([...first, ...second], text)).toEqual(Array.from({ length: 6 }, () => 'present'))
    expect(pays([...first, finds('used', 'used', { narrow: true }), ...second], text)).toEqual([
      'present',
      'present',
      'present',
      'absent',
      'present',
      'present',
      'present',
    ])
  })

  it('counts a quote of both clauses in both', () => {
    const text = '## Action\nI used the feedback and the data and the calls for weeks; the renewals rose by forty for Smith in Leeds.\n'
    const narrow = ['feedback', 'data', 'renewals', 'forty'].map((word) => finds(word, word, { narrow: true }))
    expect(pays([...narrow, finds('both', 'used')], text)).toEqual(Array.from({ length: 5 }, () => 'present'))
    expect(pays([...narrow, finds('both', 'used'), finds('calls', 'calls', { narrow: true })], text)[5]).toBe('absent')
  })
})
