import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bankOf } from '../../src/commands/bank.js'
import { listDrafts } from '../../src/commands/drafts.js'
import { listQuestions, questionsPath, showQuestion, validateQuestions } from '../../src/commands/questions.js'
import { reviewCommand } from '../../src/commands/review.js'
import type { World } from '../../src/commands/world.js'
import { allQuestions } from '../../src/questions/find.js'
import { parseBank } from '../../src/questions/schema.js'
import { onPaper, paperWorld } from './paper.js'

let home: string
let env: Record<string, string>
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'own-'))
  env = { STAR_COACH_HOME: home }
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

const bank = (id: string, more = '') => `questions:\n  - id: ${id}\n    prompt: Tell me about ${id}.\n    dimension: go-beyond\n${more}`
const put = (path: string, text: string) => {
  const whole = join(home, path)
  mkdirSync(join(whole, '..'), { recursive: true })
  writeFileSync(whole, text)
  return whole
}
const own = (name: string, text: string) => put(join('config', 'questions', name), text)
const idsOf = async (flags: Parameters<typeof bankOf>[1] = {}) => [...(await bankOf({ ...paperWorld(env).world, cwd: home }, flags)).yours]

describe('own questions', () => {
  it('are those of the config directory, file after file by name, after the built-in ones', async () => {
    own('b.yml', bank('second'))
    own('a.yaml', bank('first'))
    own('c.json', JSON.stringify({ questions: [{ id: 'third', prompt: 'Tell me.', dimension: 'use-data' }] }))
    own('notes.txt', 'not: [a bank')
    own('.hidden.yaml', 'not: [a bank')
    expect(await idsOf()).toEqual(['first', 'second', 'third'])
    const { questions } = await bankOf(paperWorld(env).world, {})
    expect(questions.slice(0, -3)).toEqual(allQuestions())
  })

  it('stay away when they are not wanted, and give way to those that are named', async () => {
    own('mine.yaml', bank('mine'))
    put('team/one.yaml', bank('team-one'))
    put('team/two.yaml', bank('team-two'))
    expect(await idsOf({ userQuestions: false })).toEqual([])
    expect(await idsOf({ questions: 'team' })).toEqual(['team-one', 'team-two'])
    expect(await idsOf({ questions: join(home, 'team/two.yaml') })).toEqual(['team-two'])
  })

  it('follow no link out of their folder', async () => {
    const elsewhere = put('elsewhere.yaml', bank('elsewhere'))
    own('real.yaml', bank('real'))
    symlinkSync(elsewhere, join(home, 'config/questions/out.yaml'))
    own('kept-elsewhere.txt', bank('linked'))
    symlinkSync('kept-elsewhere.txt', join(home, 'config/questions/within.yml'))
    symlinkSync('/nowhere', join(home, 'config/questions/broken.yaml'))
    mkdirSync(join(home, 'config/questions/folder.yaml'))
    expect(await idsOf()).toEqual(['real', 'linked'])
    const { out, err, exit } = await onPaper(env, (world) => questionsPath(world, {}))
    const folder = join(home, 'config/questions')
    expect({ exit, out }).toEqual({ exit: 0, out: `${folder}\n${folder}/real.yaml\n${folder}/within.yml\n` })
    expect(err.match(/: left out: it is no file, or a link out of the folder\.\n/g)).toHaveLength(3)
  })

  it('are all told of when they are wrong, with both places of an id that two have', async () => {
    own('a.yaml', bank('same'))
    own('b.yaml', bank('same', '    levl: senior\n'))
    own('c.yaml', bank('difficult-customer'))
    own('d.yaml', 'questions: [\n')
    const folder = join(home, 'config/questions')
    const { exit, out, err } = await onPaper(env, (world) => listQuestions(world, {}))
    expect({ exit, out }).toEqual({ exit: 3, out: '' })
    expect(err).toBe(
      [
        `${folder}/b.yaml:2:9 the id "same" is taken already, at ${folder}/a.yaml:2:9`,
        `${folder}/b.yaml:5:5: unknown key "levl"; did you mean "level"?`,
        `${folder}/c.yaml:2:9: the id "difficult-customer" is taken already, by a built-in question: star-coach questions show difficult-customer`,
        `${folder}/d.yaml:2:1: Flow sequence in block collection must be sufficiently indented and end with a ]`,
      ].join('\n'),
    )
    await expect(bankOf(paperWorld(env).world, {})).rejects.toMatchObject({
      hint: 'Mend the lines named and try again. Or go on without your own questions: --no-user-questions',
    })
    expect((await onPaper(env, (world) => listQuestions(world, { userQuestions: false }))).exit).toBe(0)
  })

  it.each([
    ['a name that is not there', 'gone.yaml', 'not-found'],
    ['a folder without any', 'empty', 'no-bank'],
    ['a device', '/dev/null', 'not-a-file'],
    ['a name with a NUL', 'a\0b', 'not-found'],
    ['nothing', '', 'not-found'],
  ])('that are %s are told of', async (_, questions, code) => {
    mkdirSync(join(home, 'empty'))
    await expect(idsOf({ questions })).rejects.toMatchObject({ exit: 3, code, where: { file: questions } })
  })

  it('are not looked for in a folder of a thousand other things', async () => {
    for (let n = 0; n < 101; n += 1) put(`things/${n}.json`, '{}')
    await expect(idsOf({ questions: 'things' })).rejects.toMatchObject({ exit: 3, code: 'too-many' })
  })
})

