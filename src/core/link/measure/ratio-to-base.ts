import type { Proposed } from '../decide.ts'
import { hasTag } from '../frame.ts'
import type { Asked } from './asked.ts'
import { beforeFigure } from './beside-figure.ts'
import { stated } from './stated.ts'

/** `bằng 82,5% so với cùng kỳ`: so much of the base. */
export const ratioToBase = (asked: Asked): Proposed | undefined =>
  asked.isPercent &&
  hasTag(asked.verb, 'equal', 'reach') &&
  asked.base &&
  ratioBases.has(asked.base.meaning) &&
  asked.kind !== 'rate' &&
  !asked.topic.isGrowth &&
  (hasTag(asked.verb, 'equal') || asked.kind === 'amount' || asked.kind === 'count')
    ? stated('multiple', 88)
    : undefined

/** `vượt 17% so với cùng kỳ`: so much more than the base. */
export const exceedsBase = (asked: Asked): Proposed | undefined =>
  asked.isPercent &&
  beforeFigure(asked.frame, 'over-plan') &&
  asked.base?.versus === true &&
  ratioBases.has(asked.base.meaning)
    ? stated('growth', 86)
    : undefined

/** `bằng 60% so với …`: of a base that no list knows. */
export const ratioToSomething = (asked: Asked): Proposed | undefined =>
  asked.isPercent &&
  hasTag(asked.verb, 'equal') &&
  hasTag(asked.frame.right[0], 'versus') &&
  (asked.kind === 'amount' || asked.kind === 'count')
    ? stated('multiple', 75)
    : undefined

/** Bases that amounts are told as a ratio to. */
const ratioBases = new Set(['same-period', 'last-period', 'period', 'national', 'place', 'region'])
