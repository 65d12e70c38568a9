import type { Observation } from '../core/model/observation.ts'
import type { Language, Lexicon } from '../core/lexicon/lexicon.ts'
import { hasMessage, message } from '../data/messages.ts'
import type { Interval } from '../intervals/interval.ts'
import { formatNumber } from '../tables/format-number.ts'
import { scaleFor } from '../tables/unit.ts'
import { tableWording } from '../tables/wording.ts'
import { isReadWell } from './finding.ts'
import type { Computed, Finding, Implied, UsedFigure } from './finding.ts'

/** A finding in words: what was computed from which figures, and what would reconcile it. */
export interface DescribedFinding {
  readonly title: string
  readonly severity: string
  readonly told: string
  readonly reconcile: string
}

/** Gives findings their words in one language. */
export interface FindingWording {
  readonly language: Language
  readonly say: (key: string, params?: Readonly<Record<string, string | number>>) => string
  readonly finding: (finding: Finding) => DescribedFinding
  readonly implied: (implied: Implied) => string
  readonly range: (computed: Pick<Computed, 'range' | 'unit'>) => string
}

/** Makes the wording of findings. */
export function findingWording(language: Language, lexicon: Lexicon): FindingWording {
  const wording = tableWording(language, lexicon)
  const say = (key: string, params = {}) => message(language, `audit.${key}`, params)

  const range = ({ range: { low, high }, unit }: Pick<Computed, 'range' | 'unit'>) => rangeText(low, high, unit)
  function rangeText(low: number, high: number, unit: string): string {
    const ends = [low, high].filter(Number.isFinite)
    const scale = scaleOf(unit, ends)
    const digits = digitsFor({ low: low / scale, high: high / scale })
    const show = (n: number) => formatNumber(n / scale, language, digits)
    const numbers =
      ends.length < 2
        ? say(Number.isFinite(low) ? 'range.from' : 'range.to', { value: show(ends[0] ?? 0) })
        : show(low) === show(high)
          ? show(low)
          : say(low < 0 ? 'range.between-signed' : 'range.between', { low: show(low), high: show(high) })
    const text = say('range.with-unit', { numbers, unit: wording.unit(unit, scale, Math.abs(high)) })
    return text.replace(/(\d) (?=[%‰])/g, '$1')
  }

  const quoted = (o: Observation) => say('quoted', { quote: o.quote.replace(/\s+/g, ' ') })

  const paramsOf = (figures: readonly UsedFigure[], computed: readonly Computed[]) => {
    const byRole = new Map<string, string[]>()
    for (const { role, observation } of figures) byRole.set(role, [...(byRole.get(role) ?? []), quoted(observation)])
    return {
      ...Object.fromEntries([...byRole].map(([role, quotes]) => [role, wording.list(quotes)])),
      ...Object.fromEntries(computed.map((one) => [`${one.name}Range`, range(one)])),
      indicator: wording.indicator(figures[0]?.observation.indicator ?? 'other', figures[0]?.observation.breakdown),
      place: wording.place(figures[0]?.observation.place),
      period: wording.period(figures[0]?.observation.period),
      otherDocument: figures.at(-1)?.observation.doc ?? '',
    }
  }

  return {
    language,
    say,
    range,
    finding(finding) {
      const { code, figures, computed, words, severity } = finding
      const params = {
        ...paramsOf(figures, computed),
        ...words,
        ...(words.verdict === undefined ? {} : { verdict: say(`verdict.${words.verdict}`) }),
        ...(words.growth === undefined ? {} : { growth: say(`direction.${words.growth}`) }),
        ...(words.way === undefined ? {} : { way: say(`way.${words.way}`) }),
      }
      const variant = (part: string) => {
        const own = `${code}.${part}.${words.way ?? ''}`
        if (hasMessage(language, `audit.${own}`)) return own
        const roles = `${code}.${part}.${figures.some(({ role }) => role === 'change') ? 'change' : ''}`
        return hasMessage(language, `audit.${roles}`) ? roles : `${code}.${part}`
      }
      const told = say(variant('told'), params)
      return {
        title: say(`${code}.title`),
        severity: say(`severity.${severity}`),
        told: isReadWell(finding) ? told : say('if-read-right', { told }),
        reconcile: say(variant('reconcile'), params),
      }
    },
    implied({ kind, figures, computed, period }) {
      return say(`implied.${kind}`, {
        ...paramsOf(figures, [computed]),
        indicator: wording.indicator(figures[0]?.observation.indicator ?? 'other', figures[0]?.observation.breakdown),
        period: wording.period(period),
      })
    },
  }
}

/** Money in billions or millions, counts in full. */
const scaleOf = (unit: string, ends: readonly number[]) => (/^(VND|USD)/.test(unit) ? scaleFor(unit, ends) : 1)

/** As many decimals as it takes to tell the ends of a range apart, and one for what is small. */
function digitsFor({ low, high }: Interval): number {
  const width = Math.abs(high - low)
  if (!Number.isFinite(width) || width === 0) return 2
  return Math.min(4, Math.max(0, 1 - Math.floor(Math.log10(width))))
}
