/** Round numbers from one end of a span to the other, at most one more than asked for; nought is among them where it lies within. */
export function niceTicks(low: number, high: number, count = 5): number[] {
  const rough = (high - low) / count
  if (!(rough > 0)) return [low]
  const power = 10 ** Math.floor(Math.log10(rough))
  const steps = [1, 2, 5, 10, 20].map((factor) => factor * power)
  const step = steps.find((size) => Math.floor(high / size) - Math.ceil(low / size) <= count) ?? rough
  const ticks: number[] = []
  for (let k = Math.ceil(low / step); k * step <= high * (1 + 1e-9) + 1e-12; k++) {
    ticks.push(Number((k * step).toPrecision(12)) + 0)
  }
  return ticks
}
