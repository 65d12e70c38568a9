import type { Measure } from '../model/observation.ts'
import { claimOn } from './claim.ts'
import type { Claim, Topic } from './claim.ts'
import { hasTag } from './frame.ts'
import type { Frame } from './frame.ts'
import { heldAgainst } from './held-against.ts'
import { isOfOtherPeriod } from './of-other-period.ts'
import { startsMove } from './start-of-move.ts'

const comparisons = new Set<Measure>(['growth', 'change', 'attainment', 'share', 'multiple', 'rank', 'contribution'])

/**
 * The claim of the same sentence that a figure belongs to as it is read: the figure outside its bracket, or the one
 * before it about the same topic. Its period, place and status pass on.
 */
export function sourceOf(frame: Frame, topic: Topic, claims: readonly Claim[]): Claim | undefined {
  if (frame.host && !frame.sibling) return claimOn(frame.host, claims)
  const sibling = claimOn(frame.sibling, claims)
  if (sibling?.topic === topic) return resultBeside(sibling, claims) ?? sibling
  return claims.findLast((claim) => claim.topic === topic)
}

/** `ước đạt 3.012 tỷ đồng/KH 2.450 tỷ đồng, tăng 18%`: behind a plan given beside its result the text goes on about the result. */
function resultBeside(plan: Claim, claims: readonly Claim[]): Claim | undefined {
  if (plan.status !== 'target' || !besideResult.has(plan.decisions.status?.won?.rule ?? '')) return undefined
  const result = claims[plan.frame.order - 1]
  const isResult =
    result?.topic === plan.topic &&
    result.status !== 'target' &&
    result.measure === plan.measure &&
    result.frame.clause === plan.frame.clause &&
    isOfSamePeriod(result, plan)
  return isResult ? result : undefined
}

/** Rules under which a plan's figure stands beside what was reached. */
const besideResult = new Set(['plan-figure', 'plan-behind-stroke'])

const isOfSamePeriod = (a: Claim, b: Claim) => a.decisions.period?.won?.value === b.decisions.period?.won?.value

/** Links the claims of one sentence: each comparison to the figure that it qualifies. */
export function linkHeads(claims: readonly Claim[]): void {
  for (const claim of claims) {
    claim.of ??= headOf(claim, claims)
    // A target that a result is held against is measured as a plan.
    if (claim.status === 'target' && claim.of && claim.of.status !== 'target') {
      claim.basis = claim.of.measure === 'attainment' ? claim.of.basis : 'plan'
    }
  }
}

/** Links what finds its figure only in the lines around: ranks, contributions and shares of a whole. */
export function linkAcross(claims: readonly Claim[]): void {
  claims.forEach((claim, k) => {
    if (claim.of) return
    const before = claims.slice(Math.max(0, k - reach), k)
    if (pointsBack(claim)) claim.of = saysGrowth(claim) ? growthBefore(claim, before) : levelBefore(claim, before)
    else if (claim.measure === 'rank') claim.of = rankedFigure(claim, before, claims.slice(k + 1, k + reach))
    else if (claim.measure === 'contribution')
      claim.of = before.findLast(
        (other) => other.measure === 'growth' && other.place === claim.place && near(other, claim),
      )
    else if (claim.measure === 'share' && claim.status !== 'target') claim.of = wholeBefore(claim, before)
  })
}

const reach = 12
const near = (a: Claim, b: Claim) => b.frame.reading.sentence.index - a.frame.reading.sentence.index <= 1

/** `Con số này tăng 3,2%`, `So với cùng kỳ tăng 15%`: a sentence that goes on from the figure before it. */
function pointsBack({ frame, measure, decisions }: Claim): boolean {
  if (frame.order > 0 || frame.depth > 0 || !comparisons.has(measure) || measure === 'rank') return false
  const [first] = frame.mentions
  const opensWithBase = first?.kind === 'base' && first.versus && decisions.indicator?.won?.rule === 'topic-before'
  return opensWithBase || frame.left.some((mention) => hasTag(mention, 'this'))
}

