/** Things under the key of each, in the order of the first of them. */
export function groupBy<T>(things: readonly T[], keyOf: (thing: T) => string): Map<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const thing of things) {
    const group = groups.get(keyOf(thing))
    if (group) group.push(thing)
    else groups.set(keyOf(thing), [thing])
  }
  return groups
}
