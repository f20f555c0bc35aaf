import { type CharClass, classOf } from './classes.js'
import type { Begins, First } from './first.js'

/** Every set of characters that the patterns speak of, each once. */
export class Classes {
  readonly all: CharClass[] = []
  /** The class where no letter stands before, and (times 65,536) where one does, of everything that may begin with them. */
  readonly openings: number[] = []
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

  /** The number of an opening; two with the same classes are one. */
  opening({ outside, inside }: Begins): number {
    const classes = this.first(outside) + this.first(inside) * 0x10000
    const known = this.openings.indexOf(classes)
    return known >= 0 ? known : this.openings.push(classes) - 1
  }

  private first({ ascii, beyond }: First): number {
    return this.add({ ascii, beyond: beyond ? 1 : 0, source: '', flags: '' })
  }
}
