import { add, meets } from '../../intervals/interval.ts'
import type { Interval } from '../../intervals/interval.ts'
import type { Finding } from '../finding.ts'
import type { Figure, Material } from '../material.ts'
import { monthSpan } from '../month-span.ts'
import type { MonthSpan } from '../month-span.ts'
import { isNarrowed } from '../naming.ts'

/** A figure that adds up over time, with the months that it is about. */
interface Stretch {
  readonly figure: Figure
  readonly span: MonthSpan
}

/** Quarters, halves and months against the longer stretch that they make up, and no part more than its stretch. */
export function periods(material: Material): Finding[] {
  return accountsOf(material).flatMap((account) => {
    const sums = account.flatMap((whole) => againstParts(whole, account))
    const told = new Set(sums.flatMap(({ figures }) => figures.map(({ observation }) => observation)))
    return [...sums, ...account.flatMap((whole) => belowPart(whole, account, told))]
  })
}

/** Amounts of one thing at one place in one year that stand near each other; a stretch given two values says nothing. */
function accountsOf({ figures, data }: Material): Stretch[][] {
  const accounts: Stretch[][] = []
  const latest = new Map<string, Stretch[]>()
  for (const figure of figures) {
    const { o } = figure
    const span = o.period === undefined || o.origins.period === 'assumed' ? undefined : monthSpan(o.period)
    const flows = o.measure === 'level' && o.status !== 'target' && data.flows.includes(o.indicator)
    if (!span || !flows || o.value < 0 || /^percent|\//.test(o.unit) || isNarrowed(figure)) continue
    const key = JSON.stringify([o.indicator, o.breakdown, o.place, o.unit, span.year])
    const account = latest.get(key)
    const last = account?.at(-1)
    if (account && last && o.sentence.start - last.figure.o.sentence.start < nearby) account.push({ figure, span })
    else {
      const opened = [{ figure, span }]
      accounts.push(opened)
      latest.set(key, opened)
    }
  }
  return accounts.map(settled)
}

/** Figures of one account stand within a paragraph or two of each other. */
const nearby = 1500

/** Every stretch that has one value, however often it is said, by the first figure that says it. */
function settled(account: readonly Stretch[]): Stretch[] {
  const bySpan = new Map<string, Stretch[]>()
  for (const stretch of account) {
    const key = `${stretch.span.first}-${stretch.span.last}`
    const known = bySpan.get(key)
    if (known) known.push(stretch)
    else bySpan.set(key, [stretch])
  }
  return [...bySpan.values()].flatMap(([first, ...others]) =>
    first && others.every(({ figure }) => meets(figure.wide, first.figure.wide)) ? [first] : [],
  )
}

function againstParts(whole: Stretch, account: readonly Stretch[]): Finding[] {
  const parts = tilings(whole.span, account).find((tiling) => {
    const sum = tiling.map(({ figure }) => figure.wide).reduce(add)
    return !meets(sum, whole.figure.wide)
  })
  if (!parts) return []
  const sum = (read: 'range' | 'wide'): Interval => parts.map(({ figure }) => figure[read]).reduce(add)
  return [
    {
      code: 'periods-sum',
      severity: isOneStatus([whole, ...parts]) ? 'does-not-add-up' : 'needs-reading',
      figures: used(whole, parts),
      computed: [{ name: 'sum', range: sum('range'), unit: whole.figure.o.unit }],
      words: { way: sum('wide').low > whole.figure.wide.high ? 'over' : 'under' },
    },
  ]
}

/** All rows of two stretches and more that follow each other from the first month of a stretch to its last. */
function tilings(span: MonthSpan, account: readonly Stretch[], from = span.first): Stretch[][] {
  return account.flatMap((part) => {
    const isWhole = part.span.first === span.first && part.span.last === span.last
    if (part.span.first !== from || part.span.last > span.last || isWhole) return []
    if (part.span.last === span.last) return [[part]]
    return tilings(span, account, part.span.last + 1).map((rest) => [part, ...rest])
  })
}

/** A part of a stretch that is more than the stretch, where no sum has told of either. */
function belowPart(whole: Stretch, account: readonly Stretch[], told: ReadonlySet<Figure['o']>): Finding[] {
  const part = account.find(
    ({ figure, span }) =>
      figure !== whole.figure &&
      span.first >= whole.span.first &&
      span.last <= whole.span.last &&
      figure.wide.low > whole.figure.wide.high &&
      !told.has(figure.o) &&
      !told.has(whole.figure.o),
  )
  if (!part) return []
  return [
    {
      code: 'period-over-longer',
      severity: isOneStatus([whole, part]) ? 'cannot-both-hold' : 'needs-reading',
      figures: used(whole, [part]),
      computed: [],
      words: {},
    },
  ]
}

/** An estimate beside results may be one that the results have overtaken. */
const isOneStatus = (stretches: readonly Stretch[]) =>
  stretches.every(({ figure }) => figure.o.status === stretches[0]?.figure.o.status)

const used = (whole: Stretch, parts: readonly Stretch[]) => [
  { role: 'whole', observation: whole.figure.o },
  ...parts.map(({ figure }) => ({ role: 'part', observation: figure.o })),
]
