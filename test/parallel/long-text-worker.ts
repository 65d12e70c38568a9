/** Gives many texts of 10,000 letters each. */
export function work(count: number): string[] {
  return Array.from({ length: count }, (_, k) => String(k % 10).repeat(10_000))
}
