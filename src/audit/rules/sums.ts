import { add, meets } from '../../intervals/interval.ts'
import type { Interval } from '../../intervals/interval.ts'
import { hasTag } from '../../core/link/frame.ts'
import type { Finding, Severity } from '../finding.ts'
import type { Figure, Material } from '../material.ts'

const isAmount = ({ o }: Figure) => o.measure === 'level' && o.status !== 'target' && !/^percent|\//.test(o.unit)

/** Parts against their whole: as a sentence names them (`gồm`, `trong đó`), and as indicators are made of others. */
export function sums(material: Material): Finding[] {
  const named = material.figures.filter(isAmount).flatMap((whole) => ofSentence(whole, material))
  const taken = new Set(named.map(({ figures: [first] }) => first?.observation))
  const known = [...identities(material), ...within(material)].filter(({ figures: [w] }) => !taken.has(w?.observation))
  return [...named, ...known]
}

/** `3,2 triệu lượt khách, gồm 2,5 triệu … và 1,1 triệu …`. */
function ofSentence(whole: Figure, material: Material): Finding[] {
  const { figures, indexOf, between, wordsOf, data } = material
  const words = data.words[whole.claim.frame.reading.language]
  const parts: Figure[] = []
  let consists = false
  for (let k = indexOf(whole) + 1; k < figures.length; k++) {
    const figure = figures[k]
    if (!figure) break
    const gap = between(parts.at(-1) ?? whole, figure)
    if (!gap || gap.some((m) => m.kind === 'sign' && (m.sign === ';' || m.sign === '.'))) break
    if (!isAmount(figure) || figure.o.unit !== whole.o.unit) {
      if (parts.length === 0) return []
      // Growth and share told beside a part.
      if (figure.o.of === parts.at(-1)?.o.id) continue
      break
    }
    if (parts.length === 0) {
      const said = gap.map((m) => ({ word: wordsOf(whole, m), binds: hasTag(m, 'including') }))
      consists = said.some(({ word }) => words.consists.some((known) => word === known || word.startsWith(`${known} `)))
      if (!consists && !said.some(({ word, binds }) => binds || words.includes.includes(word))) return []
    } else if (gap.some((m) => hasTag(m, 'including', 'aside', 'whereas'))) break
    if (figure.o.period !== whole.o.period || figure.o.place !== whole.o.place) break
    parts.push(figure)
  }
  if (parts.length === 0) return []
  const unread = whole.claim.frame.mentions
    .slice(whole.claim.frame.at + 1)
    .filter((m) => m.kind === 'quantity' && m.unit === whole.claim.frame.quantity.unit).length
  const partial = !consists || unread !== parts.length || words.mainly.some((word) => textAfter(whole).includes(word))
  return compare(whole, parts, partial ? 'some' : 'all')
}

const textAfter = ({ claim: { frame } }: Figure): string => {
  const { start, end } = frame.reading.sentence
  return frame.reading.text.slice(start, end).toLowerCase()
}

function compare(whole: Figure, parts: readonly Figure[], which: 'some' | 'all'): Finding[] {
  const total = (kind: 'range' | 'wide'): Interval => parts.map((part) => part[kind]).reduce(add)
  const wide = total('wide')
  const isOver = wide.low > whole.wide.high
  if (!isOver && (which === 'some' || meets(wide, whole.wide))) return []
  const single = parts.length === 1 && which === 'some'
  const severity: Severity = 'does-not-add-up'
  return [
    {
      code: single ? 'part-over-whole' : 'parts-whole',
      severity,
      figures: [{ role: 'whole', observation: whole.o }, ...parts.map(({ o }) => ({ role: 'part', observation: o }))],
      computed: [{ name: 'sum', range: total('range'), unit: whole.o.unit }],
      words: { way: isOver ? 'over' : 'under' },
    },
  ]
}

/** The level of an indicator as a whole, said of the same place, period and status as another's. */
function sibling(indicator: string, like: Figure, material: Material): Figure | undefined {
  const found = aroundOf(like, material).filter(
    (figure) =>
      isAmount(figure) &&
      figure.o.indicator === indicator &&
      figure.o.breakdown === undefined &&
      figure.o.place === like.o.place &&
      figure.o.period === like.o.period &&
      figure.o.unit === like.o.unit,
  )
  return found.length === 1 ? found[0] : undefined
}

/** The figures that stand within the reach of one account, the figure itself among them. */
function aroundOf(like: Figure, { figures, indexOf }: Material): readonly Figure[] {
  const at = indexOf(like)
  const isNear = ({ o }: Figure) => Math.abs(o.sentence.start - like.o.sentence.start) < nearby
  let [from, to] = [at, at + 1]
  for (let before = figures[from - 1]; before && isNear(before); before = figures[from - 1]) from--
  for (let next = figures[to]; next && isNear(next); next = figures[to]) to++
  return figures.slice(from, to)
}

/** Figures of one account stand within a paragraph or two. */
const nearby = 1500

/** Exports and imports make up the turnover of trade. */
function identities(material: Material): Finding[] {
  return material.data.identities.flatMap(({ whole: id, parts: ids }) =>
    material.figures
      .filter((f) => isAmount(f) && f.o.indicator === id && f.o.breakdown === undefined)
      .flatMap((whole): Finding[] => {
        const parts = ids.flatMap((part) => sibling(part, whole, material) ?? [])
        if (parts.length !== ids.length || sibling(id, whole, material) === undefined) return []
        return compare(whole, parts, 'all').map((finding) => ({ ...finding, code: 'parts-identity' as const }))
      }),
  )
}

/** Domestic revenue is a part of revenue. */
function within(material: Material): Finding[] {
  return material.data.within.flatMap(({ whole: id, part: of }) =>
    material.figures
      .filter((f) => isAmount(f) && f.o.indicator === id && f.o.breakdown === undefined)
      .flatMap((whole) => {
        const part = sibling(of, whole, material)
        return part && sibling(id, whole, material) ? compare(whole, [part], 'some') : []
      }),
  )
}