describe('questions list and show, with own ones', () => {
  it('mark them as yours', async () => {
    own('mine.yaml', bank('kept-a-promise', '    level: senior\n'))
    const { out } = await onPaper(env, (world) => listQuestions(world, { dimension: 'go-beyond' }))
    expect(out).toContain('  kept-a-promise')
    expect(out.replace(/\s+/g, ' ')).toContain('Tell me about kept-a-promise. (senior, yours)')
    expect(out).toMatch(/\n\d+ prompts, 1 of them yours\. One in full: /)
    const shown = (await onPaper(env, (world) => showQuestion(world, 'kept-a-promise', {}))).out
    expect(shown).toBe(
      '  Tell me about kept-a-promise.\n\nGo beyond basic service · senior · asks for a success or a failure · yours\n\nPractise it: star-coach practice --question kept-a-promise\n',
    )
  })

  it('tell the flag without which they are not found', async () => {
    const file = put('my team.yaml', bank('ours'))
    const { out } = await onPaper(env, (world) => showQuestion(world, 'ours', { questions: file }), { columns: 80 })
    expect(out.replace(/\s+/g, ' ')).toContain(`--question ours --questions '${file}'`)
  })

  it('reach no terminal through the name of a file', async () => {
    const file = put('\u001B[2Jours\u202E.yaml', bank('ours'))
    const said = async (run: (world: World) => Promise<number>) => {
      const { out, err } = await onPaper(env, run)
      return out + err
    }
    const all = [
      await said((world) => showQuestion(world, 'ours', { questions: file })),
      await said((world) => listQuestions(world, { questions: file })),
      await said((world) => validateQuestions(world, [file, `${file}.gone`], {})),
      await said((world) => validateQuestions(world, [file], { json: true })),
    ]
    for (const text of all) expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/)
  })

  it('print them as JSON that can be read back', async () => {
    own('mine.yaml', bank('kept-a-promise'))
    const { out } = await onPaper(env, (world) => showQuestion(world, 'kept-a-promise', { json: true }))
    expect(JSON.parse(out).questions[0]).toMatchObject({ id: 'kept-a-promise', yours: true })
    expect(parseBank(out, 'shown.json').map(({ id }) => id)).toEqual(['kept-a-promise'])
  })

  it('change nothing where there are none', async () => {
    const before = (await onPaper(env, (world) => listQuestions(world, { json: true }))).out
    mkdirSync(join(home, 'config/questions'), { recursive: true })
    expect((await onPaper(env, (world) => listQuestions(world, { json: true }))).out).toBe(before)
    expect(before).not.toContain('"yours"')
  })
})

