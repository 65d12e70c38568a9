import { hasTag } from '../../core/link/frame.ts'
import type { Mention } from '../../core/recognize/mention.ts'
import { add, meets } from '../../intervals/interval.ts'
import { percentOf } from '../fit.ts'
import type { Finding } from '../finding.ts'
import type { Figure, Material } from '../material.ts'

/** Shares of one whole: none over 100%, together no more than 100%, and each as large as its part makes it. */
export function shares(material: Material): Finding[] {
  const all = material.figures.filter(({ o }) => o.measure === 'share' && o.unit === 'percent' && o.status !== 'target')
  return [
    ...all.flatMap(overWhole),
    ...groupsOf(all, material).flatMap(together),
    ...all.flatMap((s) => ofPart(s, material)),
  ]
}

function overWhole({ o, wide }: Figure): Finding[] {
  if (wide.low <= 100) return []
  return [
    {
      code: 'share-over-whole',
      severity: 'cannot-both-hold',
      figures: [{ role: 'share', observation: o }],
      computed: [],
      words: {},
    },
  ]
}

/** Shares that follow each other in one sentence as parts of the same: the structure of an economy, or parts of one head. */
function groupsOf(all: readonly Figure[], { indexOf, between }: Material): Figure[][] {
  const groups: Figure[][] = []
  for (const share of all) {
    const last = groups.at(-1)
    const previous = last?.at(-1)
    const gap = previous && between(previous, share)
    const isNext = previous && indexOf(share) === indexOf(previous) + 1
    const isSame =
      previous?.o.indicator === share.o.indicator &&
      previous.o.period === share.o.period &&
      previous.o.place === share.o.place &&
      previous.o.basis === share.o.basis &&
      (share.o.indicator === 'grdp_structure' || previous.o.of === share.o.of)
    const isList = share.o.indicator === 'grdp_structure' || (named(share) && gap?.every((mention) => !isEnd(mention)))
    if (last && gap && isNext && isSame && isList) last.push(share)
    else groups.push([share])
  }
  return groups.filter((group) => group.length > 1)
}

/** A share whose part has a name of its own in the text. */
const named = ({ o }: Figure) => o.breakdown !== undefined

function together(group: readonly Figure[]): Finding[] {
  const total = (kind: 'range' | 'wide') => group.map((share) => share[kind]).reduce(add)
  if (total('wide').low <= 100) return []
  return [
    {
      code: 'shares-over-whole',
      severity: 'does-not-add-up',
      figures: group.map(({ o }) => ({ role: 'share', observation: o })),
      computed: [{ name: 'sum', range: total('range'), unit: 'percent' }],
      words: {},
    },
  ]
}

/** The last level in the unit of a part before it in its sentence. */
function wholeBefore(at: number, part: Figure, figures: readonly Figure[]): Figure | undefined {
  for (let k = at - 1; k >= 0; k--) {
    const figure = figures[k]
    if (figure?.o.sentence.start !== part.o.sentence.start) return undefined
    if (figure.o.measure === 'level' && figure.o.unit === part.o.unit) return figure
  }
  return undefined
}

/** `50.000 tỷ, trong đó vốn nhà nước 12.000 tỷ, chiếm 24%`: whole, part and share in one sentence. */
function ofPart(share: Figure, { figures, indexOf, between }: Material): Finding[] {
  const at = indexOf(share)
  const part = figures[at - 1]
  if (!part) return []
  const whole = wholeBefore(at - 1, part, figures)
  if (!whole || part.o.measure !== 'level' || part.o.unit === 'percent') return []
  const gap = between(whole, part)
  const near = between(part, share)
  if (!gap || !near || share.o.of !== part.o.id || share.o.basis !== 'total') return []
  if (!isIncluded(gap) || near.some((mention) => mention.kind === 'indicator' || isEnd(mention))) return []
  if (figures.slice(indexOf(whole) + 1, at - 1).some(({ o }) => o.measure === 'level')) return []
  const shown = percentOf(part.range, whole.range)
  const wide = percentOf(part.wide, whole.wide)
  if (!shown || !wide || meets(wide, share.wide)) return []
  return [
    {
      code: 'share-part-whole',
      severity: 'does-not-add-up',
      figures: [
        { role: 'whole', observation: whole.o },
        { role: 'part', observation: part.o },
        { role: 'share', observation: share.o },
      ],
      computed: [{ name: 'share', range: shown, unit: 'percent' }],
      words: {},
    },
  ]
}

const isEnd = (mention: Mention) => mention.kind === 'sign' && mention.sign === ';'

const isIncluded = (gap: readonly Mention[]) => gap.some((mention) => hasTag(mention, 'including'))
