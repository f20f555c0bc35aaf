import type { Normalised } from './normalise.js'

/** Normalised text in the making: grows as it is written, keeps single spaces, and at most one blank line. */
export class Plain {
  private codes: Uint16Array
  private from: Uint32Array
  private to: Uint32Array
  private length = 0

  constructor(size: number) {
    this.codes = new Uint16Array(size)
    this.from = new Uint32Array(size)
    this.to = new Uint32Array(size)
  }

  private grow(): void {
    const [codes, from, to] = [this.codes, this.from, this.to]
    this.codes = new Uint16Array(this.length * 2 + 16)
    this.from = new Uint32Array(this.length * 2 + 16)
    this.to = new Uint32Array(this.length * 2 + 16)
    this.codes.set(codes)
    this.from.set(from)
    this.to.set(to)
  }

  last(): number {
    return this.length > 0 ? (this.codes[this.length - 1] ?? 0) : 10
  }

  put(code: number, from: number, to: number): void {
    if (this.length === this.codes.length) this.grow()
    this.codes[this.length] = code
    this.from[this.length] = from
    this.to[this.length] = to
    this.length++
  }

  space(from: number, to: number): void {
    const last = this.last()
    if (last === 32) this.to[this.length - 1] = to
    else if (last !== 10) this.put(32, from, to)
  }

  newline(from: number, to: number): void {
    if (this.last() === 32) this.length--
    if (this.length === 0) return
    const blank = this.last() === 10 && this.codes[this.length - 2] === 10
    if (!blank) this.put(10, from, to)
  }

  done(): Normalised {
    while (this.length > 0 && (this.last() === 32 || this.last() === 10)) this.length--
    let text = ''
    for (let i = 0; i < this.length; i += 8192) text += String.fromCharCode(...this.codes.subarray(i, Math.min(this.length, i + 8192)))
    return { text, from: this.from.slice(0, this.length), to: this.to.slice(0, this.length) }
  }
}
