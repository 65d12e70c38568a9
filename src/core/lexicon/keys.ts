/** Numbers for the keys of a word list, so that its tries go from number to number; 0 is every key that no form has. */
export class Keys {
  readonly #numbers = new Map<string, number>()

  numberOf(key: string): number {
    return this.#numbers.get(key) ?? 0
  }

  /** The number of a key, given to it where it has none. */
  add(key: string): number {
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    const next = this.#numbers.size + 1
    this.#numbers.set(key, next)
    return next
  }
}
