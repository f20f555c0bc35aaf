import { describe, expect, it } from 'vitest'
import { play } from './stage.js'

const PARTS = {
  Situation:
    'In March 2024 I ran the front desk of a small hotel in Leeds. Maya Patel, who is deaf, had booked for her father’s birthday and could not hear our fire alarm.',
  Task: 'It was my job to make her stay safe before Friday, because otherwise she would have had to cancel and lose £420.',
  Action:
    'I asked Maya what would wake her, and she said a light. I read our last 40 complaints and found three like hers. I rang three suppliers and chose a vibrating pad rather than another room, because the alarm would be the same there.',
  Result: 'The pad arrived on Thursday. Maya stayed and booked again. Complaints about alarms fell from 14 to 3 in a year.',
}
type Part = keyof typeof PARTS
const each = (make: (name: Part, words: string) => string, by = '\n\n'): string =>
  Object.entries(PARTS)
    .map(([name, words]) => make(name as Part, words))
    .join(by)
const PLAIN = each((name, words) => `## ${name}\n\n${words}`)

interface Seen {
  readonly score: number | null
  readonly refused: string | null
  readonly sources: readonly string[]
  readonly err: string
}
async function seen(text: string): Promise<Seen> {
  const { out, err } = await play({ argv: ['review', 'a.md', '--json'], files: { 'a.md': text } })
  const [review] = JSON.parse(out).reviews
  const sources = ['situation', 'task', 'action', 'result'].map((name) => review.sections[name].source)
  return { score: review.score, refused: review.refused?.code ?? null, sources, err }
}
const HEADED = ['heading', 'heading', 'heading', 'heading']

describe('answers as they come from other programs', () => {
  it.each<readonly [string, string]>([
    [
      'Word: headings in plain lines, no-break spaces',
      each((name, words) => `${name}\u00a0\n${words.replaceAll('her ', 'her\u00a0')}`, '\r\n'),
    ],
    [
      'Google Docs: bold headings with anchors, escaped stops',
      each((name, words) => `# **${name}** {#${name.toLowerCase()}}\n\n${words.replace('Leeds.', 'Leeds\\.')}`),
    ],
    ['emoji before each heading', each((name, words) => `🎯 ${name}\n\n${words}`)],
    ['emoji as bullets', each((name, words) => `## ${name}\n\n✅ ${words.replaceAll('. ', '.\n✅ ')}`)],
    ['a table', `| Part | Answer |\n| --- | --- |\n${each((name, words) => `| **${name}** | ${words} |`, '\n')}`],
    ['Windows line ends and a byte-order mark', `\ufeff${PLAIN.replaceAll('\n', '\r\n')}`],
    ['old Macintosh line ends', PLAIN.replaceAll('\n', '\r')],
  ])('%s: read as the same answer', async (_, text) => {
    const [plain, other] = [await seen(PLAIN), await seen(text)]
    expect(other.sources).toEqual(HEADED)
    expect(Math.abs((other.score ?? 0) - (plain.score ?? 0))).toBeLessThanOrEqual(3)
    expect(other.err).toBe('')
  })

  it.each<readonly [string, string]>([
    [
      'German',
      'Im März leitete ich die Rezeption eines Hotels. Eine Kundin, die gehörlos ist, konnte den Alarm nicht hören. Ich fragte sie, was sie wecken würde, und wählte ein Kissen. Die Beschwerden gingen von 14 auf 3 zurück.',
    ],
    [
      'Chinese',
      '2024年三月，我在利兹一家酒店担任前台。客人玛雅听不见火警。我问她需要什么，打电话给三家供应商，选择了震动垫。投诉从14降到3，她又订了房。',
    ],
    [
      'Arabic',
      'في مارس كنت أعمل في استقبال فندق في ليدز. كانت مايا صماء ولا تسمع إنذار الحريق. سألتها عما تحتاج. انخفضت الشكاوى من 14 إلى 3.',
    ],
    [
      'Hinglish',
      'March mein main ek hotel ke front desk par tha. Maya ji ko fire alarm sunai nahi deta tha. Maine unse poocha ki unko kya jagayega, phir maine teen suppliers ko call kiya aur pad choose kiya. Complaints 14 se 3 ho gayi.',
    ],
  ])('%s: not scored, and told why', async (_, text) => {
    const { score, refused } = await seen(text)
    expect([score, refused]).toEqual([null, 'not-english'])
  })

  it('headings in another language: read as prose, and told so', async () => {
    const names = { Situation: 'Lage', Task: 'Aufgabe', Action: 'Vorgehen', Result: 'Ergebnis' }
    const { sources, score } = await seen(each((name, words) => `## ${names[name]}\n\n${words}`))
    expect(sources).toEqual(['guessed', 'guessed', 'guessed', 'guessed'])
    expect(score).not.toBeNull()
  })

  it.each<readonly [string, string, string]>([
    [
      'HTML',
      `<!DOCTYPE html>\n<html><body>${each((name, words) => `<h2>${name}</h2><p>${words}</p>`)}</body></html>`,
      'This is HTML, and its marks are read as words. Save it as plain text.',
    ],
    [
      'RTF',
      `{\\rtf1\\ansi ${each((name, words) => `{\\b ${name}}\\par ${words}`)}}`,
      'This is RTF, and its marks are read as words. Save it as plain text.',
    ],
    [
      'a chat',
      each((_, words) => `[12/03/2024, 09:14:02] Sam: ${words}`, '\n'),
      'This is a chat, and its times and names are read as words. Leave them out.',
    ],
    ['ALL CAPITALS', PLAIN.toUpperCase(), 'It is all in capital letters, so names cannot be seen.'],
    ['no capitals', PLAIN.toLowerCase(), 'It has no capital letters, so names cannot be seen.'],
    [
      'three answers in one file',
      [1, 2, 3].map((one) => `# Answer ${one}\n\n${PLAIN.replaceAll('14', `1${one}`)}`).join('\n\n'),
      'This looks like 3 answers; they are read as one. Give each a file of its own.',
    ],
  ])('%s: reviewed, and told what is odd', async (_, text, note) => {
    const { score, err } = await seen(text)
    expect(score).not.toBeNull()
    expect(err).toBe(`a.md: ${note}\n`)
  })

  it.each<readonly [string, Buffer]>([
    ['UTF-16 with its mark', Buffer.from(`\ufeff${PLAIN}`, 'utf16le')],
    ['UTF-16 without', Buffer.from(PLAIN, 'utf16le')],
    ['Windows-1252', Buffer.from(PLAIN.replaceAll('’', '\u0092'), 'latin1')],
    ['a PDF', Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\nstream\n\u0000\u00ff\n', 'latin1')],
    ['a Word file', Buffer.from('PK\u0003\u0004\u0014\u0000\u0006\u0000', 'latin1')],
  ])('%s: no text, and told how to save it', async (_, bytes) => {
    const { exit, out, err } = await play({ argv: ['review', 'a.md', '--json'], files: { 'a.md': bytes } })
    expect(exit).toBe(3)
    expect(JSON.parse(out).errors[0].error.code).toBe('not-utf8')
    expect(err).toMatch(/^a\.md:\d+: This is not UTF-8 text\.\nSave it as plain text in UTF-8/)
  })
})