describe('questions validate and path', () => {
  it('says of each file that it is well, or all that is wrong', async () => {
    const [good, bad] = [put('good.yaml', bank('good')), put('bad.yaml', bank('bad', '    level: junior\n    zip: 1\n'))]
    const run = (json: boolean) => onPaper(env, (world) => validateQuestions(world, [good, bad, 'gone.yaml'], { json }))
    expect(await run(false)).toEqual({
      exit: 3,
      err: '',
      out: [
        `${good}: ok: 1 question`,
        `${bad}:5:12: question 1, level cannot be "junior"; it is one of everyone, senior`,
        `${bad}:6:5: unknown key "zip"; known are id, prompt, title, dimension, themes, level, asks, looks_for, probes`,
        'gone.yaml: There is no such file or folder. Check the name and the folder.\n',
      ].join('\n'),
    })
    const { ok, files } = JSON.parse((await run(true)).out)
    expect(ok).toBe(false)
    expect(files.map(({ errors }: { errors: readonly object[] }) => errors.length)).toEqual([0, 2, 1])
    expect(files[1].errors[0]).toMatchObject({ code: 'bad-yaml', line: 5, column: 12 })
  })

  it('tells every error, however many', async () => {
    const many = put('many.yaml', `questions: [${'{}, '.repeat(50)}]`)
    const { out } = await onPaper(env, (world) => validateQuestions(world, [many], {}))
    expect(out.trimEnd().split('\n')).toHaveLength(150)
  })

  it('looks at each file of a folder, and at ids between files', async () => {
    put('team/a.yaml', bank('same'))
    put('team/b.yaml', bank('same'))
    const { exit, out } = await onPaper(env, (world) => validateQuestions(world, [join(home, 'team')], {}))
    expect({ exit, out }).toEqual({
      exit: 3,
      out: `${home}/team/a.yaml: ok: 1 question\n${home}/team/b.yaml:2:9: the id "same" is taken already, at ${home}/team/a.yaml:2:9\n`,
    })
  })

  it('tells where own questions go before there are any', async () => {
    const folder = join(home, 'config/questions')
    expect(await onPaper(env, (world) => questionsPath(world, {}))).toEqual({
      exit: 0,
      out: `${folder}\n`,
      err: 'It is not there yet: make it. Questions go there as *.yaml, *.yml or *.json.\n',
    })
    const { out } = await onPaper(env, (world) => questionsPath(world, { json: true }))
    expect(JSON.parse(out)).toEqual({ schema: 'star-coach/questions-path/1', folder, exists: false, files: [], leftOut: [] })
  })
})

describe('own questions elsewhere', () => {
  const ANSWER =
    '---\nquestion: mine\n---\n\n## Situation\n\nIn May 2024 I ran a flower stall in Porto.\n\n## Action\n\nI rang three growers and drove to the last one myself to fetch forty white roses.\n'
  const reviewed = (file: string, flags: Parameters<typeof reviewCommand>[2]) =>
    onPaper(env, (world) => reviewCommand(world, [file], flags))

  it('give a review its title and its probes', async () => {
    own('mine.yaml', bank('mine', '    title: The day of the roses\n'))
    const { out, err } = await reviewed(put('answer.md', ANSWER), {})
    expect({ titled: out.includes('The day of the roses'), err }).toEqual({ titled: true, err: '' })
  })

  it('change nothing that programs read, unless they are named: it is the same in every home', async () => {
    const file = put('answer.md', ANSWER)
    const before = await reviewed(file, { format: 'json' })
    const mine = own('mine.yaml', bank('mine'))
    expect(await reviewed(file, { format: 'json' })).toEqual(before)
    expect(JSON.parse(before.out).reviews[0].question).toBe(null)
    expect(JSON.parse((await reviewed(file, { format: 'json', questions: mine })).out).reviews[0].question).toBe('mine')
  })

  it('stop no review where they are wrong', async () => {
    own('mine.yaml', 'questions: 1\n')
    const { exit, err } = await reviewed(put('answer.md', ANSWER), {})
    expect({ exit, err: err.includes('The question "mine" is not known.') }).toEqual({ exit: 0, err: true })
  })

  it('give a draft its title', async () => {
    own('mine.yaml', bank('mine', '    title: The day of the roses\n'))
    const draft = {
      schema: 'star-coach/draft/1',
      id: 'left',
      created: '2026-11-20T09:30:00.000Z',
      question: 'mine',
      seed: 7,
      wpm: null,
      sections: { situation: 'In May.', task: '', action: '', result: '' },
      probes: [],
      reviewed: false,
      editing: null,
    }
    put('state/drafts/left.json', JSON.stringify(draft))
    expect((await onPaper(env, (world) => listDrafts(world, {}))).out).toContain('The day of the roses, 2 words')
  })
})
