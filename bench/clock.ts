/** Seconds that a piece of work takes: the least of some runs, since other work on the machine only adds. */
export async function secondsOf(work: () => unknown, runs = 1): Promise<number> {
  let least = Infinity
  for (let run = 0; run < runs; run++) {
    const begun = performance.now()
    await work()
    least = Math.min(least, (performance.now() - begun) / 1000)
  }
  return least
}

/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN
}

/** Most memory that this process held so far, in MB. */
export const peakMemory = () => process.resourceUsage().maxRSS / 1024
