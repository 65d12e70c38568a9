import type { Observation } from '../../core/model/observation.ts'
import type { Scale } from '../figure.ts'
import { shortMissingText } from '../missing-text.ts'
import { baseOf } from '../row-key.ts'
import type { Cell, CellPart, Figure } from '../table.ts'
import { derivedNumber } from './derived-text.ts'
import type { PageWords } from './page-words.ts'
import { plain, withSign } from './page-words.ts'
import type { Slot } from './pivot.ts'

/** What cells show: the figure alone, or with all that the text sets beside it. */
export const cellForms = ['triple', 'value'] as const
export type CellForm = (typeof cellForms)[number]

/** What a cell is put into words with. */
export interface CellWords extends PageWords {
  readonly form: CellForm
  /** Observations that other passages contradict. */
  readonly contradicted: ReadonlySet<Observation>
}

/** A cell as on the page: `+12,23% (KH 16,5%; không đạt; gấp >4 lần cả nước; hạng 2/63) [1]`, or why it is empty. */
export function cellText(slot: Slot | undefined, words: CellWords): string {
  const { wording, footnotes } = words
  if (slot === undefined) return wording.say('missing.not-stated')
  const { cell, scale } = slot
  if (cell.parts !== undefined) {
    const whole = cell.figures.length > 0 ? [figuresText(cell, scale, words)] : []
    return [...whole, ...cell.parts.map((part) => partText(part, scale, words))].join(' · ')
  }
  if (cell.missing) {
    const reason = shortMissingText(cell.missing, wording)
    return 'nearest' in cell.missing ? `${reason} [${footnotes.of(cell.missing.nearest)}]` : reason
  }
  return figuresText(cell, scale, words)
}

function figuresText(cell: Cell | CellPart, scale: Scale, words: CellWords): string {
  const derived = 'derived' in cell && cell.derived !== undefined ? cell.derived : []
  return cell.figures
    .map((figure) => {
      const extra = derived
        .filter(({ level }) => level === figure.observation)
        .map((value) =>
          words.tell(`cell.derived.${value.kind}`, { figure: derivedNumber(value.value, value, scale, words) }),
        )
      return figureText(figure, scale, words, cell.targets, extra)
    })
    .join(' ≠ ')
}

/** A figure of a former place or area, under its own name. */
function partText(part: CellPart, scale: Scale, words: CellWords): string {
  const { wording, tell } = words
  const text =
    part.figures.length > 0
      ? figuresText(part, scale, words)
      : part.targets.map((t) => targetText(t, scale, words)).join(', ')
  return tell('cell.part', { place: wording.place(part.place), area: areaText(part, words), text })
}

/** Which area the name of a part stood for. */
export function areaText(
  { place, territory }: Pick<CellPart, 'place' | 'territory'>,
  { wording, tell }: PageWords,
): string {
  const end = wording.lexicon.place(place)?.to
  if (territory?.to !== undefined) return tell('cell.area.ended', { date: wording.date(territory.to) })
  if (end !== undefined) return tell('cell.area.ended', { date: wording.date(end) })
  return territory?.from === undefined ? '' : tell('cell.area.from', { date: wording.date(territory.from) })
}