/** `Mức tăng này gấp 1,6 lần …`: of the growth told before. */
const saysGrowth = ({ frame }: Claim) => frame.left.some((mention) => hasTag(mention, 'this-growth'))

const growthBefore = (claim: Claim, before: readonly Claim[]) => told('growth', claim, before)

const levelBefore = (claim: Claim, before: readonly Claim[]) => told('level', claim, before)

const told = (measure: Measure, claim: Claim, before: readonly Claim[]) =>
  before.findLast(
    (other) =>
      other.measure === measure &&
      near(other, claim) &&
      other.topic.indicator === claim.topic.indicator &&
      other.place === claim.place,
  )

/** The growth or level of the same thing that a rank is about. */
function rankedFigure(claim: Claim, before: readonly Claim[], after: readonly Claim[]): Claim | undefined {
  const fits = (other: Claim) =>
    other.frame.reading.sentence.block === claim.frame.reading.sentence.block &&
    other.topic.indicator === claim.topic.indicator &&
    other.place === claim.place &&
    (other.topic.breakdown === claim.topic.breakdown || other.topic.breakdown === undefined) &&
    (other.measure === 'growth' || other.measure === 'level') &&
    other.status !== 'target'
  const { breakdown } = claim.topic
  // `Nhật Bản dẫn đầu với 5,7 tỷ USD`: the part's own figure, before any of the whole.
  const own = after.find((other) => breakdown !== undefined && fits(other) && other.topic.breakdown === breakdown)
  return own ?? before.findLast(fits) ?? after.find(fits)
}

/** The level of the whole that the lines before gave. */
function wholeBefore(claim: Claim, before: readonly Claim[]): Claim | undefined {
  // Two things that no list knows need not be one.
  if (claim.topic.indicator === 'other') return undefined
  return before.findLast(
    (other) =>
      other.measure === 'level' &&
      other.topic.indicator === claim.topic.indicator &&
      other.topic.breakdown === undefined &&
      other.place === claim.place &&
      other.status !== 'target' &&
      claim.frame.reading.sentence.index - other.frame.reading.sentence.index <= 3,
  )
}

function headOf(claim: Claim, claims: readonly Claim[]): Claim | undefined {
  const { frame } = claim
  const host = claimOn(frame.host, claims)
  const at = frame.order
  if (startsMove(frame)) return claims[at + 1]
  // Figures dealt out to years stand beside each other.
  if (claim.decisions.period?.won?.rule === 'respectively') return undefined
  const compared = !host && heldAgainst(frame) ? claims[at - 1] : undefined
  if (compared?.measure === claim.measure) return compared
  if (host && !frame.sibling) {
    if (!qualifies(claim, host)) return undefined
    // `42,7 tỷ đồng/185 tỷ đồng (23,1% kế hoạch)`: of the result, not of its plan.
    if (claim.status !== 'target' && host.decisions.status?.won?.rule === 'plan-behind-stroke') return host.of ?? host
    return host.measure === 'change' ? (host.of ?? host) : host
  }
  const again = frame.left.some((m) => m.kind === 'base' && m.meaning === 'same-period' && !m.versus)
  const previous = claims[at - 1]
  if (!host && previous && claim.decisions.place?.won?.rule === 'country-compared') return previous
  const sameThing = previous?.measure === claim.measure && previous.topic.indicator === claim.topic.indicator
  if (previous && sameThing && isHeldAgainst(claim, previous, again)) return previous
  if (claim.measure === 'fraction' || !(comparisons.has(claim.measure) || claim.status === 'target')) return undefined
  if (claim.status === 'target' && claim.measure !== 'attainment') {
    const result = targetHead(claim, claims)
    if (result || !comparisons.has(claim.measure) || claim.measure === 'growth') return result
  }
  if (claim.measure === 'contribution')
    return lastBefore(claims, at, (other) => other.topic === claim.topic && other.measure === 'growth')
  const isMate = (other: Claim) =>
    other.topic === claim.topic &&
    other.frame.depth === frame.depth &&
    other.place === claim.place &&
    other.measure !== 'rank' &&
    !(other.status === 'target' && other.measure === claim.measure)
  const isAmount = ({ measure }: Claim) =>
    measure === 'level' || (measure === 'fraction' && claim.measure === 'attainment')
  const own = lastBefore(claims, at, (other) => isAmount(other) && other.status !== 'target' && isMate(other))
  if (own) return own
  const firstBefore = firstFrom(claims, 0, at, isMate)
  if (
    firstBefore &&
    firstBefore.measure !== 'contribution' &&
    !(firstBefore.measure === 'share' && claim.measure === 'share')
  )
    return firstBefore.of ?? firstBefore
  const firstAfter = (wanted: (other: Claim) => boolean) =>
    firstFrom(claims, at + 1, claims.length, (other) => wanted(other) && isMate(other))
  const levelAfter = firstAfter((other) => other.measure === 'level' && other.status !== 'target')
  if (levelAfter) return levelAfter
  if (claim.measure === 'rank') return firstAfter((other) => other.measure === 'growth')
  return claim.measure === 'share' ? shareHead(claim, claims) : undefined
}

