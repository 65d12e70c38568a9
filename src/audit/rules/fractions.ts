import { meets } from '../../intervals/interval.ts'
import type { Finding } from '../finding.ts'
import type { Figure, Material } from '../material.ts'
import { isPlanWord } from '../statement.ts'

/** Fractions: none may be more than its whole, and a percentage beside one is the same part. */
export function fractions(material: Material): Finding[] {
  const all = material.figures.filter(({ o }) => o.measure === 'fraction' && o.total !== undefined)
  return [
    ...all.flatMap((fraction) => overWhole(fraction, material)),
    ...all.flatMap((fraction) => besideShare(fraction, material)),
  ]
}

/** `320/300 đảng viên, đạt 106,7% kế hoạch` is a result over its plan: only a count of targets has no second reading. */
function overWhole(fraction: Figure, { qualifying }: Material): Finding[] {
  const { o, claim } = fraction
  if (o.value <= (o.total ?? Infinity)) return []
  const isOfTargets = o.unit === 'target'
  const isOverPlan =
    claim.frame.right.some(isPlanWord) || qualifying(fraction).some((f) => f.o.measure === 'attainment')
  if (isOverPlan && !isOfTargets) return []
  return [
    {
      code: 'fraction-over-whole',
      severity: isOfTargets ? 'cannot-both-hold' : 'needs-reading',
      figures: [{ role: 'part', observation: o }],
      computed: [],
      words: {},
    },
  ]
}

/** `90/120 xã, chiếm 75%`: a fraction and the same in percent. */
function besideShare(fraction: Figure, { qualifying }: Material): Finding[] {
  const { o } = fraction
  const range = { low: (o.value / (o.total ?? 1)) * 100, high: (o.value / (o.total ?? 1)) * 100 }
  return qualifying(fraction)
    .filter((figure) => {
      const { o: share, wide } = figure
      return (
        share.measure === 'share' &&
        share.unit === 'percent' &&
        share.breakdown === o.breakdown &&
        share.sentence.start === o.sentence.start &&
        share.start > o.start &&
        share.start - o.end < besides &&
        // Where neither has a name, only a bracket binds the two.
        (o.indicator !== 'other' || figure.claim.frame.host === fraction.claim.frame) &&
        o.total !== undefined &&
        !meets(range, wide)
      )
    })
    .map((share): Finding => ({
      code: 'fraction-share',
      severity: 'does-not-add-up',
      figures: [
        { role: 'part', observation: o },
        { role: 'share', observation: share.o },
      ],
      computed: [{ name: 'share', range, unit: 'percent' }],
      words: {},
    }))
}

/** A percentage farther off may be of something else than the fraction. */
const besides = 60
