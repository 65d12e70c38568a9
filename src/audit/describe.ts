import type { Document } from '../core/model/document.ts'
import type { Observation } from '../core/model/observation.ts'
import type { Language, Lexicon } from '../core/lexicon/lexicon.ts'
import { hasMessage, message } from '../data/messages.ts'
import type { Interval } from '../intervals/interval.ts'
import { formatNumber } from '../tables/format-number.ts'
import { scaleFor } from '../tables/unit.ts'
import { reportWording } from '../report/wording.ts'
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
  /** A figure of a text with its line, or with the document where it is another's. */
  readonly place: (figure: Observation, document: Document, lineOf: (offset: number) => number) => string
}

/** Makes the wording of findings. */
export function findingWording(language: Language, lexicon: Lexicon): FindingWording {
  const wording = reportWording(language, lexicon)
  const say = (key: string, params = {}) => message(language, `audit.${key}`, params)

  const range = ({ range: { low, high }, unit }: Pick<Computed, 'range' | 'unit'>) => {
    const ends = [low, high].filter(Number.isFinite)
    const scale = scaleOf(unit, ends)
    const digits = digitsFor({ low: low / scale, high: high / scale })
    const isPoint = low === high
    const [from, to] = [low, high].map((end, k) => {
      // The range as shown holds the range as computed.
      const shown = isPoint || !Number.isFinite(end) ? end / scale : outward(end / scale, digits, k === 0 ? -1 : 1)
      return formatNumber(shown, language, digits, isPoint ? 0 : digits)
    })
    if (from === undefined || to === undefined) return ''
    const withUnit = (numbers: string, by: number, amount: number) =>
      say('range.with-unit', { numbers, unit: wording.unit(unit, by, Math.abs(amount)) }).replace(
        /(\d) (?=[%‰])/g,
        '$1',
      )
    if (!Number.isFinite(high)) return withUnit(say('range.from', { value: from }), scale, low)
    if (!Number.isFinite(low)) return withUnit(say('range.to', { value: to }), scale, high)
    if (from === to) return withUnit(from, scale, high)
    if (low > 0 && high / low > farApart) {
      const own = (end: number) =>
        withUnit(formatNumber(end / scaleOf(unit, [end]), language, 2), scaleOf(unit, [end]), end)
      return say('range.far-apart', { low: own(low), high: own(high) })
    }
    return withUnit(say(low < 0 ? 'range.between-signed' : 'range.between', { low: from, high: to }), scale, high)
  }

  const quoted = (o: Observation) => say('quoted', { quote: o.quote.replace(/\s+/g, ' ') })

  const dated = (o: Observation) =>
    say('dated', { quote: o.quote.replace(/\s+/g, ' '), period: wording.period(o.period) })

  /** An indicator as the head of a line and within a sentence. */
  const named = (o: Observation | undefined) => ({
    indicator: wording.indicator(o?.indicator ?? 'other', o?.breakdown),
    indicatorWithin: wording.indicatorWithin(o?.indicator ?? 'other', o?.breakdown),
  })

  const paramsOf = (figures: readonly UsedFigure[], computed: readonly Computed[]) => {
    const byRole = new Map<string, string[]>()
    const name = (role: string, quote: string) => byRole.set(role, [...(byRole.get(role) ?? []), quote])
    for (const { role, observation } of figures) {
      name(role, quoted(observation))
      name(`${role}Dated`, dated(observation))
    }
    return {
      ...Object.fromEntries([...byRole].map(([role, quotes]) => [role, wording.list(quotes)])),
      ...Object.fromEntries(computed.map((one) => [`${one.name}Range`, range(one)])),
      ...named(figures[0]?.observation),
      place: wording.place(figures[0]?.observation.place),
      period: wording.period(figures[0]?.observation.period),
      otherDocument: figures.at(-1)?.observation.doc ?? '',
    }
  }

  return {
    language,
    say,
    range,
    place: (o, document, lineOf) =>
      o.doc === document.id
        ? say('at-line', { quoted: quoted(o), line: lineOf(o.start) })
        : say('in-document', { quoted: quoted(o), doc: o.doc }),
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
        period: wording.period(period),
      })
    },
  }
}

/** Money in billions or millions; other amounts in millions where they are ranges in the millions, else in full. */
function scaleOf(unit: string, ends: readonly number[]): number {
  const [low = 0, high = low] = ends
  if (/^(VND|USD)/.test(unit)) return scaleFor(unit, ends)
  return Math.abs(high) >= 1e6 && high - low >= 1e3 ? 1e6 : 1
}

/** Ends this many times apart have a scale of their own each: `50.000 USD đến 2.000 tỷ USD`. */
const farApart = 1e4

/** As many decimals as the width of a range has room for. */
function digitsFor({ low, high }: Interval): number {
  const width = Math.abs(high - low)
  if (!Number.isFinite(width) || width === 0) return 2
  return Math.min(4, Math.max(0, -Math.floor(Math.log10(width))))
}

/** The next number of so many decimals below or above; one that has no more stays, whatever its last bit. */
function outward(value: number, digits: number, side: -1 | 1): number {
  const steps = Number((value * 10 ** digits).toPrecision(12))
  return (side < 0 ? Math.floor(steps) : Math.ceil(steps)) / 10 ** digits
}
