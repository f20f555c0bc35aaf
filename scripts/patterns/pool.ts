import { type CharClass, classOf } from './classes.js'

/** Every set of characters that the patterns speak of, each once. */
export class Classes {
  readonly all: CharClass[] = []
  private readonly bySource = new Map<string, number>()
  private readonly byContent = new Map<string, number>()

  /** The number of the class that a piece of a pattern stands for. */
  number(source: string, flags: string): number {
    const wanted = flags.replace(/[^iu]/g, '')
    const key = `${wanted} ${source}`
    const known = this.bySource.get(key)
    if (known !== undefined) return known
    const number = this.add(classOf(source, wanted))
    this.bySource.set(key, number)
    return number
  }

  /** The number of a class; two with the same characters are one. */
  add(made: CharClass): number {
    const key = `${made.ascii.join()} ${typeof made.beyond === 'string' ? `${made.source} ${made.flags}` : made.beyond}`
    const known = this.byContent.get(key)
    if (known !== undefined) return known
    this.byContent.set(key, this.all.length)
    return this.all.push(made) - 1
  }
}
