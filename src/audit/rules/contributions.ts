import { add, meets } from '../../intervals/interval.ts'
import type { Finding } from '../finding.ts'
import type { Figure, Material } from '../material.ts'

/** Points that the sectors contribute to a growth: where all sectors are named, they make it up. */
export function contributions(material: Material): Finding[] {
  const groups = new Map<Figure, Figure[]>()
  for (const figure of material.figures) {
    const growth = figure.o.measure === 'contribution' && figure.o.status !== 'target' && growthOf(figure, material)
    if (growth) groups.set(growth, [...(groups.get(growth) ?? []), figure])
  }
  return [...groups].flatMap(([growth, parts]) => together(growth, parts, material))
}

/** The growth that a contribution is linked to, else the only one of the economy in its sentence. */
function growthOf(figure: Figure, { beside, withId, data }: Material): Figure | undefined {
  const isGrowth = ({ o }: Figure) =>
    o.measure === 'growth' && data.sectors.of.includes(o.indicator) && o.unit === 'percent'
  if (figure.o.of !== undefined) return [withId(figure.o.of)].find((linked) => linked && isGrowth(linked))
  const growths = beside(figure).filter(isGrowth)
  return growths.length === 1 ? growths[0] : undefined
}

function together(growth: Figure, all: readonly Figure[], { data }: Material): Finding[] {
  const { parts: sectors, rest } = data.sectors
  // A branch of a sector is counted in it.
  const parts = all.filter(({ o }) => o.breakdown === undefined && [...sectors, ...rest].includes(o.indicator))
  const names = new Set(parts.map(({ o }) => o.indicator))
  const isAlike = parts.every(({ o }) => o.place === growth.o.place && o.period === growth.o.period)
  if (names.size !== parts.length || !isAlike || !sectors.every((sector) => names.has(sector))) return []
  const isComplete = rest.every((part) => names.has(part))
  const wide = parts.map((part) => part.wide).reduce(add)
  const isOver = wide.low > growth.wide.high
  if (isComplete ? meets(wide, growth.wide) : !isOver) return []
  return [
    {
      code: 'contributions-growth',
      severity: isComplete ? 'does-not-add-up' : 'needs-reading',
      figures: [{ role: 'growth', observation: growth.o }, ...parts.map(({ o }) => ({ role: 'part', observation: o }))],
      computed: [{ name: 'sum', range: parts.map((part) => part.range).reduce(add), unit: 'percentage_point' }],
      words: { way: isOver ? 'over' : 'under' },
    },
  ]
}
