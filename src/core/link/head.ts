import type { Measure } from '../model/observation.ts'
import type { Claim, Topic } from './claim.ts'
import { hasTag } from './frame.ts'
import type { Frame } from './frame.ts'

const comparisons = new Set<Measure>(['growth', 'change', 'attainment', 'share', 'multiple', 'rank', 'contribution'])

/**
 * The claim of the same sentence that a figure belongs to as it is read: the figure outside its bracket, or the one
 * before it about the same topic. Its period, place and status pass on.
 */
export function sourceOf(frame: Frame, topic: Topic, claims: readonly Claim[]): Claim | undefined {
  const of = (wanted: Frame | undefined) => (wanted ? claims.find((claim) => claim.frame === wanted) : undefined)
  if (frame.host && !frame.sibling) return of(frame.host)
  const sibling = of(frame.sibling)
  if (sibling && sibling.topic === topic) return sibling
  return claims.findLast((claim) => claim.topic === topic)
}

/** Links the claims of one sentence: each comparison to the figure that it qualifies. */
export function linkHeads(claims: readonly Claim[]): void {
  for (const claim of claims) {
    claim.of ??= headOf(claim, claims)
    // A target that a result is held against is measured as a plan.
    if (claim.status === 'target' && claim.of && claim.of.status !== 'target') claim.basis = 'plan'
  }
}

/** Links ranks to the growth or level that they rank in the lines around them. */
export function linkRanks(claims: readonly Claim[]): void {
  const blockOf = (claim: Claim) => claim.frame.reading.sentence.block
  claims.forEach((claim, k) => {
    if (claim.measure !== 'rank' || claim.of) return
    const fits = (other: Claim) =>
      blockOf(other) === blockOf(claim) &&
      other.topic.indicator === claim.topic.indicator &&
      other.place === claim.place &&
      other.topic.breakdown === claim.topic.breakdown &&
      (other.measure === 'growth' || other.measure === 'level') &&
      other.status !== 'target'
    claim.of = claims.slice(0, k).findLast(fits) ?? claims.slice(k + 1).find(fits)
  })
}

function headOf(claim: Claim, claims: readonly Claim[]): Claim | undefined {
  const { frame } = claim
  const host = frame.host && claims.find((other) => other.frame === frame.host)
  const before = claims.slice(0, claims.indexOf(claim))
  const after = claims.slice(claims.indexOf(claim) + 1)
  if (host && !frame.sibling) return qualifies(claim, host) ? host : undefined
  const samePeriodBefore = frame.left.some((m) => m.kind === 'base' && m.meaning === 'same-period' && !m.versus)
  const previous = before.at(-1)
  if (previous && claim.measure === previous.measure && previous.topic.indicator === claim.topic.indicator && isHeldAgainst(claim, previous, samePeriodBefore)) return previous
  if (claim.measure === 'fraction') return undefined
  if (claim.status === 'target') return targetHead(claim, claims)
  if (!comparisons.has(claim.measure)) return undefined
  const mates = (list: readonly Claim[]) =>
    list.filter((other) => other.topic === claim.topic && other.frame.depth === frame.depth && other.status !== 'target' && other.place === claim.place)
  const levelBefore = mates(before).findLast((other) => other.measure === 'level')
  if (levelBefore) return levelBefore
  if (claim.measure === 'contribution') return mates(before).findLast((other) => other.measure === 'growth')
  const firstBefore = mates(before)[0]
  if (firstBefore && firstBefore.measure !== 'contribution') return firstBefore.of ?? firstBefore
  const levelAfter = mates(after).find((other) => other.measure === 'level')
  if (levelAfter) return levelAfter
  if (claim.measure === 'rank') {
    const same = (other: Claim) => other.topic.indicator === claim.topic.indicator && other.measure !== 'rank' && other.status !== 'target' && other.place === claim.place
    return before.findLast((other) => same(other) && !other.of) ?? before.findLast(same) ?? after.find(same)
  }
  if (claim.measure === 'share') return shareHead(claim, before)
  return undefined
}

/** What stands in a bracket qualifies the figure before it, unless it names something of its own. */
function qualifies(claim: Claim, host: Claim): boolean {
  if (claim.measure === 'fraction') return false
  if (claim.topic === host.topic || claim.topic.indicator === host.topic.indicator) {
    return claim.topic.breakdown === host.topic.breakdown || comparisons.has(claim.measure)
  }
  return claim.measure === 'contribution' || host.basis === 'national'
}

/** `tăng 7,25%, cùng kỳ có mức tăng 6,67%`; `cao hơn mức tăng 7,46% của quý I`. */
function isHeldAgainst(claim: Claim, previous: Claim, samePeriodBefore: boolean): boolean {
  const { frame } = claim
  if (samePeriodBefore) return true
  const rule = claim.decisions.period?.won?.rule
  const compared = frame.left.some((m) => hasTag(m, 'increase', 'decrease', 'about', 'versus', 'equal')) && frame.left.some((m) => hasTag(m, 'growth-head'))
  return compared && (rule === 'same-period-earlier' || rule === 'period-right-after') && previous.calendar !== claim.calendar
}

/** A target is held against the result of the same thing in the same sentence. */
function targetHead(claim: Claim, claims: readonly Claim[]): Claim | undefined {
  const fits = (other: Claim) =>
    other !== claim && other.status !== 'target' && other.topic.indicator === claim.topic.indicator && other.measure === claim.measure && other.place === claim.place && other.frame.quantity.unit === claim.frame.quantity.unit
  return claims.find((other) => fits(other) && claims.indexOf(other) > claims.indexOf(claim)) ?? claims.find(fits)
}

/** A share of a whole whose own figure stands before it in the sentence: `trong đó … chiếm 90,6%`. */
function shareHead(claim: Claim, before: readonly Claim[]): Claim | undefined {
  return before.findLast((other) => other.measure === 'level' && other.status !== 'target' && other.frame.clause === claim.frame.clause)
}
