/** How a promise ended, kept as a value so that one that nobody waits for any more troubles nobody. */
export type Ended<V> = { readonly value: V } | { readonly error: unknown }

/** The end of a promise, whichever it is. */
export const endOf = <V>(promise: Promise<V>): Promise<Ended<V>> =>
  promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  )

/** The value of a promise that ended well; the error of another is thrown. */
export function valueOf<V>(ended: Ended<V>): V {
  if ('error' in ended) throw ended.error
  return ended.value
}
