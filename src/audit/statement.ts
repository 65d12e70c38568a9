import { hasTag } from '../core/link/frame.ts'
import { governingVerb } from '../core/link/governing-verb.ts'
import { isPlanBase } from '../core/recognize/base.ts'
import { startsMove } from '../core/link/start-of-move.ts'
import type { Mention } from '../core/recognize/mention.ts'
import { groupBy } from './material.ts'
import type { Figure, Material } from './material.ts'

/** A level with the figures that the text binds to it. */
export interface Statement {
  readonly level: Figure
  readonly growths: readonly Figure[]
  readonly changes: readonly Figure[]
  readonly attainments: readonly Figure[]
  readonly multiples: readonly Figure[]
  /** Levels that the text gives as last year's, with the comparison that they are the base of where there is one. */
  readonly bases: readonly {
    readonly figure: Figure
    readonly comparison: Figure | undefined
    /** What the verb says of the way from it, where one does. */
    readonly direction?: 'rise' | 'fall'
  }[]
  /** Levels that the text gives as the plan. */
  readonly plans: readonly Figure[]
}

/** Bases that are the same stretch of the year before. */
const yearly = (basis: string | undefined) => basis === 'yoy' || basis === undefined

/** Gathers for every level what the text says of it: growth, base, plan, attainment. */
export function statementsOf(material: Material): readonly Statement[] {
  const known = gathered.get(material)
  if (known) return known
  const statements = gatherStatements(material)
  gathered.set(material, statements)
  return statements
}

/** Several rules ask for the statements of one text. */
const gathered = new WeakMap<Material, readonly Statement[]>()

function gatherStatements(material: Material): Statement[] {
  const { figures, rootOf } = material
  const roles = figures.map((figure, k) => roleOf(figure, k, material))
  const order = new Map(figures.map((figure, k) => [figure, k]))
  const byRoot = groupBy(figures, rootOf)
  const bySentence = groupBy(figures, ({ o }) => o.sentence.start)
  const isOwn = (k: number) => figures[k]?.o.measure === 'level' && roles[k] === undefined
  return figures.flatMap((level, k): Statement[] => {
    if (!isOwn(k) || level.o.status === 'target') return []
    const inSentence = bySentence.get(level.o.sentence.start) ?? []
    const at = (figure: Figure) => order.get(figure) ?? -1
    const next = inSentence.find((other) => at(other) > k && isOwn(at(other)) && !sameThing(other, level))
    const end = next ? at(next) : -1
    const candidates = new Set([...(byRoot.get(level) ?? []), ...inSentence])
    const near = [...candidates].filter((other) => {
      const n = at(other)
      if (other === level) return false
      if (rootOf(other) === level) return true
      return (
        n > k &&
        (end < 0 || n < end) &&
        roles[n] !== undefined &&
        other.o.sentence.start === level.o.sentence.start &&
        sameThing(other, level)
      )
    })
    const from = near.filter((figure) => isStartOf(figure, level))
    const of = (measure: Figure['o']['measure']) =>
      near.filter(
        (figure) =>
          figure.o.measure === measure &&
          figure.o.status !== 'target' &&
          figure.o.indicator === level.o.indicator &&
          !from.includes(figure) &&
          !isAveraged(figure),
      )
    const withRole = (wanted: Role['role']) =>
      near.flatMap((figure) => {
        const role = roles[at(figure)]
        return role?.role === wanted && sameThing(figure, level) ? [{ figure, comparison: role.comparison }] : []
      })
    return [
      {
        level,
        growths: of('growth'),
        changes: of('change'),
        attainments: of('attainment'),
        multiples: of('multiple'),
        bases: [...withRole('base'), ...from.map((figure) => startAsBase(figure))],
        plans: withRole('plan').map(({ figure }) => figure),
      },
    ]
  })
}

/** The growth of a statement that is measured on last year. */
export const yearlyGrowths = ({ growths }: Statement): readonly Figure[] =>
  growths.filter(({ o }) => yearly(o.basis) && !o.unit.includes('/'))

/** `bình quân mỗi năm giảm 0,97 điểm`: a rate over years, not the distance between two values. */
const isAveraged = ({ claim: { frame } }: Figure) =>
  frame.left.some((mention) => hasTag(mention, 'average', 'per-year')) || frame.quantity.unit.endsWith('/year')

/** `tăng từ 1,2 tỷ USD lên 1,5 tỷ USD`: the first figure is where the second comes from. */
function isStartOf({ o, claim: { frame } }: Figure, level: Figure): boolean {
  const isBefore = o.start < level.o.start && frame.reading === level.claim.frame.reading
  return isBefore && o.measure === 'level' && o.indicator === level.o.indicator && startsMove(frame)
}

/** The start of a move as a base, with the direction that its verb tells. */
function startAsBase(figure: Figure): Statement['bases'][number] {
  const verb = governingVerb(figure.claim.frame)
  const direction = hasTag(verb, 'increase') ? 'rise' : hasTag(verb, 'decrease') ? 'fall' : undefined
  return { figure, comparison: undefined, ...(direction ? { direction } : {}) }
}

const sameThing = (a: Figure, b: Figure) =>
  a.o.indicator === b.o.indicator && a.o.unit === b.o.unit && a.o.breakdown === b.o.breakdown

interface Role {
  readonly role: 'base' | 'plan'
  readonly comparison: Figure | undefined
}

/** Whether a level is given as the base or the plan of the figure before it. */
function roleOf(figure: Figure, k: number, material: Material): Role | undefined {
  if (figure.o.measure !== 'level') return undefined
  const before = material.figures[k - 1]
  if (figure.o.status === 'target') return { role: 'plan', comparison: before }
  const between = before && material.between(before, figure)
  if (!before || !between) return undefined
  const { measure } = before.o
  const isNear = !between.some(({ kind }) => kind === 'indicator')
  const words = [...between, ...figure.claim.frame.right]
  if (measure === 'attainment' && isNear && !closes(between) && between.some(isPlanWord))
    return { role: 'plan', comparison: before }
  if (measure !== 'growth' && measure !== 'multiple' && measure !== 'change') return undefined
  if (before.o.status === 'target' || !isNear || !yearly(before.o.basis)) return undefined
  const isBracketed = figure.claim.frame.host !== undefined && figure.claim.frame.host === before.claim.frame
  const isEarlier = isYearBefore(figure.o.period, before.o.period) && !closes(between)
  const leads = between.some((m) => m.kind === 'base' || hasTag(m, 'start-from', 'versus', 'versus-if-base'))
  if (!isBracketed && !isEarlier && !(leads && !closes(between))) return undefined
  if (words.some(isPlanWord)) return undefined
  return { role: 'base', comparison: before }
}

/** Whether a mention speaks of a plan: its name, an estimate of a budget, a target. */
export const isPlanWord = (mention: Mention): boolean =>
  hasTag(mention, 'plan', 'budget', 'target') || isPlanBase(mention)

/** Whether a comma, a semicolon or a stop sets two figures apart. */
const closes = (between: readonly Mention[]) =>
  between.some((mention) => mention.kind === 'sign' && [',', ';', '.', ')'].includes(mention.sign))

/** Whether a printed period is the same stretch one year earlier. */
function isYearBefore(earlier: string | undefined, later: string | undefined): boolean {
  return earlier !== undefined && later !== undefined && earlier === yearBefore(later)
}

/** A printed period one year earlier: `2020` → `2019`, `2021-01/2021-09` → `2020-01/2020-09`. */
export function yearBefore(period: string): string {
  return period.replace(/(^|\/)(\d{4})/g, (_, lead: string, year: string) => lead + String(Number(year) - 1))
}
