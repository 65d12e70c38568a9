import type { Observation } from '../core/model/observation.ts'
import { meets } from '../intervals/interval.ts'
import type { Interval } from '../intervals/interval.ts'
import { printedInterval, roundedInterval } from '../intervals/printed.ts'
import { inUnit } from './comparable-unit.ts'
import type { Claimed } from './claimed-figures.ts'
import type { VerdictReason } from './verdict.ts'

/** A claim that only names a far ceiling (`under 20%` for 12%) is true and yet says something else. */
const farBelow = 0.1

/** How a claimed figure stands to one of a document that speaks of the same thing, by the digits that each prints. */
export function compareFigures(claim: Claimed, evidence: Claimed): VerdictReason {
  const values = compareValues(claim, evidence)
  if (values === 'agrees' || values === 'rounding' || values === 'bound') {
    const judged = compareVerdicts(claim, evidence)
    if (judged) return judged
    if (values === 'agrees' && claim.status !== evidence.status) return 'status'
  }
  return values
}

function compareVerdicts(claim: Observation, evidence: Observation): VerdictReason | undefined {
  if (claim.verdict === undefined || claim.verdict === evidence.verdict) return undefined
  if (evidence.verdict === undefined) return 'verdict-not-stated'
  return claim.verdict === 'missed' || evidence.verdict === 'missed' ? 'verdict-differs' : 'verdict-not-stated'
}

function compareValues(claim: Claimed, evidence: Claimed): VerdictReason {
  if (claim.measure === 'rank' || claim.measure === 'fraction') {
    const wholesAgree = claim.total === evidence.total || (claim.measure === 'rank' && !(claim.total && evidence.total))
    if (claim.value !== evidence.value || !wholesAgree) return 'value-differs'
    // Who is first of five has not yet been said to be the first.
    const isOfGroup = evidence.basis === 'peers' && evidence.total !== undefined && claim.total === undefined
    return isOfGroup ? 'group-differs' : 'agrees'
  }
  const known = inUnit(evidence, claim.unit)
  if (claim.value * known.value < 0) return 'direction-differs'
  return compareSizes(sized(claim), sized({ ...known, ...(evidence.isNearly ? { isNearly: true } : {}) }))
}

type Sized = Pick<Observation, 'value' | 'high' | 'bound' | 'precision'> & Pick<Claimed, 'isNearly'>

/** Bounds hold on the size: a fall of more than 5% is a fall of 6%. */
function sized({ value, high, bound, precision, isNearly }: Sized): Sized {
  const [one, other] = [Math.abs(value), Math.abs(high ?? value)]
  const [least, most] = [Math.min(one, other), Math.max(one, other)]
  return {
    value: least,
    ...(high === undefined ? {} : { high: most }),
    bound,
    precision,
    ...(isNearly === undefined ? {} : { isNearly }),
  }
}

function compareSizes(claim: Sized, evidence: Sized): VerdictReason {
  const slack = 1e-9 * Math.max(claim.value, evidence.value, Number.MIN_VALUE)
  const said = printedInterval(claim)
  const isSame =
    same(claim.value, evidence.value, slack) && same(claim.high ?? claim.value, evidence.high ?? evidence.value, slack)
  // Who says "about" of the very number of a document claims less than the document does.
  if (isSame)
    return claim.bound === evidence.bound || (claim.bound === 'about' && evidence.bound === 'exact')
      ? 'agrees'
      : 'bound'
  if (evidence.isNearly === true && claim.bound !== 'at_most')
    return againstNearly(claim, said, { low: evidence.value * (1 - nearlyBelow), high: evidence.value })
  switch (evidence.bound) {
    case 'exact':
      return evidence.high === undefined
        ? againstPoint(claim, evidence, said, slack)
        : againstSpan(claim, said, { low: evidence.value, high: evidence.high })
    case 'about':
      return againstSpan(claim, said, printedInterval(evidence))
    case 'at_least':
      if (claim.bound === 'at_least') return claim.value <= evidence.value ? 'agrees' : 'open'
      return said.high < evidence.value ? 'value-differs' : 'open'
    case 'at_most':
      if (claim.bound === 'at_most') {
        // Who says "nearly" claims a figure not far below.
        if (claim.isNearly === true && claim.value * (1 - farBelow) > evidence.value) return 'value-differs'
        return claim.value < evidence.value ? 'open' : nearCeiling(claim, evidence.value)
      }
      return said.low > evidence.value + slack ? 'value-differs' : 'open'
  }
}

/** How far below a number lies what is nearly so much, as a part of it. */
const nearlyBelow = 0.05

function againstNearly(claim: Sized, said: Interval, known: Interval): VerdictReason {
  if (claim.bound === 'at_least')
    return claim.value <= known.low ? 'agrees' : meets(said, known) ? 'bound' : 'value-differs'
  return againstSpan(claim, said, known)
}

const same = (a: number, b: number, slack: number) => Math.abs(a - b) <= slack

/** Against one printed number: what rounds to the claim supports it, what touches it only by its own rounding does so partly. */
function againstPoint(claim: Sized, evidence: Sized, said: Interval, slack: number): VerdictReason {
  const known = evidence.value
  if (claim.bound === 'at_least') return known > claim.value ? 'agrees' : 'value-differs'
  if (claim.bound === 'at_most') {
    if (known >= claim.value) return 'value-differs'
    return claim.isNearly === true && known < claim.value * (1 - farBelow) ? 'value-differs' : nearCeiling(claim, known)
  }
  const isInside = known > said.low - slack && known < said.high - slack
  if (claim.high !== undefined && known >= claim.value && known <= claim.high) return 'agrees'
  if (isInside) return 'agrees'
  // `84.200 tỷ` of 84.199,2: noughts at the end of a whole number may be rounding, and the reader is told so.
  const touches = meets(said, printedInterval(evidence)) || meets(roundedInterval(claim), printedInterval(evidence))
  return touches ? 'rounding' : 'value-differs'
}

function nearCeiling(claim: Sized, known: number): VerdictReason {
  return known < claim.value * (1 - farBelow) ? 'bound-far' : 'agrees'
}

/** Against a range: a claim that leaves room for all of it is supported, one that touches it is open to rounding. */
function againstSpan(claim: Sized, said: Interval, known: Interval): VerdictReason {
  if (claim.bound !== 'exact' && said.low <= known.low && known.high <= said.high) return 'agrees'
  return meets(said, known) ? 'rounding' : 'value-differs'
}
