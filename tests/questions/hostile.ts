/** A question bank that means harm, or looks as if; what becomes of it: how many questions are read, or the first thing said of it. */
export type HostileBank = readonly [name: string, content: string | Uint8Array, becomes: number | string]

const one = `questions:
  - id: kept-a-promise
    prompt: Tell me about a promise you kept.
    dimension: go-beyond
`
const with_ = (more: string): string => `${one}    ${more}\n`
const prompt = (text: string): string => one.replace('Tell me about a promise you kept.', text)
const id = (text: string): string => one.replace('kept-a-promise', text)
const lines = (count: number, line: (n: number) => string): string => Array.from({ length: count }, (_, n) => line(n)).join('')
const questions = (count: number): string => `questions:\n${lines(count, (n) => `- {id: q-${n}, prompt: Tell me., dimension: use-data}\n`)}`
const full = (piece: string): string => piece.repeat(Math.floor((256 * 1024) / piece.length))
const bytes = (text: string, encoding: BufferEncoding): Uint8Array => Buffer.from(text, encoding)
const joined = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))))

const MISSING = 'should be a map of keys, but is empty'
const BAD_ID = '2:9: question 1, id must be small letters, digits and single hyphens'
const HIDDEN = '3:13: question 1, prompt holds a control or invisible character'
const NOT_TEXT = 'This is not UTF-8 text.'
const UNKNOWN = (key: string, at = '5:5') => `${at}: unknown key "${key}"`

