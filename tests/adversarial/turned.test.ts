import { describe, expect, it } from 'vitest'
import { answerText, judge, levelOf, moved, scoreOf } from '../judge.js'
import { isKnown } from '../known-misses.js'
import { edit } from '../metamorphic/parts.js'
import { neverDid, withBody } from '../metamorphic/transforms.js'
import { BOASTS, CONTEXT_NUMBERS, FIGURES, GOALS, NEGATED, type Turned, UNMEASURED } from './turned.js'

function unmeasured({ answer, result }: Turned): void {
  const [old, now] = [judge(answerText(answer)), judge(withBody(answerText(answer), 'result', result))]
  expect(levelOf(now, 'outcome-quantified'), moved(old, now)).toBe('absent')
  expect(scoreOf(now), moved(old, now)).toBeLessThan(scoreOf(old))
}

describe('a good answer with its result turned', () => {
  it.each(CONTEXT_NUMBERS)('$answer with context numbers only is not measured: $result', unmeasured)

  it.each(GOALS)('$answer with a goal told as a result: $result', (one) => {
    unmeasured(one)
    const now = judge(withBody(answerText(one.answer), 'result', one.result))
    expect(levelOf(now, 'outcome-stated')).toBe('absent')
    expect(levelOf(now, 'customer-result')).toBe('absent')
  })

  it.each(NEGATED)('$answer with the result denied: $result', (one) => {
    unmeasured(one)
    const now = judge(withBody(answerText(one.answer), 'result', one.result))
    expect(levelOf(now, 'customer-result')).toBe('absent')
    expect(levelOf(now, 'lasting-mechanism')).toBe('absent')
  })

  for (const answer of UNMEASURED)
    (isKnown(`boast ${answer}`) ? it.fails : it)(`${answer} with a boast from another story`, () => {
      for (const boast of BOASTS) {
        const [old, now] = [judge(answerText(answer)), judge(edit(answerText(answer), ['result'], (body) => `${body} ${boast}`))]
        expect(levelOf(now, 'outcome-quantified'), `${boast}\n${moved(old, now)}`).not.toBe('present')
        expect(scoreOf(now) - scoreOf(old), `${boast}\n${moved(old, now)}`).toBeLessThanOrEqual(14)
      }
    })
})

const TOLD_BY_ME = [
  'ward-nurse',
  'site-reliability-engineer',
  'primary-teacher',
  'warehouse-lead',
  'permit-clerk',
  'data-analyst',
  'barista',
  'librarian',
]

describe('a good answer with its deeds turned', () => {
  it.each(TOLD_BY_ME)('%s: what I did not do is not mine', (name) => {
    const [old, now] = [judge(answerText(name)), judge(neverDid(answerText(name)))]
    expect(levelOf(now, 'actions-owned'), moved(old, now)).not.toBe('present')
    expect(scoreOf(now), moved(old, now)).toBeLessThanOrEqual(scoreOf(old) - 8)
  })

  it.each(TOLD_BY_ME)('%s: what my colleague did is not mine', (name) => {
    const told = edit(answerText(name), ['action'], (body) =>
      body.replace(/\bI\b/g, 'my colleague Ines').replace(/(^|[.!?] )my colleague/g, '$1My colleague'),
    )
    const [old, now] = [judge(answerText(name)), judge(told)]
    expect(levelOf(now, 'actions-owned'), moved(old, now)).toBe('absent')
    expect(scoreOf(now), moved(old, now)).toBeLessThan(scoreOf(old))
  })
})

describe('figures an interviewer would ask about', () => {
  it.each(FIGURES)('$said notice $notice', ({ said, notice }) => {
    const told = judge(edit(answerText('warehouse-lead'), ['result'], (body) => `${body} ${said}`))
    const finding = told.checks.find((check) => check.id === 'honesty-notice')
    expect(finding?.verdict !== 'present', finding?.reason).toBe(notice)
  })

  it('the same figure told differently in two places is noticed', () => {
    const text = answerText('warehouse-lead').replace(
      'sent back its third brake kit in a row with a bent shield.',
      'sent back its third brake kit in a row with a bent shield. In April 48 kits had come back.',
    )
    expect(levelOf(judge(text), 'honesty-notice')).not.toBe('present')
  })

  it('the answers here give no cause for one, save where noted', () => {
    for (const name of TOLD_BY_ME) {
      const finding = judge(answerText(name)).checks.find((check) => check.id === 'honesty-notice')
      expect(finding?.verdict, `${name}: ${finding?.reason}`).toBe('present')
    }
  })
})
