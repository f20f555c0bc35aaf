import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeOf, whole } from '../../src/reading/answer.js'
import { readDraft } from '../../src/reading/draft.js'
import { readAnswer } from '../../src/reading/read.js'
import { SECTIONS } from '../../src/star.js'

const read = (source: string) => readAnswer(readDraft(source))

const STORY =
  'In March 2021 I ran the returns desk of a garden centre in Leeds. Mrs. Okafor, who keeps forty hens, rang me because her feed had come wet for the third time. Storage was my job, and she had said she would buy elsewhere from April. I drove out to her on Saturday and opened six bags with her. I moved the pallets from the yard to the shed, and I asked the driver to sign for dry bags. Since then not one of her bags came back, where it had been three a month.'

describe('reading', () => {
  it('takes headings at their word', () => {
    const { sections } = read('## Situation\nOur pump failed in May.\n\n## Action\nI rang them and I went there.')
    expect(sections.situation).toMatchObject({ source: 'heading', confidence: 1, words: 5 })
    expect(sections.task).toEqual({ source: 'missing', confidence: 0, spans: [], words: 0 })
    expect(sections.action.words).toBe(7)
  })

  it('guesses the parts of free prose, and says so', () => {
    const { sections, sentences } = read(STORY)
    for (const section of ['situation', 'action', 'result'] as const) {
      expect(sections[section].source).toBe('guessed')
      expect(sections[section].confidence).toBeGreaterThan(0)
      expect(sections[section].confidence).toBeLessThanOrEqual(1)
    }
    expect(sentences[0]?.section).toBe('situation')
    expect(sentences.find(({ text }) => text.startsWith('I drove'))?.section).toBe('action')
    expect(sentences.at(-1)?.section).toBe('result')
  })

  it('covers all of free prose with the spans of its sections', () => {
    const { sections } = read(STORY)
    const spans = SECTIONS.flatMap((section) => sections[section].spans).sort((a, b) => a.start - b.start)
    expect(spans[0]?.start).toBe(0)
    expect(spans.at(-1)?.end).toBe(STORY.length)
    for (const [i, span] of spans.entries()) expect(STORY.slice(spans[i - 1]?.end ?? span.start, span.start).trim()).toBe('')
  })

  it('splits text under a heading for two sections between them', () => {
    const { sections } = read(
      '## Situation & Task\nIn March 2021 I worked at a garden centre in Leeds. There was a farmer whose feed came wet. It was my job to keep the feed dry, and she would have left us by April.\n\n## Action\nI moved the pallets.\n\n## Result\nNo bag came back.',
    )
    expect(sections.situation).toMatchObject({ source: 'heading', confidence: 1 })
    expect(sections.task).toMatchObject({ source: 'heading', confidence: 1 })
  })

  it('numbers sentences and paragraphs over the whole answer', () => {
    const { sentences } = read('## Situation\nOne was here. Two was here.\n\n## Action\nI rang them.')
    expect(sentences.map(({ index, paragraph }) => [index, paragraph])).toEqual([
      [0, 0],
      [1, 0],
      [2, 1],
    ])
  })

  it('quotes the source verbatim, whatever was typed', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        STORY,
        '\n\n## Action\n',
        '\r\n- ',
        '. ',
        '\u2026 ',
        '\u201cNo,\u201d she said. ',
        '\n```\n',
        '\u00a0',
        ' e\u0301',
        'S: ',
        '\nR: ',
        '**',
        '[x](y) ',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const { draft, sentences, told } = read(pieces.join(''))
        for (const sentence of [...sentences, ...told]) {
          expect(sentence.text.length).toBeLessThanOrEqual(2000)
          expect(sentence.from.length).toBe(sentence.text.length)
          const { start, end } = placeOf(whole(sentence))
          expect(start).toBeLessThan(end)
          expect(draft.source.slice(start, end)).toBe(draft.source.slice(start, end).trim())
          for (const token of sentence.tokens) {
            expect(sentence.text.slice(token.start, token.end)).toBe(token.text)
            const place = placeOf({ sentence, start: token.start, end: token.end })
            if (/^[a-z]+$/i.test(token.text))
              expect(draft.source.slice(place.start, place.end).replace(/[\\*_`~\p{Cf}\p{Cc}\p{M}]/gu, '')).toBe(token.text)
          }
        }
      }),
      { seed: 13, numRuns: 300 },
    )
  })
})

describe('refusing', () => {
  const code = (source: string): string | undefined => read(source).refused?.code

  it.each(['', '\n', '## Situation\n\n## Task\n', '---\nquestion: x\n---\n', '```\ncode only\n```', '> Tell me about it'])(
    '%j: no text',
    (source) => {
      expect(code(source)).toBe('no-text')
    },
  )

  it.each([
    '## Situation\n[describe the situation]\n\n## Action\nTODO',
    'In [month], [who] asked me to [what].',
    '## Action\nLorem ipsum dolor sit amet',
  ])('%j: a template', (source) => {
    expect(code(source)).toBe('template')
  })

  it.each(['I rang her and she came.', 'Calls halved.', 'customers, data, metrics, feedback, retention, growth'])(
    '%j: too short',
    (source) => {
      expect(code(source)).toBe('too-short')
    },
  )

  it.each([
    [
      'German',
      'Im Fr\u00fchjahr habe ich in einer kleinen B\u00e4ckerei gearbeitet. Eine Kundin war unzufrieden, weil ihr Brot zu sp\u00e4t kam. Ich habe sie angerufen und gefragt, was sie wirklich braucht, und danach kam sie wieder.',
    ],
    [
      'Spanish',
      'En la primavera trabajaba en una tienda de muebles. Un cliente me dijo que la mesa llegaba rota cada vez. Yo llam\u00e9 al proveedor y cambiamos la caja, y despu\u00e9s no se rompi\u00f3 ninguna m\u00e1s.',
    ],
    [
      'French',
      "Au printemps je travaillais dans une pharmacie. Une cliente ne pouvait pas lire les \u00e9tiquettes. Je lui ai demand\u00e9 ce qu'elle voulait et nous avons chang\u00e9 la taille, et elle est revenue.",
    ],
    [
      'Dutch',
      'In de lente werkte ik in een winkel. Een klant was boos omdat de fiets niet op tijd klaar was. Ik heb hem gebeld en we hebben het samen opgelost, en hij is teruggekomen.',
    ],
    [
      'Portuguese',
      'Na primavera eu trabalhava numa loja. Uma cliente disse que a mesa chegava partida. Eu liguei para o fornecedor e mudei a caixa, e depois ela voltou com o marido dela.',
    ],
    [
      'Vietnamese',
      'M\u00f9a xu\u00e2n t\u00f4i l\u00e0m vi\u1ec7c \u1edf m\u1ed9t c\u1eeda h\u00e0ng. M\u1ed9t kh\u00e1ch h\u00e0ng kh\u00f4ng th\u1ec3 \u0111\u1ecdc nh\u00e3n. T\u00f4i \u0111\u00e3 g\u1ecdi cho c\u00f4 \u1ea5y v\u00e0 h\u1ecfi c\u00f4 c\u1ea7n g\u00ec, sau \u0111\u00f3 ch\u00fang t\u00f4i \u0111\u1ed5i c\u1ee1 ch\u1eef.',
    ],
    [
      'Japanese',
      '\u79c1\u306f\u4eac\u90fd\u306e\u5c0f\u3055\u306a\u672c\u5c4b\u3067\u50cd\u3044\u3066\u3044\u307e\u3057\u305f\u3002\u304a\u5ba2\u69d8\u306e\u672c\u304c\u3044\u3064\u3082\u9045\u308c\u3066\u5c4a\u304d\u307e\u3057\u305f\u3002\u79c1\u306f\u51fa\u7248\u793e\u306b\u96fb\u8a71\u3092\u3057\u307e\u3057\u305f\u3002',
    ],
    [
      'Chinese',
      '\u6211\u5728\u4e0a\u6d77\u7684\u4e00\u5bb6\u5c0f\u4e66\u5e97\u5de5\u4f5c\u3002\u4e00\u4f4d\u987e\u5ba2\u8bf4\u5979\u8ba2\u7684\u4e66\u603b\u662f\u665a\u5230\u3002\u6211\u7ed9\u51fa\u7248\u793e\u6253\u7535\u8bdd\uff0c\u6539\u53d8\u4e86\u914d\u9001\u65b9\u5f0f\u3002',
    ],
  ])('%s: not English', (_, source) => {
    expect(code(source)).toBe('not-english')
  })

  it.each([
    [
      'dictated',
      'so um i was like at the desk and this lady comes in and she says the chair is broken you know and i said okay i will get you one and i went and got one',
    ],
    [
      'non-native',
      'In last year I work in hotel reception in Porto. The guest he was very sad because the room was not ready. I called to four hotels and I found for him one room near of the sea.',
    ],
    [
      'acronyms',
      'I lead SRE for EMEA. P0 on EKS: p99 of API GW at 4s, SLA breach for ACME. I ran the RCA with a DBA, rolled back PR 412, and set an SLO alert. MTTR fell from 40m to 6m.',
    ],
    [
      'names',
      'Xiuying Nguy\u1ec5n and \u00de\u00f3ra J\u00f3nsd\u00f3ttir from M\u00fcnchen asked Oluwaseun and me for a bed. I found one in Gdansk, and they slept there until Sunday, when their own house was dry again.',
    ],
  ])('not %s English', (_, source) => {
    expect(code(source)).toBeUndefined()
  })
})