/** Sixty and more of them. */
export const HOSTILE: readonly HostileBank[] = [
  // Bytes.
  ['nothing at all', '', `1:1: the file ${MISSING}`],
  ['blanks and line feeds', ' \n\n  \n', `1:1: the file ${MISSING}`],
  ['only comments', '# questions:\n#   - id: later\n', `1:1: the file ${MISSING}`],
  ['a byte-order mark', `\uFEFF${one}`, 1],
  ['CRLF at the ends of lines', one.replaceAll('\n', '\r\n'), 1],
  ['CR alone at the ends of lines', one.replaceAll('\n', '\r'), '1:11: Nested mappings are not allowed'],
  ['UTF-16 with its mark', joined([0xff, 0xfe], [...bytes(one, 'utf16le')]), `1:1: ${NOT_TEXT}`],
  ['UTF-16 without a mark', bytes(one, 'utf16le'), `1:2: ${NOT_TEXT}`],
  ['Latin-1', bytes(prompt('Tell me about a café.'), 'latin1'), `3:32: ${NOT_TEXT}`],
  ['a UTF-8 letter cut off at the end', joined(with_('title: caf'), [0xc3]), `6:1: ${NOT_TEXT}`],
  ['half a surrogate pair in UTF-8', joined('# ', [0xed, 0xa0, 0x80], '\n', one), `1:3: ${NOT_TEXT}`],
  ['an overlong slash', joined('# ', [0xc0, 0xaf], '\n', one), `1:3: ${NOT_TEXT}`],
  ['NUL in a prompt', prompt('Tell\0me.'), `3:17: ${NOT_TEXT}`],
  ['NUL as the whole file', '\0'.repeat(64), `1:1: ${NOT_TEXT}`],
  ['a picture', joined([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), `1:1: ${NOT_TEXT}`],
  ['300 KiB of comments', `${one}#${'x'.repeat(300 * 1024)}\n`, '1:1: The file has over 262144 bytes'],

  // Not a bank.
  ['a list at the top', '- id: a\n  prompt: b\n', '1:1: the file should be a map of keys, but is a list'],
  ['a text at the top', 'Tell me about a promise.\n', '1:1: the file should be a map of keys, but is text'],
  ['a number at the top', '42\n', '1:1: the file should be a map of keys, but is 42'],
  ['two documents', `${one}---\n${one}`, '5:1: a second document (---) starts here'],
  ['a document and its end', `---\n${one}...\n`, 1],
  ['a bracket left open', 'questions: [\n', '2:1: '],
  ['a quote left open', prompt('"Tell me'), '5:1: Missing closing "quote'],
  ['tabs for indentation', 'questions:\n\t- id: a\n', '2:1: Tabs are not allowed as indentation'],
  ['JSON with tabs', `{\n\t"questions": [\n\t\t{ "id": "a", "prompt": "Tell me.", "dimension": "use-data" }\n\t]\n}\n`, 1],
  ['JSON with a comma too many', '{"questions": [{"id": "a", "prompt": "Tell me.", "dimension": "use-data"},]}', 1],

  // Too clever.
  ['a bomb of aliases', `a: &a [x,x,x]\nb: &b [*a,*a,*a]\nc: &c [*b,*b,*b]\nquestions: *c\n`, '1:4: anchors (&name) are not allowed'],
  ['an anchor nobody uses', id('&a kept-a-promise'), '2:9: anchors (&name) are not allowed'],
  ['an alias to nothing', id('*nothing'), '2:9: aliases (*name) are not allowed'],
  ['a merge key', with_('<<: {level: senior}'), UNKNOWN('<<')],
  ['a function as a tag', id("!!js/function 'function () { process.exit() }'"), '2:9: tags (!name) are not allowed'],
  ['a Python object as a tag', id('!!python/object/apply:os.system ["true"]'), '2:9: tags (!name) are not allowed'],
  ['a tag of YAML itself', id('!!str kept-a-promise'), '2:9: tags (!name) are not allowed'],
  ['an older YAML', `%YAML 1.1\n---\n${one}`, '1:1: directives (%NAME) are not allowed'],
  ['a tag directive', `%TAG ! tag:example,2000:\n---\n${one}`, '1:1: directives (%NAME) are not allowed'],
  ['a list as a key', with_('? [a, b]\n    : 1'), '5:7: With stringKeys, all keys must be strings'],
  ['a key twice', with_('dimension: use-data'), '5:5: Map keys must be unique'],
  ['__proto__ as a key', with_('__proto__: {level: senior}'), UNKNOWN('__proto__')],
  ['constructor as a key', with_('constructor: {prototype: {level: senior}}'), UNKNOWN('constructor')],
  ['__proto__ at the top', `__proto__: {questions: []}\n${one}`, UNKNOWN('__proto__', '1:1')],
  ['a key of 900 letters', with_(`${'k'.repeat(900)}: 1`), UNKNOWN(`${'k'.repeat(40)}…`)],
  ['a key of 1,001 letters', with_(`? ${'k'.repeat(1001)}\n    : 1`), '5:7: a text of 1001 characters; at most 1000 are read'],
  [
    'a key that forges a line of its own',
    with_('"x\\nmine.yaml:1:1: all is well": 1'),
    '5:5: unknown key "x\\u000Amine.yaml:1:1: all is well"',
  ],

  // Values that YAML is known to turn into something else.
  ['a number as an id', id('12'), '2:9: question 1, id should be text, but is 12'],
  ['an octal number as an id', id('0o14'), '2:9: question 1, id should be text, but is 12'],
  ['a zero in front', id('007'), '2:9: question 1, id should be text, but is 7'],
  ['a number that is none', id('.nan'), '2:9: question 1, id should be text'],
  ['a date as an id', id('2026-11-22'), 1],
  ['yes as an id, which is a word', id('yes'), 1],
  ['true as a prompt', prompt('true'), '3:13: question 1, prompt should be text, but is true'],
  ['null as a prompt', prompt('~'), '3:13: question 1, prompt should be text, but is empty'],
  ['a time of day as a prompt', prompt('12:30:45'), 1],

  // Text that would reach a terminal.
  ['a raw escape sequence', prompt('Tell \u001B[2J me.'), HIDDEN],
  ['an escape that YAML decodes', prompt('"Tell \\e]0;owned\\a me."'), HIDDEN],
  ['a C1 control', prompt('Tell \u009B31m me.'), HIDDEN],
  ['text that runs backwards', prompt('Tell \u202Eem\u202C.'), HIDDEN],
  ['marks of direction in a title', with_('title: "a\\u2066b\\u2069"'), '5:12: question 1, title holds a control or invisible character'],
  ['nothing but a space that takes no room', prompt('\u200B'), HIDDEN],
  ['half a surrogate pair as an escape', prompt('"Tell me \\uD800."'), '3:13: question 1, prompt holds half a character'],
  ['a whole pair as escapes', prompt('"Tell me \\uD83D\\uDE00."'), 1],
  ['an escape in an id', id('"a\\e[2Jb"'), BAD_ID],
  ['an escape in a key', with_('"\\e[2J": 1'), UNKNOWN('\\u001B[2J')],
  ['an id that climbs out', id('../../../etc/passwd'), BAD_ID],
  ['an id with a slash of Windows', id('con\\..\\aux'), BAD_ID],
  ['an id in another script', id('рromise'), BAD_ID],
  ['an id of a built-in question', id('difficult-customer'), '2:9: the id "difficult-customer" is taken already, by a built-in question'],
  ['the same id twice', `${one}${one.replace('questions:\n', '')}`, '5:9: the id "kept-a-promise" is taken already, at '],

  // Too much.
  ['text of 1,000 letters', prompt('x'.repeat(1000)), 1],
  ['text of 1,001 letters', prompt('x'.repeat(1001)), '3:13: a text of 1001 characters; at most 1000 are read'],
  ['65 keys', with_(lines(62, (n) => `k${n}: 1\n    `)), '2:5: a map of 65; at most 64 keys are read'],
  ['2,000 questions', questions(2000), 2000],
  ['3,000 questions', questions(3000), '2:1: a list of 3000; at most 2000 items are read'],
  ['nested 21 deep', `questions: ${'['.repeat(20)}${']'.repeat(20)}\n`, '1:31: nested more than 20 deep'],
  ['nested 100,000 deep', '['.repeat(100_000), '1:21: nested more than 20 deep'],
  ['256 KiB of dashes', full('- '), '1:41: nested more than 20 deep'],
  ['256 KiB of empty keys', full('a:\n'), '1:1: a map of 87381; at most 64 keys are read'],
  ['256 KiB of one quoted line after the other', `"${full('x\n').slice(2)}`, '1'],
]
