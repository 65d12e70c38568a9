import { amount } from './amount.ts'
import type { Amount } from './amount.ts'
import { leadingUnit, measureAt } from './measured.ts'
import type { Measured } from './measured.ts'
import { cueAt, cuesEndingAt, isSign } from './reading.ts'
import type { Reading } from './reading.ts'

/** `2 - 3%`, `12,7%-13%`, `từ 10 đến 15%`. */
export function rangeEnd(reading: Reading, from: number, first: Amount, symbol?: Measured): Amount | undefined {
  const own = symbol ?? measureAt(reading, first)
  const at = own ? own.to : first.to
  let next: number
  if (isSign(reading, at, '-')) next = at + 1
  else {
    const until = cueAt(reading, at, 'until') ?? rangeJoin(reading, from, at)
    if (until?.to !== at + 1) return undefined
    next = until.to
  }
  const again = symbol && leadingUnit(reading, next)
  if (again) next = again.to
  if (reading.tokens[next]?.kind !== 'number') return undefined
  const second = amount(reading, next)
  if (!second) return undefined
  const unit = symbol ?? measureAt(reading, second)
  if (!unit || (own && own.unit !== unit.unit)) return undefined

  return first.scaled === second.scaled && second.value <= first.value ? undefined : second
}

/** `5 to 7 percent`, `between 5 and 7 percent`; `rose from 5 percent to 7 percent` is a move, no range. */
function rangeJoin(reading: Reading, from: number, at: number): { to: number } | undefined {
  const before = cuesEndingAt(reading, from)
  if (before?.tags.has('range-open')) return cueAt(reading, at, 'range-and')
  const verb = before?.tags.has('start-from') ? cuesEndingAt(reading, before.from)?.tags : undefined
  const moves = [...(verb?.keys() ?? [])].some((tag) => tag === 'increase' || tag === 'decrease')
  return moves || before?.tags.has('versus') ? undefined : cueAt(reading, at, 'range-to')
}
