import type { Language, Lexicon } from '../core/lexicon/lexicon.ts'
import { message } from '../data/messages.ts'
import { formatNumber } from '../tables/format-number.ts'
import { tableWording } from '../tables/wording.ts'
import type { CheckedFigure, CheckSource } from './check-text.ts'
import { statedIn } from './verdict.ts'
import type { Computation, Evidence } from './verdict.ts'

/** The words of a check in one language. */
export interface CheckWording {
  readonly say: (key: string, params?: Readonly<Record<string, string | number>>) => string
  readonly verdict: (checked: CheckedFigure) => string
  /** Why the verdict was given, and what was assumed for it. */
  readonly reason: (checked: CheckedFigure) => string
  /** What a figure of a document says: indicator, place, period, measure, value, status. */
  readonly evidence: (evidence: Evidence, source: CheckSource) => string
  /** The sentence of the evidence cut at its figure: before, figure, after. */
  readonly sentence: (evidence: Evidence, source: CheckSource) => readonly [string, string, string]
}

/** Makes the words of a check. */
export function checkWording(language: Language, lexicon: Lexicon): CheckWording {
  const words = tableWording(language, lexicon)
  const say = (key: string, params = {}) => message(language, `check.${key}`, params)
  const times = (value: number) => formatNumber(Number(value.toPrecision(3)), language)
  const arithmeticOf = ({ dividend, divisor, quotient: { low, high } }: Computation) => ({
    dividend: words.value(dividend),
    divisor: words.value(divisor),
    low: times(low),
    high: times(high),
  })
  return {
    say,
    verdict: ({ verdict }) => say(`verdict.${verdict}`),
    reason: ({ reason, assumed, computation, narrowing = [], evidence: [first] }) =>
      [
        say(`reason.${reason}`, reason === 'narrowed' ? { words: narrowing.join(', ') } : {}),
        ...(computation ? [say('computation', arithmeticOf(computation))] : []),
        ...assumed.flatMap((field) =>
          first === undefined || 'words' in first || reason === 'several-candidates'
            ? []
            : [say(`assumed.${field}`, { value: words[field](first.observation[field]) })],
        ),
      ].join(' '),
    evidence: (evidence, { dates }) => {
      const { doc, place, period } = statedIn(evidence)
      const common = {
        relation: say(`relation.${evidence.relation}`),
        doc,
        date: words.date(dates.get(doc)),
        place: words.place(place),
        period: words.period(period),
      }
      if ('words' in evidence) {
        const { indicators, verdict } = evidence.words
        return say('evidence-in-words', {
          ...common,
          indicator: words.indicator(indicators[0] ?? 'other'),
          verdict: words.say(`verdict.${verdict}`),
        })
      }
      const { observation: o } = evidence
      return say('evidence', {
        ...common,
        indicator: words.indicator(o.indicator, o.breakdown),
        what: words.what(o),
        value: words.value(o),
        status: message(language, `cli.status.${o.status}`),
      })
    },
    sentence: (evidence, { documents }) => {
      const { doc, sentence, start, end } = statedIn(evidence)

      const text = documents.find(({ id }) => id === doc)?.text ?? ''
      const flat = (from: number, to: number) => text.slice(from, to).replace(/\s+/g, ' ')
      return [flat(sentence.start, start), flat(start, end), flat(end, sentence.end)]
    },
  }
}
