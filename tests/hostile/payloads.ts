/** What outsiders put into texts and names to steer a terminal, hide words or forge lines. */

const ESC = '\u001b'
const BEL = '\u0007'
const ST = `${ESC}\\`

/** Begins a line that a person might take for ours. */
export const FORGED = '[ok] forged'

const BASES: Readonly<Record<string, string>> = {
  colour: `${ESC}[41;5mred${ESC}[0m`,
  'C1 colour': '\u009b41mred',
  'clear screen': `${ESC}[2J${ESC}[3J${ESC}[H`,
  'cursor moves': `${ESC}[5A${ESC}[99D${ESC}[K`,
  'alternate screen': `${ESC}[?1049h${ESC}[?25l`,
  'bracketed paste': `${ESC}[200~rm -rf${ESC}[201~`,
  'mouse reports': `${ESC}[?1000h${ESC}[?1006h`,
  'scroll region': `${ESC}[1;1r${ESC}[8;2;2t`,
  'device status': `${ESC}[6n${ESC}[c${ESC}[>0q`,
  'answer back': '\u0005',
  'title with BEL': `${ESC}]0;owned${BEL}`,
  'title with ST': `${ESC}]2;owned${ST}`,
  'title in C1': '\u009d0;owned\u009c',
  'title unfinished': `${ESC}]0;owned`,
  'title report': `${ESC}[21t`,
  hyperlink: `${ESC}]8;;https://a.example${ST}click${ESC}]8;;${ST}`,
  clipboard: `${ESC}]52;c;cm0gLXJm${BEL}`,
  'clipboard asked for': `${ESC}]52;c;?${ST}`,
  'working directory': `${ESC}]7;file:///etc${ST}`,
  notification: `${ESC}]777;notify;a;b${BEL}${ESC}]9;x${BEL}`,
  'iTerm image': `${ESC}]1337;File=inline=1:AAAA${BEL}`,
  'palette change': `${ESC}]4;1;#000000${ST}${ESC}]11;?${ST}`,
  'device control': `${ESC}Pq#0;2;0;0;0#0~~${ST}`,
  'device control in C1': '\u0090$q"p\u009c',
  'macro definition': `${ESC}P1;1;1!z41${ST}`,
  'application command': `${ESC}_Ga=T,f=100;AAAA${ST}`,
  'privacy message': `${ESC}^secret${ST}`,
  'start of string': `${ESC}Xstring${ST}\u0098x\u009c`,
  'full reset': `${ESC}c${ESC}[!p`,
  'charset shift': `\u000e${ESC}(0lqqk\u000f`,
  'escape alone': ESC,
  'escape at the end': `words${ESC}[`,
  'nested escapes': `${ESC}${ESC}[${ESC}]0;${ESC}[31m`,
  'eight-bit introducers': '\u0080\u0084\u0088\u008d\u008e\u008f\u0096\u009a\u009e\u009f',
  'next line': 'a\u0085b',
  'line and paragraph separators': 'a\u2028b\u2029c',
  'line overwritten': `bad\r${FORGED}`,
  'line forged': `bad\n${FORGED}`,
  'Windows line forged': `bad\r\n${FORGED}`,
  backspaces: 'bad\b\b\bgood',
  bells: BEL.repeat(40),
  tabs: 'a\t\t\tb',
  'vertical tab and form feed': 'a\vb\fc',
  NUL: 'a\u0000b',
  DEL: 'a\u007f\u007fb',
  'bidi overrides': '\u202etxt.exe\u202c',
  'bidi isolates': '\u2066a\u2067b\u2068c\u2069',
  'bidi marks': '\u200e\u200f\u061c',
  'zero width': 'a\u200bb\u200cc\u200dd\u2060e\ufefff',
  'halves of characters': 'a\ud83d b\ude00 \udbff',
  'combining flood': `Z${'\u0335\u0322\u0489'.repeat(60)}`,
  'tag characters': 'a\u{e0001}\u{e0069}\u{e0067}\u{e006e}\u{e007f}b',
  'emoji sequences': `${'👩‍❤️‍💋‍👨'.repeat(20)}🏴\u{e0067}\u{e0062}\u{e007f}${'🇮🇳'.repeat(9)}`,
  'format strings': `%s%n%x ${ESC} $(id) \\u001b[31m`,
  'command of GitHub': 'x\n::error file=x::forged\n::add-mask::x',
  'XML and JSON': `"]]><x a='"&#27;${ESC}</x>\\`,
}

/** A payload by its name. */
export interface Payload {
  readonly name: string
  readonly text: string
}

/** Each base alone, within words, over and over, and before a line that is not ours. */
const FORMS: Readonly<Record<string, (base: string) => string>> = {
  alone: (base) => base,
  'within words': (base) => `In March I asked${base}Maya what she needed`,
  'over and over': (base) => base.repeat(9),
  'before a line': (base) => `${base}\n${FORGED}`,
}

/** Every payload: more than 200. */
export const PAYLOADS: readonly Payload[] = Object.entries(FORMS).flatMap(([form, shape]) =>
  Object.entries(BASES).map(([name, base]) => ({ name: `${name}, ${form}`, text: shape(base) })),
)
