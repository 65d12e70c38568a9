/** Units that may stand in one row: the money of one currency per the same, else the same unit. */
export const unitFamily = (unit: string): string => unit

const money = /^(VND|USD|EUR|JPY)/

/** The power of a thousand by which figures of a unit are divided for people: billions for sums of money, millions per head. */
export function scaleFor(unit: string, amounts: readonly number[]): number {
  const largest = Math.max(0, ...amounts.map(Math.abs))
  if (money.test(unit)) return largest >= 1e9 ? 1e9 : largest >= 1e6 ? 1e6 : 1
  if (largest >= 1e9) return 1e9
  return largest >= 1e6 ? 1e6 : 1
}
