import { hasTag } from '../../core/link/frame.ts'
import type { Mention } from '../../core/recognize/mention.ts'
import { meets, subtract } from '../../intervals/interval.ts'
import { indulgentInterval, printedInterval } from '../../intervals/printed.ts'
import type { Finding } from '../finding.ts'
import type { Figure, Material } from '../material.ts'

type Way = 'higher' | 'lower'

/** A word that says which of two figures is the higher. */
interface Comparative {
  readonly way: Way
  readonly mention: Mention
  /** Whether `but` or `and` sets it beside another comparison of the same figure. */
  readonly isFurther: boolean
  /** Whether what follows is named as the other figure: `thấp hơn vụ trước 8,4 tạ` gives the difference. */
  readonly isNamed: boolean
}

/** `thấp hơn mức tăng 8,02% của cả nước`, said of 10,28%: which of two figures is the higher, and by how much. */
export function comparisons(material: Material): Finding[] {
  const { figures } = material
  return figures.flatMap((value, k) => {
    const [next, after] = figures.slice(k + 1, k + 3)
    if (!next) return []
    return [...compared(value, next, material), ...(after ? apart(value, next, after, material) : [])]
  })
}

/** Two figures with the word between them, and a further one as in `thấp hơn mức 8,5% của năm trước nhưng cao hơn cả nước (5%)`. */
function compared(value: Figure, next: Figure, material: Material): Finding[] {
  const word = comparativeBetween(value, next, material)
  if (!word?.isNamed || !areAlike(value, next)) return []
  const further = material.figures[material.indexOf(next) + 1]
  const second = further && comparativeBetween(next, further, material)
  const isFurther = further !== undefined && second?.isNamed === true && second.isFurther && areAlike(value, further)
  return [...against(value, word, next), ...(isFurther ? against(value, second, further) : [])]
}

function against(value: Figure, { way, mention }: Comparative, { o, claim }: Figure): Finding[] {
  // `thấp hơn 8,02%`: the word that compares is no bound of what it compares with.
  const isBound = claim.frame.quantity.boundFrom <= mention.from
  const { high } = value.wide
  const comparator = indulgentInterval(isBound ? { ...o, bound: 'exact' } : o)
  const isAgainst = way === 'higher' ? high < comparator.low : value.wide.low > comparator.high
  if (!isAgainst) return []
  return [
    {
      code: 'comparison-direction',
      severity: 'cannot-both-hold',
      figures: [
        { role: 'value', observation: value.o },
        { role: 'comparator', observation: o },
      ],
      computed: [
        {
          name: 'gap',
          range: subtract(value.range, printedInterval(isBound ? { ...o, bound: 'exact' } : o)),
          unit: gapUnit(o.unit),
        },
      ],
      words: { way },
    },
  ]
}

/** `thấp hơn 1,2 điểm phần trăm so với cả nước (8,02%)`: two figures and how far they are apart. */
function apart(value: Figure, gap: Figure, comparator: Figure, material: Material): Finding[] {
  if (gap.o.measure !== 'change' || gap.o.unit !== gapUnit(value.o.unit) || !areAlike(value, comparator)) return []
  const word = comparativeBetween(value, gap, material)
  const between = material.between(gap, comparator)
  if (!word || !between?.some(isVersus) || between.some((m) => isStop(m) || hasTag(m, 'and', 'whereas'))) return []
  const sign = word.way === 'higher' ? 1 : -1
  const said = indulgentInterval({ ...gap.o, value: sign * Math.abs(gap.o.value) })
  if (meets(subtract(value.wide, comparator.wide), said)) return []
  return [
    {
      code: 'comparison-gap',
      severity: 'does-not-add-up',
      figures: [
        { role: 'value', observation: value.o },
        { role: 'gap', observation: gap.o },
        { role: 'comparator', observation: comparator.o },
      ],
      computed: [{ name: 'gap', range: subtract(value.range, comparator.range), unit: gap.o.unit }],
      words: { way: word.way },
    },
  ]
}

const gapUnit = (unit: string) => (unit === 'percent' ? 'percentage_point' : unit)

const measures = new Set(['level', 'growth', 'attainment', 'share'])

/** Whether two figures can be set in order: of one measure and unit, both above nought, neither a plan. */
function areAlike({ o: a }: Figure, { o: b }: Figure): boolean {
  const isNamedAlike = a.indicator === b.indicator || (isOutput(a.indicator) && isOutput(b.indicator))
  return (
    isNamedAlike &&
    a.indicator !== 'other' &&
    a.breakdown === b.breakdown &&
    a.measure === b.measure &&
    measures.has(a.measure) &&
    a.unit === b.unit &&
    a.status !== 'target' &&
    b.status !== 'target' &&
    a.value > 0 &&
    b.value > 0 &&
    // A range or a move has two ends to be held against.
    a.high === undefined
  )
}

/** The output of a place and that of the country go by two names. */
const isOutput = (indicator: string) => indicator === 'grdp' || indicator === 'gdp'

/** The last comparative between two figures, where nothing after it leads to another matter. */
function comparativeBetween(a: Figure, b: Figure, { between, wordsOf, data }: Material): Comparative | undefined {
  const gap = between(a, b)
  if (!gap) return undefined
  const words = data.words[a.claim.frame.reading.language]
  const wayOf = (mention: Mention): Way | undefined => {
    const text = wordsOf(a, mention)
    const starts = (known: string) => text === known || text.startsWith(`${known} `)
    return words.higher.some(starts) ? 'higher' : words.lower.some(starts) ? 'lower' : undefined
  }
  const at = gap.findLastIndex((mention) => wayOf(mention) !== undefined)
  const mention = gap[at]
  const way = mention && wayOf(mention)
  if (!way || hasTag(gap[at - 1], 'negation')) return undefined
  const [before, after] = [gap.slice(0, at), gap.slice(at + 1)]
  const leadsOff = (m: Mention) =>
    isStop(m) || (m.kind === 'sign' && m.sign === ',') || hasTag(m, 'and', 'whereas', 'including')
  if (before.some(isStop) || after.some(leadsOff)) return undefined
  return {
    way,
    mention,
    isFurther: hasTag(before.at(-1), 'and') || hasTag(before.at(-2), 'and'),
    isNamed: after.some(
      (m) => (m.kind === 'sign' && m.sign === '(') || hasTag(m, 'level-word', 'names-amount', 'article', 'increase'),
    ),
  }
}

const isStop = (mention: Mention) => mention.kind === 'sign' && [';', '.', ':'].includes(mention.sign)

const isVersus = (mention: Mention) =>
  mention.kind === 'base' || hasTag(mention, 'versus', 'versus-if-base', 'more-than')
