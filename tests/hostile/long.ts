/** Long texts in shapes that make rules look again and again, and how much of them is handed to patterns. */

/** A shape by its name: what a text of it is made of, piece by piece. */
export const SHAPES: Readonly<Record<string, (at: number) => string>> = {
  'one sentence over and over': () => 'I asked the customer because she was upset, and it fell from 14 to 3. ',
  'sentences all different': (at) =>
    `I asked Maya${at} because ${at} of ${at + 7} customers failed and it fell from ${at + 9} to ${at % 7}. `,
  'no stops': () => 'and then i went to the shop and i asked her what she needed because ',
  'headings without end': (at) => `## ${['Situation', 'Task', 'Action', 'Result'][at % 4]}\nI rang Maya on Monday because 3 of 9 failed.\n`,
  bullets: () => '- I rang Maya because 3 of 9 failed.\n',
  names: () => 'Maya Patel and Bea Okoye met Olu Ade. ',
  quotes: () => '"I said no", she said. ',
  figures: () => '1,',
  'what I would do': () => 'I would ',
  capitals: () => 'Aa Bb ',
}

/** A text of that many characters. */
export function longText(shape: (at: number) => string, size: number): string {
  const pieces: string[] = []
  let length = 0
  for (let at = 0; length < size; at++) {
    const piece = shape(at)
    pieces.push(piece)
    length += piece.length
  }
  return pieces.join('').slice(0, size)
}

/** How many characters are handed to RegExps while a job is done: the work, whatever else the machine does. */
export function charactersLookedAt(job: () => void): number {
  const { exec, test } = RegExp.prototype
  let looked = 0
  let nested = false
  const counting = <Result>(run: (this: RegExp, text: string) => Result) =>
    function (this: RegExp, text: string): Result {
      if (!nested) looked += String(text).length - (this.global || this.sticky ? this.lastIndex : 0)
      const outer = nested
      nested = true
      try {
        return run.call(this, text)
      } finally {
        nested = outer
      }
    }
  try {
    Object.assign(RegExp.prototype, { exec: counting(exec), test: counting(test) })
    job()
  } finally {
    Object.assign(RegExp.prototype, { exec, test })
  }
  return looked
}
