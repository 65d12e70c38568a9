import { meets } from '../../intervals/interval.ts'
import type { Finding } from '../finding.ts'
import { groupBy } from '../material.ts'
import type { Figure, Material } from '../material.ts'
import { isPlainlyNamed } from '../naming.ts'
import { statementsOf } from '../statement.ts'

const measures = new Set(['level', 'growth', 'attainment'])

/** The same figure given twice differently: one indicator, place, period, measure and base, in two sentences. */
export function repeated(material: Material): Finding[] {
  const { data } = material
  const bases = new Set(statementsOf(material).flatMap(({ bases: found }) => found.map(({ figure }) => figure)))
  const groups = new Map<string, Figure[][]>()
  for (const figure of material.figures) {
    const { o } = figure
    if (!measures.has(o.measure) || bases.has(figure) || data.manifold.includes(o.indicator)) continue
    if (o.confidence < leastSure || o.period === undefined || !isPlainlyNamed(figure)) continue
    const key = keyOf(figure)
    const alike = groups.get(key) ?? []
    if (alike.length === 0) groups.set(key, alike)
    const group = alike.find(([first]) => first !== undefined && areNamedAlike(first, figure))
    if (group) group.push(figure)
    else alike.push([figure])
  }
  return [...groups.values()].flat().flatMap((group) => {
    const printed = [...groupBy(group, ({ wide }) => `${wide.low} ${wide.high}`).values()].flatMap(
      ([first]) => first ?? [],
    )
    const values = printed.filter((one, k) => !printed.slice(0, k).some((earlier) => meets(earlier.wide, one.wide)))
    const [first, second] = values
    // Three values and more are a list of parts that the text does not name in so many words.
    if (!first || !second || values.length > 2) return []
    if (first.o.sentence.start === second.o.sentence.start) return []
    return [
      {
        code: 'same-figure-differs' as const,
        severity: 'cannot-both-hold' as const,
        figures: [
          { role: 'first', observation: first.o },
          { role: 'second', observation: second.o },
        ],
        computed: [],
        words: {},
      },
    ]
  })
}

/** A comparison of two sentences rests on two readings, so each must be surer than for one sentence. */
const leastSure = 0.7

/** Whether two figures go by the same name, or both by one that is near the indicator's own: a branch of it has another. */
function areNamedAlike(a: Figure, b: Figure): boolean {
  const [nameA, nameB] = [a, b].map(({ o }) => o.indicator_text.normalize('NFC').toLowerCase())
  return nameA === nameB || (isOwnName(a) && isOwnName(b))
}

function isOwnName({ o, claim }: Figure): boolean {
  const { lexicon, language } = claim.frame.reading
  const name = lexicon.indicator(o.indicator)?.name[language]
  const syllables = (text: string) =>
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  const own = syllables(name ?? '').join(' ')
  const said = syllables(o.indicator_text)
  if (said.length < 2) return ` ${own} `.includes(` ${said.join(' ')} `)
  return said.slice(1).some((syllable, k) => ` ${own} `.includes(` ${said[k] ?? ''} ${syllable} `))
}

/** What must be the same for two figures to be one said twice. */
const keyOf = ({ o }: Figure) =>
  JSON.stringify([o.indicator, o.measure, o.breakdown, o.place, o.period, o.basis, o.unit, o.status])
