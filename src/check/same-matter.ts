import type { Observation } from '../core/model/observation.ts'
import { lastDay } from '../tables/period.ts'
import type { Claimed } from './claimed-figures.ts'
import { comparableUnit } from './comparable-unit.ts'
import type { VerdictReason } from './verdict.ts'

/** What keeps a figure of a document from deciding a claim, or how it may be compared. */
export type Bearing =
  { readonly comparable: true; readonly isDay: boolean } | { readonly comparable: false; readonly why: VerdictReason }

/** Whether a document's figure speaks of the same indicator, measure, place, period, basis, unit and status as the claim. */
export function bearingOf(claim: Claimed, evidence: Observation): Bearing {
  const no = (why: VerdictReason): Bearing => ({ comparable: false, why })
  if (claim.measure !== evidence.measure) return no('other-measure')
  if (claim.place !== undefined && claim.place !== evidence.place) return no('other-place')
  const isDay = isDayWithin(claim, evidence)
  const isSamePeriod = claim.period === undefined || claim.period === evidence.period
  if (!isSamePeriod && !isDay && !isYearEnd(claim, evidence) && !isDayOfMonth(claim, evidence))
    return no('other-period')
  if (!basesAgree(claim, evidence)) return no('other-basis')
  if (comparableUnit(claim) !== comparableUnit(evidence))
    return no(isOtherCurrency(claim, evidence) ? 'currency-differs' : 'other-unit')
  if ((claim.status === 'target') !== (evidence.status === 'target')) return no('plan-against-result')
  return { comparable: true, isDay }
}

/** A stock on a day of the claimed year. */
function isDayWithin({ period, measure }: Observation, evidence: Observation): boolean {
  if (period === undefined || evidence.period === undefined || measure !== 'level') return false
  return evidence.period.length === 10 && period.length === 4 && lastDay(evidence.period).startsWith(`${period}-`)
}

/** A stock on a day is that of the month to which it is claimed to be counted. */
function isDayOfMonth({ period, measure }: Claimed, evidence: Observation): boolean {
  if (period?.length !== 7 || measure !== 'level') return false
  return evidence.period?.length === 10 && evidence.period.startsWith(`${period}-`)
}

/** A rate at the end of a year is what is told as the rate of the year. */
function isYearEnd({ period, measure, kind }: Claimed, evidence: Observation): boolean {
  return kind === 'rate' && measure === 'level' && period === `${evidence.period}-12`
}

/** A claim that does not say against what a plan is met leaves the level of government open. */
function basesAgree(claim: Observation, evidence: Observation): boolean {
  const [a, b] = [basisOf(claim), basisOf(evidence)]
  if (a === b || a === undefined) return true
  return claim.measure === 'attainment' && plansAgree(a, b)
}

/** Whether a plan as a claim names it may be the one of a document: `plan` and `budget` leave open whose it is. */
export function plansAgree(claimed: string, known: string | undefined): boolean {
  if (claimed === known) return true
  const isBudget = known?.startsWith('budget') ?? false
  return (claimed === 'budget' || claimed === 'plan') && (isBudget || known === 'plan')
}

/** A growth held against a plan is on the year before all the same. */
const basisOf = ({ measure, basis }: Observation) =>
  measure === 'level' ? undefined : measure === 'growth' && (basis === 'plan' || basis === undefined) ? 'yoy' : basis

const currencies = /^(VND|USD|EUR|JPY)(?=\/|$)/

/** The same number in another currency cannot be right too; other numbers cannot be compared without a rate. */
function isOtherCurrency(claim: Observation, evidence: Observation): boolean {
  const [a] = currencies.exec(claim.unit) ?? []
  const [b] = currencies.exec(evidence.unit) ?? []
  return a !== undefined && b !== undefined && a !== b && claim.value === evidence.value
}
