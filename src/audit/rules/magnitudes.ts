import type { Finding } from '../finding.ts'
import type { Figure, Material } from '../material.ts'

/** Money without a scale word beside money with one may be this many times smaller and still be no slip. */
const far = 1e4

/** Figures out of all proportion, as where a unit word was dropped: `5.500 USD` beside `4.207 triệu USD`. */
export function magnitudes(material: Material): Finding[] {
  const levels = material.figures.filter(({ o }) => o.measure === 'level' && o.value !== 0)
  return levels.flatMap((figure) => {
    const outside = outOfRange(figure, material)
    return outside.length > 0 ? outside : besideLarger(figure, material)
  })
}

/** Sums of the whole in one currency; a price, an allowance or a sum per head is small by nature. */
const isMoney = ({ o }: Figure) => o.unit === 'VND' || o.unit === 'USD'

function besideLarger(figure: Figure, { beside }: Material): Finding[] {
  if (!isMoney(figure) || figure.claim.frame.quantity.scaled || figure.o.indicator === 'other') return []
  if (figure.o.indicator === 'price' || figure.o.indicator.endsWith('_per_capita')) return []
  const { value, unit } = figure.o
  const larger = beside(figure).find(
    ({ o, claim }) =>
      claim.frame.quantity.scaled &&
      o.unit === unit &&
      o.measure === 'level' &&
      o.indicator !== 'other' &&
      Math.abs(o.value) > Math.abs(value) * far,
  )
  if (!larger) return []
  return [
    {
      code: 'magnitude-neighbour',
      severity: 'unusual-magnitude',
      figures: [
        { role: 'value', observation: figure.o },
        { role: 'neighbour', observation: larger.o },
      ],
      computed: [
        {
          name: 'ratio',
          range: { low: Math.round(larger.o.value / value), high: Math.round(larger.o.value / value) },
          unit: 'times',
        },
      ],
      words: {},
    },
  ]
}

function outOfRange({ o }: Figure, { data }: Material): Finding[] {
  const unit = o.unit.split('/')[0]
  const usual = data.magnitudes.find((entry) => entry.unit === unit && entry.indicators.includes(o.indicator))
  if (!usual || o.breakdown !== undefined) return []
  const [low, high] = [Math.min(o.value, o.high ?? o.value), Math.max(o.value, o.high ?? o.value)]
  if (high < 0 || (high >= usual.from && low <= usual.to)) return []
  return [
    {
      code: 'magnitude-range',
      severity: 'unusual-magnitude',
      figures: [{ role: 'value', observation: o }],
      computed: [{ name: 'usual', range: { low: usual.from, high: usual.to }, unit: o.unit }],
      words: { way: high < usual.from ? 'under' : 'over' },
    },
  ]
}
