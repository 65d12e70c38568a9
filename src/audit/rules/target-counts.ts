import { hasTag } from '../../core/link/frame.ts'
import type { Finding } from '../finding.ts'
import { groupBy } from '../material.ts'
import type { Figure, Material } from '../material.ts'

const met = 'plan_targets_met'
const missed = 'plan_targets_missed'

/** Targets met and missed by one place in one period, with how many there are in all. */
interface Tally {
  readonly parts: readonly Figure[]
  readonly totals: readonly number[]
  /** The figure that states the total by itself; fractions carry it. */
  readonly whole?: Figure
}

/** Targets met and missed against all of them: `11/18 chỉ tiêu` and `7/18 chỉ tiêu`, or 11 and 7 `trong 18 chỉ tiêu`. */
export function targetCounts(material: Material): Finding[] {
  return [...ofFractions(material), ...ofCounts(material)].flatMap((tally) => together(tally, material))
}

function ofFractions({ figures }: Material): Tally[] {
  const judged = figures.filter(({ o }) => o.measure === 'fraction' && o.total !== undefined && isJudged(o.indicator))
  const groups = groupBy(judged, ({ o }) => JSON.stringify([o.place, o.period, o.status === 'target', o.unit]))
  return [...groups.values()].map((group) => {
    const parts = distinct(group)
    return { parts, totals: parts.map(({ o }) => o.total ?? 0) }
  })
}

const isJudged = (indicator: string) => indicator === met || indicator === missed

/** `Trong 18 chỉ tiêu, có 11 chỉ tiêu đạt, 7 chỉ tiêu không đạt`; `giao 18 chỉ tiêu. Kết quả, 11 chỉ tiêu đạt …`. */
function ofCounts(material: Material): Tally[] {
  const { figures } = material
  return figures.flatMap((whole, k): Tally[] => {
    if (!isCount(whole) || !isWhole(whole, figures[k + 1])) return []
    const parts: Figure[] = []
    for (const part of figures.slice(k + 1, k + 1 + mostParts)) {
      const isNear = part.o.sentence.start - whole.o.sentence.end < nearby
      if (!isNear || (isCount(part) && isWhole(part, undefined))) break
      if (!isCount(part)) continue
      if (part.o.place !== whole.o.place || part.o.period !== whole.o.period || !isWorded(part)) break
      parts.push(part)
    }
    return [{ parts: distinct(parts), totals: [whole.o.value], whole }]
  })
}

/** Targets are judged right after they are counted. */
const mostParts = 6
const nearby = 80

const isCount = ({ o }: Figure) =>
  o.measure === 'level' && o.unit === 'target' && o.high === undefined && o.bound === 'exact'

/** Whether the words of a count judge it: met, surpassed or missed. */
const isWorded = ({ o, claim: { frame } }: Figure) =>
  o.verdict !== undefined ||
  o.indicator === missed ||
  [...frame.left.slice(-3), ...frame.right].some((mention) => hasTag(mention, 'met', 'exceeded', 'missed'))

/** Whether a count is of all targets: among them others are counted, or they are what was asked for. */
function isWhole(count: Figure, next: Figure | undefined): boolean {
  const { frame } = count.claim
  const before = frame.left.filter((mention) => !hasTag(mention, 'article')).at(-1)
  if (hasTag(before, 'among', 'among-all')) return true
  if (frame.left.slice(-3).some((mention) => hasTag(mention, 'met', 'exceeded', 'missed'))) return false
  if (hasTag(before, 'assigned') || count.o.status === 'target') return true
  const opens = frame.after.findIndex((mention) => hasTag(mention, 'including'))
  return (
    next?.claim.frame.reading === frame.reading &&
    opens >= 0 &&
    !frame.after.slice(0, opens).some((mention) => hasTag(mention, 'met', 'exceeded', 'missed'))
  )
}

function together({ parts: all, totals, whole }: Tally, material: Material): Finding[] {
  const ofMet = all.filter(({ o }) => o.indicator === met)
  const ofMissed = all.filter(({ o }) => o.indicator === missed)
  if (ofMet.length === 0 || ofMissed.length === 0) return []
  const parts = all.map(({ o }) => ({ role: 'part', observation: o }))
  if (new Set(totals).size > 1)
    return [{ code: 'fractions-totals', severity: 'cannot-both-hold', figures: parts, computed: [], words: {} }]
  const total = totals[0] ?? 0
  // "Met 16, of which 5 surpassed": what surpasses may be counted in what is met.
  const nested = ofMet.length > 1 && !isCountedApart(ofMet, material)
  const most = sum(ofMet) + sum(ofMissed)
  const least = (nested ? Math.max(...ofMet.map(({ o }) => o.value)) : sum(ofMet)) + sum(ofMissed)
  if (least <= total && most >= total) return []
  return [
    {
      code: 'fractions-whole',
      severity: least > total ? 'does-not-add-up' : 'needs-reading',
      figures: [...parts, ...(whole ? [{ role: 'whole', observation: whole.o }] : [])],
      computed: [{ name: 'sum', range: { low: least, high: most }, unit: 'target' }],
      words: { total: String(total), way: least > total ? 'over' : 'under' },
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

const sum = (figures: readonly Figure[]) => figures.reduce((total, { o }) => total + o.value, 0)

/** A count that is said twice counts once. */
function distinct(group: readonly Figure[]): Figure[] {
  const said = groupBy(group, ({ o }) => JSON.stringify([o.indicator, o.value, o.total]))
  return [...said.values()].flatMap(([first]) => first ?? [])
}
