import type { Finding } from '../finding.ts'
import { groupBy } from '../material.ts'
import type { Figure, Material } from '../material.ts'

/** Ranks and superlatives of one thing: they must agree in one field, and a rank among few is no lower than among many. */
export function ranks(material: Material): Finding[] {
  const all = material.figures.filter(({ o }) => o.measure === 'rank' && o.status !== 'target')
  return [
    ...all.flatMap(outsideField),
    ...bySubject(all, material)
      .flatMap(pairs)
      .flatMap(([a, b]) => against(a, b, material)),
    ...all.flatMap((rank) => comparator(rank, material)),
  ]
}

function outsideField({ o }: Figure): Finding[] {
  if (o.total === undefined || o.value <= o.total) return []
  return [
    {
      code: 'rank-outside-field',
      severity: 'cannot-both-hold',
      figures: [{ role: 'rank', observation: o }],
      computed: [],
      words: {},
    },
  ]
}

/** Ranks of one indicator, part, place and period; one that is said again counts once. */
function bySubject(all: readonly Figure[], { rootOf }: Material): Figure[][] {
  const known = all.filter(({ o }) => o.indicator !== 'other')
  const groups = groupBy(known, ({ o }) => JSON.stringify([o.indicator, o.breakdown, o.place, o.period]))
  const saidOnce = (figure: Figure) =>
    JSON.stringify([figure.o.value, figure.o.total, figure.o.basis, rootOf(figure).o.measure])
  return [...groups.values()].map((group) => [...groupBy(group, saidOnce).values()].flatMap(([first]) => first ?? []))
}

const pairs = (all: readonly Figure[]): (readonly [Figure, Figure])[] =>
  all.flatMap((a, k) => all.slice(k + 1).map((b) => [a, b] as const))

function against(a: Figure, b: Figure, { rootOf }: Material): Finding[] {
  if (a.o.value === b.o.value) return []
  // The rank of a growth and that of a size are two things.
  const [measureA, measureB] = [rootOf(a).o.measure, rootOf(b).o.measure]
  if (measureA !== 'rank' && measureB !== 'rank' && measureA !== measureB) return []
  const figures = [a, b].map(({ o }) => ({ role: 'rank', observation: o }))
  if (a.o.basis === b.o.basis) {
    const differs = a.o.total !== undefined && b.o.total !== undefined && a.o.total !== b.o.total
    if (a.o.basis !== 'national' && (differs || a.o.total === undefined || b.o.total === undefined)) return []
    if (differs && a.o.basis !== 'national') return []
    return [{ code: 'ranks-conflict', severity: 'cannot-both-hold', figures, computed: [], words: {} }]
  }
  const country = [a, b].find(({ o }) => o.basis === 'national')
  const subset = [a, b].find(({ o }) => o.basis !== 'national')
  if (!country || !subset || subset.o.value <= country.o.value) return []
  return [
    {
      code: 'rank-subset',
      severity: 'cannot-both-hold',
      figures: [
        { role: 'country', observation: country.o },
        { role: 'subset', observation: subset.o },
      ],
      computed: [],
      words: {},
    },
  ]
}

/** First in the country, and yet below the country's own growth: the highest cannot lie under the average. */
function comparator(rank: Figure, { beside, rootOf }: Material): Finding[] {
  if (rank.o.value !== 1 || rank.o.basis !== 'national') return []
  const head = rootOf(rank)
  if (head.o.measure !== 'growth') return []
  const country = beside(head).find(
    ({ o, wide }) =>
      o.place === 'vietnam' &&
      head.o.place !== undefined &&
      head.o.place !== 'vietnam' &&
      o.measure === 'growth' &&
      o.unit === head.o.unit &&
      o.period === head.o.period &&
      (o.indicator === head.o.indicator || (o.indicator === 'gdp' && head.o.indicator === 'grdp')) &&
      wide.low > head.wide.high,
  )
  if (!country) return []
  return [
    {
      code: 'rank-comparator',
      severity: 'cannot-both-hold',
      figures: [
        { role: 'rank', observation: rank.o },
        { role: 'value', observation: head.o },
        { role: 'comparator', observation: country.o },
      ],
      computed: [],
      words: {},
    },
  ]
}
