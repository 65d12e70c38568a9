import { isPlanBase } from '../../core/recognize/base.ts'
import { hasTag } from '../../core/link/frame.ts'
import type { Verdict } from '../../core/model/observation.ts'
import type { Mention } from '../../core/recognize/mention.ts'
import type { Finding } from '../finding.ts'
import type { Figure, Material } from '../material.ts'

/** The words of a verdict (`vượt kế hoạch`, `không đạt kế hoạch`) against attainment and plan. */
export function verdicts(material: Material): Finding[] {
  const found = [...statedVerdicts(material), ...wordedVerdicts(material)]
  const seen = new Set<string>()
  return found.filter(({ code, figures }) => {
    const key = `${code} ${figures.map(({ observation }) => observation.id).join(' ')}`
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}

function statedVerdicts(material: Material): Finding[] {
  return material.figures.flatMap((figure) => {
    const { verdict } = figure.o
    return verdict === undefined ? [] : judged(figure, verdict, material)
  })
}

/** A verdict that stands behind its figures: `bằng 85,7% dự toán, vượt kế hoạch đề ra`. */
function wordedVerdicts(material: Material): Finding[] {
  return material.figures.flatMap((figure) => {
    const { measure } = figure.o
    if (measure !== 'attainment' && measure !== 'level' && measure !== 'growth') return []
    const { after, mentions, at } = figure.claim.frame
    const next = mentions.slice(at + 1).findIndex((mention) => mention.kind === 'quantity')
    const words = next < 0 ? after : mentions.slice(at + 1, at + 1 + next)
    const verdict = verdictIn(words, next >= 0)
    return verdict === undefined ? [] : judged(figure, verdict, material)
  })
}

/** A verdict on a plan among words, up to the next indicator or semicolon; `vượt 5% kế hoạch` is a figure of its own. */
function verdictIn(words: readonly Mention[], isFollowed: boolean): Verdict | undefined {
  const stop = words.findIndex(
    (m) => m.kind === 'indicator' || (m.kind === 'sign' && (m.sign === ';' || m.sign === '(')),
  )
  const own = stop < 0 ? words : words.slice(0, stop)
  for (const [k, mention] of own.entries()) {
    const plan = own.slice(k + 1, k + 3).find(isPlanBase)
    if (!plan || (isFollowed && own.indexOf(plan) === own.length - 1 && stop < 0)) continue
    if (hasTag(mention, 'missed')) return 'missed'
    const denied = hasTag(own[k - 1], 'negation')
    if (hasTag(mention, 'exceeded', 'over-plan')) return denied ? undefined : 'exceeded'
    if (hasTag(mention, 'met')) return denied ? 'missed' : 'met'
  }
  return undefined
}

/** What a verdict says of percent reached: the least and the most that it leaves room for. */
function contradicts(verdict: Verdict, low: number, high: number): boolean {
  if (verdict === 'missed') return low > 100
  return verdict === 'exceeded' ? high <= 100 : high < 100
}

function judged(figure: Figure, verdict: Verdict, material: Material): Finding[] {
  const { beside, rootOf, data } = material
  const root = rootOf(figure)
  const inSentence = beside(figure).filter(({ o }) => o.indicator === figure.o.indicator)
  const mine = inSentence.filter((other) => other === figure || rootOf(other) === root)
  const lessIsBetter = data.lessIsBetter.includes(figure.o.indicator)
  const attainments = mine
    .filter(({ o }) => o.measure === 'attainment' && o.status !== 'target')
    .filter(({ wide }) => !lessIsBetter && contradicts(verdict, wide.low, wide.high))
    .map((attainment): Finding => ({
      code: 'verdict-attainment',
      severity: 'cannot-both-hold',
      figures: [{ role: 'attainment', observation: attainment.o }],
      computed: [],
      words: { verdict, way: verdict === 'missed' ? 'over' : 'under' },
    }))
  if (attainments.length > 0 || lessIsBetter) return attainments
  const result = [figure, root].find(
    ({ o }) => (o.measure === 'level' || o.measure === 'growth') && o.status !== 'target',
  )
  if (!result) return []
  return mine
    .filter(({ o }) => o.status === 'target' && o.measure === result.o.measure && o.unit === result.o.unit)
    .filter(({ wide }) => {
      const { low, high } = result.wide
      if (verdict === 'missed') return low > wide.high
      return high < wide.low
    })
    .slice(0, 1)
    .map((plan): Finding => ({
      code: 'verdict-plan',
      severity: 'cannot-both-hold',
      figures: [
        { role: 'value', observation: result.o },
        { role: 'plan', observation: plan.o },
      ],
      computed: [],
      words: { verdict },
    }))
}