function lastBefore(claims: readonly Claim[], at: number, fits: (claim: Claim) => boolean): Claim | undefined {
  for (let k = at - 1; k >= 0; k--) {
    const claim = claims[k]
    if (claim && fits(claim)) return claim
  }
  return undefined
}

function firstFrom(
  claims: readonly Claim[],
  from: number,
  to: number,
  fits: (claim: Claim) => boolean,
): Claim | undefined {
  for (let k = from; k < to; k++) {
    const claim = claims[k]
    if (claim && fits(claim)) return claim
  }
  return undefined
}

/** What stands in a bracket qualifies the figure before it, unless it names something of its own. */
function qualifies(claim: Claim, host: Claim): boolean {
  if (claim.measure === 'fraction') return false
  return (
    claim.topic === host.topic ||
    (claim.measure === 'contribution' && host.measure === 'growth') ||
    host.basis === 'national' ||
    claim.decisions.place?.won?.rule === 'country-compared' ||
    (claim.status === 'target' && claim.topic.indicator === host.topic.indicator)
  )
}

/** `tăng 7,25%, cùng kỳ có mức tăng 6,67%`; `cao hơn mức tăng 7,46% của quý I`. */
function isHeldAgainst(claim: Claim, previous: Claim, samePeriodBefore: boolean): boolean {
  const { frame } = claim
  if (samePeriodBefore) return true
  const rule = claim.decisions.period?.won?.rule
  const compared =
    frame.left.some((m) => hasTag(m, 'increase', 'decrease', 'about', 'versus', 'equal')) &&
    frame.left.some((m) => hasTag(m, 'growth-head'))
  return (
    compared &&
    (rule === 'same-period-earlier' || rule === 'period-right-after') &&
    previous.calendar !== claim.calendar
  )
}

/** A target is held against the result of the same thing in the same sentence; not against what is held against it. */
function targetHead(claim: Claim, claims: readonly Claim[]): Claim | undefined {
  const fits = (other: Claim) =>
    other !== claim &&
    other.status !== 'target' &&
    !heldAgainst(other.frame) &&
    !isOfOtherPeriod(other.frame) &&
    other.topic.indicator === claim.topic.indicator &&
    other.measure === claim.measure &&
    other.place === claim.place &&
    other.frame.quantity.unit === claim.frame.quantity.unit &&
    // `so với năm 2021 (2.552 tỷ đồng)`: the result of a base is held against nothing.
    other.decisions.period?.won?.rule !== 'period-of-base-before'
  const last = claims[claim.frame.order - 1]
  if (claim.decisions.status?.won?.rule === 'plan-behind-stroke' && last && fits(last)) return last
  return firstFrom(claims, claim.frame.order + 1, claims.length, fits) ?? claims.find(fits)
}

/** A share of a whole whose own figure stands before it in the sentence: `trong đó … chiếm 90,6%`. */
function shareHead(claim: Claim, claims: readonly Claim[]): Claim | undefined {
  return lastBefore(
    claims,
    claim.frame.order,
    (other) => other.measure === 'level' && other.status !== 'target' && other.frame.clause === claim.frame.clause,
  )
}
