import { meets } from '../../intervals/interval.ts'
import type { Finding } from '../finding.ts'
import type { Figure, Material } from '../material.ts'

const met = 'plan_targets_met'
const missed = 'plan_targets_missed'

/** Fractions of one whole (`11/18 chỉ tiêu` and `7/18 chỉ tiêu`): they must fill it, and none may be more than it. */
export function fractions(material: Material): Finding[] {
  const all = material.figures.filter(({ o }) => o.measure === 'fraction' && o.total !== undefined)
  return [
    ...all.flatMap(overWhole),
    ...all.flatMap((fraction) => besideShare(fraction, material)),
    ...groupsOf(all).flatMap((group) => together(group, material)),
  ]
}

function overWhole({ o }: Figure): Finding[] {
  if (o.value <= (o.total ?? Infinity)) return []
  return [
    {
      code: 'fraction-over-whole',
      severity: 'cannot-both-hold',
      figures: [{ role: 'part', observation: o }],
      computed: [],
      words: {},
    },
  ]
}

/** `90/120 xã, chiếm 75%`: a fraction and the same in percent. */
function besideShare(fraction: Figure, { figures }: Material): Finding[] {
  const { o } = fraction
  const range = { low: (o.value / (o.total ?? 1)) * 100, high: (o.value / (o.total ?? 1)) * 100 }
  return figures
    .filter((figure) => {
      const { o: share, wide } = figure
      return (
        share.measure === 'share' &&
        share.of === o.id &&
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

/** Targets met and missed by one place in one period, said in neighbouring sentences. */
function groupsOf(all: readonly Figure[]): Figure[][] {
  const groups = new Map<string, Figure[]>()
  for (const figure of all) {
    const { indicator, place, period, status, unit } = figure.o
    if (indicator !== met && indicator !== missed) continue
    const key = JSON.stringify([place, period, status === 'target', unit])
    groups.set(key, [...(groups.get(key) ?? []), figure])
  }
  return [...groups.values()]
}

function together(group: readonly Figure[], material: Material): Finding[] {
  const unlike = distinct(group)
  const totals = new Set(unlike.map(({ o }) => o.total))
  const parts = unlike.map(({ o }) => ({ role: 'part', observation: o }))
  const hasBoth = unlike.some(({ o }) => o.indicator === met) && unlike.some(({ o }) => o.indicator === missed)
  if (totals.size > 1) {
    return hasBoth
      ? [{ code: 'fractions-totals', severity: 'cannot-both-hold', figures: parts, computed: [], words: {} }]
      : []
  }
  const total = unlike[0]?.o.total ?? 0
  // "Met 16, of which 5 surpassed": what surpasses may be counted in what is met.
  const metOnes = unlike.filter(({ o }) => o.indicator === met)
  const ofMet = metOnes.map(({ o }) => o.value)
  const ofMissed = unlike.filter(({ o }) => o.indicator === missed).map(({ o }) => o.value)
  const nested = ofMet.length > 1 && !isCountedApart(metOnes, material)
  const least = (nested ? Math.max(...ofMet) : sum(ofMet)) + sum(ofMissed)
  const most = sum(ofMet) + sum(ofMissed)
  const isOver = least > total && hasBoth
  const isUnder = most < total && hasBoth
  if (!isOver && !isUnder) return []
  return [
    {
      code: 'fractions-whole',
      severity: isOver ? 'does-not-add-up' : 'needs-reading',
      figures: parts,
      computed: [{ name: 'sum', range: { low: least, high: most }, unit: unlike[0]?.o.unit ?? '' }],
      words: { total: String(total), way: isOver ? 'over' : 'under' },
    },
  ]
}

/** More that surpass than that meet: the first cannot be counted among the second. */
function isCountedApart(metOnes: readonly Figure[], { data, wordsOf }: Material): boolean {
  const isSurpassing = (figure: Figure) =>
    figure.claim.frame.right.some((m) =>
      data.words[figure.claim.frame.reading.language].split.includes(wordsOf(figure, m)),
    )
  const [surpassing, meeting] = [metOnes.filter(isSurpassing), metOnes.filter((figure) => !isSurpassing(figure))]
  return surpassing.some((more) => meeting.some(({ o }) => o.value < more.o.value))
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/** A fraction that is said twice counts once. */
function distinct(group: readonly Figure[]): Figure[] {
  return group.filter(
    ({ o }, k) =>
      !group.slice(0, k).some((e) => e.o.indicator === o.indicator && e.o.value === o.value && e.o.total === o.total),
  )
}
