/** Numbers of pairs of numbers below 2^17 and 2^14, by open addressing: nothing is allocated on looking up. */
export class RunTable {
  readonly #keys: Int32Array
  readonly #values: Int32Array
  readonly #mask: number
  #size = 0

  constructor(capacity: number) {
    let slots = 16
    while (slots < 2 * capacity) slots *= 2
    this.#keys = new Int32Array(slots).fill(-1)
    this.#values = new Int32Array(slots)
    this.#mask = slots - 1
  }

  get size(): number {
    return this.#size
  }

  /** The number of a pair, or -1. */
  find(first: number, second: number): number {
    const key = (first << 14) | second
    let slot = Math.imul(key ^ (key >>> 15), 0x2c1b3c6d) >>> 7
    for (;;) {
      slot &= this.#mask
      const known = this.#keys[slot] ?? -1
      if (known === key) return this.#values[slot] ?? -1
      if (known === -1) return -1
      slot++
    }
  }

  /** The number of a pair, which it is given where it has none: the next from 0. */
  add(first: number, second: number): number {
    const known = this.find(first, second)
    if (known >= 0) return known
    if (first >= 1 << 17 || second >= 1 << 14 || 2 * this.#size >= this.#keys.length) throw new Error('run table full')
    const key = (first << 14) | second
    let slot = Math.imul(key ^ (key >>> 15), 0x2c1b3c6d) >>> 7
    for (slot &= this.#mask; this.#keys[slot] !== -1; slot = (slot + 1) & this.#mask);
    this.#keys[slot] = key
    this.#values[slot] = this.#size
    return this.#size++
  }
}
