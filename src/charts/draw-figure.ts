import { signedBound } from '../core/model/signed-bound.ts'
import type { Figure } from '../tables/table.ts'
import type { Shapes } from './draw-shapes.ts'

/** Adds a figure as a point: its range as a pale bar, an arrowhead where it is a bound. */
export function drawFigure(
  { points, rules, arrows }: Shapes,
  { observation, amount, high }: Figure,
  x: number,
  yOf: (amount: number) => number,
  tooltip: string,
): void {
  const y = yOf(amount)
  if (high !== undefined) rules.push({ x, x2: x, y, y2: yOf(high), look: 'range' })
  points.push({ x, y, look: observation.status, tooltip })
  const bound = signedBound(observation)
  if (bound === 'at_least') arrows.push({ x, y: y - 8, towards: 'up' })
  if (bound === 'at_most') arrows.push({ x, y: y + 8, towards: 'down' })
}

/** A vertical scale in pixels over some figures; where all are equal they lie in the middle. */
export function heightScale(figures: readonly Figure[], top: number, bottom: number): (amount: number) => number {
  const amounts = figures.flatMap(({ amount, high = amount }) => [amount, high])
  const [low, most] = [Math.min(...amounts), Math.max(...amounts)]
  if (!(most > low)) return () => (top + bottom) / 2
  return (amount) => bottom - ((amount - low) / (most - low)) * (bottom - top)
}