/** A figure with its marks and, where asked for, with what the text sets beside it. */
export function figureText(
  figure: Figure,
  scale: Scale,
  words: CellWords,
  targets: readonly Figure[] = [],
  extra: readonly string[] = [],
): string {
  const { wording, tell, footnotes, form } = words
  const { observation: o, isEarly, comparisons } = figure
  const amount = withSign(o, amountText(o, scale, words))
  const marked =
    o.status === 'estimate' || o.status === 'forecast' ? wording.say(`cell.${o.status}`, { figure: amount }) : amount
  const dated = isEarly ? wording.say('cell.early', { figure: marked }) : marked
  const plans = [...targets.map(({ observation }) => observation), ...comparisons.filter(isTarget)]
  const beside =
    form === 'value'
      ? extra
      : [
          ...[...new Set(plans)].map(
            (plan) => tell('cell.target', { figure: sameUnit(plan, o, scale, words) }) + ownSource(plan, o, words),
          ),
          ...(o.verdict === undefined ? [] : [tell(`verdict.${o.verdict}`)]),
          ...extra,
        ]
  const others = form === 'value' ? [] : comparisons.filter((c) => !isTarget(c)).map((c) => besideText(c, o, words))
  // What belongs to the plan stands together, as in "(KH 16,5%, không đạt; hạng 2/63)".
  const asides = [beside.join(', '), ...others].filter((part) => part !== '')
  const whole = asides.length === 0 ? dated : tell('cell.beside', { figure: dated, beside: asides.join('; ') })
  return `${whole} [${footnotes.of(o)}]`
}

const isTarget = ({ status }: Observation) => status === 'target'

const targetText = (target: Figure, scale: Scale, words: CellWords) =>
  `${words.tell('cell.target', { figure: amountText(target.observation, scale, words) })} [${words.footnotes.of(target.observation)}]`

/** The figure in the unit of its row; the unit itself only where it is a percentage. */
function amountText(o: Observation, scale: Scale, { wording }: CellWords): string {
  const amount = wording.amount(o, scale)
  return /^percent(\/|$)/.test(scale.unit) ? amount + wording.unit(scale.unit) : amount
}

/** A plan in the unit of its row where it has that unit, else with its own. */
function sameUnit(plan: Observation, o: Observation, scale: Scale, words: CellWords): string {
  const text =
    plan.unit === o.unit && plan.measure === o.measure
      ? amountText(plan, scale, words)
      : plain(words.wording.value(plan))
  return plan.measure === o.measure && plan.measure !== 'growth' ? text : text.replace(/^\+/, '')
}

/** What the text sets beside a figure, with its base in few words. */
function besideText(c: Observation, head: Observation, words: CellWords): string {
  const { wording, tell, contradicted } = words
  const mark = contradicted.has(c) ? ' ≠' : ''
  return comparisonText(c, head) + mark + ownSource(c, head, words)

  function comparisonText(o: Observation, { place, period }: Observation): string {
    const figure = o.measure === 'rank' ? rankText(o, words) : withSign(o, plain(wording.value(o)))
    if (o.measure === 'multiple') {
      const number = wording.amount({ ...o, bound: 'exact' }, { unit: o.unit, scale: 1 })
      const key = o.value < 1 ? 'beside.multiple.part' : 'beside.multiple'
      return tell(key, { figure: tell(`bound.${o.bound}`, { value: number }), base: baseText(o, words) })
    }
    if (o.place !== place) return tell('beside.other-place', { place: wording.place(o.place), figure })
    if (o.period !== period) return tell('beside.other-period', { figure, period: wording.period(o.period) })
    if (o.measure === 'rank' && (o.basis === 'region' || o.basis === 'peers'))
      return tell(`beside.rank.${o.basis}`, { figure })
    return tell(`beside.${o.measure}`, { figure, base: wording.base(o) }).trimEnd()
  }
}

/** A rank as short as it goes: `hạng 2/63`. */
function rankText({ value, total }: Observation, { tell }: CellWords): string {
  return total === undefined ? tell('rank', { rank: value }) : tell('rank.of', { rank: value, total })
}

/** A comparison from another sentence has a footnote of its own. */
function ownSource(o: Observation, head: Observation, { footnotes }: CellWords): string {
  const isElsewhere = o.doc !== head.doc || o.sentence.start !== head.sentence.start
  return isElsewhere ? ` [${footnotes.of(o)}]` : ''
}

function baseText(o: Observation, { wording, tell }: CellWords): string {
  const [kind = '', detail = ''] = (baseOf(o) ?? '').split(':')
  if (kind === '') return ''
  if (kind === 'place') return wording.place(detail)
  return tell(`base.${kind}`, { year: detail })
}
