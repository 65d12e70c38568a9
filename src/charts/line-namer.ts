import type { ChartWording } from './chart-wording.ts'

/** Gives every line a name of its own: those that share one take their source, and a number where that is one too. */
export function lineNamer({ say }: ChartWording): (name: string, source: string, isShared?: boolean) => string {
  const taken = new Set<string>()
  return (place, source, isShared = false) => {
    const sourced = say('label.source', { place, source })
    let name = isShared || taken.has(place) ? sourced : place
    for (let n = 2; taken.has(name); n++) name = say('label.again', { name: sourced, n })
    taken.add(name)
    return name
  }
}
