import { describe, expect, it } from 'vitest'
import { answerText, judge, moved, scoreOf } from '../judge.js'
import { bodyOf, edit, TOLD } from '../metamorphic/parts.js'
import { CURRICULUM, NONSENSE } from './nonsense.js'

const earned = (text: string): string => {
  const reviewed = judge(text)
  const met = reviewed.checks.filter((check) => check.points > 0).map((check) => `${check.id} ${check.points} “${check.evidence[0]?.text}”`)
  return [`${reviewed.score} ${reviewed.refused?.code ?? ''}`, ...met].join('\n')
}

const unheaded = (text: string): string => text.replace(/^## .*\n\n/gm, '')

describe('words that count, and nothing said', () => {
  it.each(Object.entries(NONSENSE))('%s earns at most 20', (_, text) => {
    expect(scoreOf(judge(text)), earned(text)).toBeLessThanOrEqual(20)
  })

  it.each(Object.entries(NONSENSE))('%s earns at most 20 without headings', (_, text) => {
    expect(scoreOf(judge(unheaded(text))), earned(unheaded(text))).toBeLessThanOrEqual(20)
  })

  it('a list of achievements is a sketch', () => expect(scoreOf(judge(CURRICULUM)), earned(CURRICULUM)).toBeLessThan(35))

  it('a template is refused, whatever its blanks look like', () => {
    for (const name of ['bracket template', 'blank template']) expect(judge(NONSENSE[name] ?? '').refused?.code, name).toBe('template')
  })
})

/** Every third word moved to the front of its section: the same words, no sentence left. */
const salad = (text: string): string =>
  edit(text, TOLD, (body) => {
    const words = body.split(/\s+/)
    const mixed = [2, 0, 1].flatMap((start) => words.filter((_, i) => i % 3 === start))
    return `${mixed.join(' ').replace(/[.,;:]/g, '')}.`
  })

const STRONG = ['ward-nurse', 'site-reliability-engineer', 'primary-teacher', 'warehouse-lead', 'permit-clerk', 'data-analyst']

describe('a good answer taken apart', () => {
  it.each(STRONG)('%s as word salad is worth less than half', (name) => {
    const text = salad(answerText(name))
    expect(scoreOf(judge(text)), earned(text)).toBeLessThan(scoreOf(judge(answerText(name))) / 2)
  })

  it.each(STRONG)('%s pasted whole under each heading gains nothing', (name) => {
    const all = ['situation', 'task', 'action', 'result'].map((section) => bodyOf(answerText(name), section as 'task')).join(' ')
    const [old, now] = [judge(answerText(name)), judge(edit(answerText(name), TOLD, () => all))]
    expect(scoreOf(now), moved(old, now)).toBeLessThanOrEqual(scoreOf(old))
  })

  it.each(STRONG)('%s hidden in a code block gives nothing to a vague answer', (name) => {
    const vague = answerText('vet-desk')
    const [old, now] = [judge(vague), judge(`${vague}\n\`\`\`\n${answerText(name)}\n\`\`\`\n`)]
    expect(scoreOf(now), moved(old, now)).toBeLessThanOrEqual(scoreOf(old))
  })

  it.each(STRONG)('%s written down twice over gains nothing', (name) => {
    const [old, now] = [judge(answerText(name)), judge(edit(answerText(name), TOLD, (body) => `${body}\n\n${body}`))]
    expect(scoreOf(now), moved(old, now)).toBeLessThanOrEqual(scoreOf(old))
  })
})
