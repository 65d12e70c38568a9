/** What came of a batch: the results of its items in their order, up to the first that failed. */
export interface BatchEnd<R> {
  readonly results: readonly R[]
  readonly failure?: { readonly error: unknown }
}

/** Works on the items of a batch one after the other; one that fails does not take along the results before it. */
export async function workThrough<T, R>(batch: readonly T[], work: (item: T) => Promise<R>): Promise<BatchEnd<R>> {
  const results: R[] = []
  for (const item of batch) {
    try {
      results.push(await work(item))
    } catch (error) {
      return { results, failure: { error } }
    }
  }
  return { results }
}
