import { isPlanBase } from '../core/recognize/base.ts'
import type { Mention } from '../core/recognize/mention.ts'
import type { Reading } from '../core/recognize/reading.ts'
import { hasTag } from '../core/link/frame.ts'
import { cueAt } from '../core/recognize/reading.ts'
import { formatPeriod } from '../core/model/calendar.ts'
import type { Verdict } from '../core/model/observation.ts'
import type { Span } from '../core/model/span.ts'
import type { LooseNameFinder } from './loose-names.ts'
import type { ReadSentence, Trace } from '../core/pipeline.ts'

/** A sentence without figures that says how an indicator stands to its plan; offsets are those of the decoded file. */
export interface VerdictInWords extends Span {
  readonly indicators: readonly string[]
  readonly verdict: Verdict
  /** `plan`, `budget`, `budget_local` or `budget_central`. */
  readonly basis: string
  readonly place?: string
  readonly period?: string
  readonly quote: string
  readonly sentence: Span
}

/** How far before the word for the plan its verb stands, in mentions. */
const reachOfVerb = 4

/** Finds the verdicts on plans that a text gives in words alone, in the order of the text. */
export function verdictsInWords({ text, sentences, claims }: Trace, looseName: LooseNameFinder): VerdictInWords[] {
  const withFigures = new Set(claims.map(({ frame }) => frame.reading))
  return sentences
    .filter(({ reading }) => !withFigures.has(reading))
    .flatMap((sentence) => {
      const setting = settingOf(sentence)
      if (!setting) return []
      return clausesOf(sentence.mentions).flatMap((clause) => {
        const found = verdictOf(sentence.reading, clause, looseName)
        if (!found) return []
        const at = spanOf(sentence.reading, clause)
        const span = { start: text.toSource(at.start), end: text.toSource(at.end) }
        const { start, end } = sentence.reading.sentence
        return found.subjects.map((indicators) => ({
          indicators,
          verdict: found.verdict,
          basis: found.basis,
          ...setting,
          ...span,
          quote: text.text.slice(at.start, at.end).trim(),
          sentence: { start: text.toSource(start), end: text.toSource(end) },
        }))
      })
    })
}

/** The one place and the one period of a sentence; undefined where it names several, or one that is not on the calendar. */
function settingOf({ mentions }: ReadSentence): { place?: string; period?: string } | undefined {
  const places = new Set(mentions.flatMap((m) => (m.kind === 'place' ? [m.place.id] : [])))
  const periods = new Set(
    mentions.flatMap((m) => {
      if (m.kind === 'period') return [m.calendar ? formatPeriod(m.calendar) : undefined]
      return m.kind === 'base' && m.calendar ? [formatPeriod(m.calendar)] : []
    }),
  )
  if (places.size > 1 || periods.size > 1 || periods.has(undefined)) return undefined
  const [place] = places
  const [period] = periods
  return { ...(place === undefined ? {} : { place }), ...(period === undefined ? {} : { period }) }
}

function clausesOf(mentions: readonly Mention[]): Mention[][] {
  const clauses: Mention[][] = [[]]
  for (const mention of mentions)
    if (mention.kind === 'sign' && (mention.sign === ';' || mention.sign === ':')) clauses.push([])
    else if (mention.kind !== 'sign' || mention.sign !== '.') clauses.at(-1)?.push(mention)
  return clauses.filter((clause) => clause.length > 0)
}

const planOf = (mention: Mention, reading: Reading): string | undefined => {
  if (mention.kind === 'indicator') {
    // `dự toán thu ngân sách` names the plan and what is planned in one.
    const head = cueAt(reading, mention.from, 'plan', 'budget')
    return head && head.to < mention.to ? head.entry.tag : undefined
  }
  if (isPlanBase(mention)) return mention.meaning
  return hasTag(mention, 'plan') ? 'plan' : undefined
}

/** What is judged, each with the indicators its words may name, and how; a clause with two verdicts is left alone. */
function verdictOf(reading: Reading, clause: readonly Mention[], looseName: LooseNameFinder) {
  const plans = clause.filter((mention) => planOf(mention, reading) !== undefined)
  const [plan] = plans
  const basis = plan && planOf(plan, reading)
  if (!plan || plans.length > 1 || basis === undefined || isWish(clause)) return undefined
  const before = clause.slice(0, clause.indexOf(plan))
  const verbs = before.slice(-reachOfVerb).filter((m) => hasTag(m, 'met', 'exceeded', 'missed', 'over-plan', 'reach'))
  const verb = verbs.at(-1)
  if (!verb) return undefined
  const lead = before.slice(0, before.indexOf(verb))
  const isMissed = [...lead.slice(-2), ...verbs].some((m) => hasTag(m, 'negation', 'missed'))
  const verdict: Verdict = isMissed
    ? 'missed'
    : verbs.some((m) => hasTag(m, 'exceeded', 'over-plan'))
      ? 'exceeded'
      : 'met'
  // Words that no list knows may narrow the indicator to a part of it.
  const isNarrowed = before.some((m, k) => m.kind === 'phrase' && before[k - 1]?.kind === 'indicator')
  if (isNarrowed || !isList(before)) return undefined
  const named = before.flatMap((m) => (m.kind === 'indicator' ? [m.names.map(({ id }) => id)] : []))
  const subjects = named.length > 0 ? named : plannedIn(clause, plan)
  if (subjects.length > 0) return { subjects, verdict, basis }
  const loose = looseSubject(reading, clause, looseName)
  return loose === undefined ? undefined : { subjects: [[loose]], verdict, basis }
}

/** `kế hoạch giải ngân vốn đầu tư công`: what is planned stands in the name of the plan or right behind it. */
function plannedIn(clause: readonly Mention[], plan: Mention): string[][] {
  const next = clause[clause.indexOf(plan) + 1]
  const named =
    plan.kind === 'indicator' ? plan : hasTag(next, 'function', 'of') ? clause[clause.indexOf(plan) + 2] : next
  return named?.kind === 'indicator' ? [named.names.map(({ id }) => id)] : []
}

/** `missed its growth target`: the words of the clause together name what was planned. */
function looseSubject({ tokens, language }: Reading, clause: readonly Mention[], looseName: LooseNameFinder) {
  const words = tokens
    .slice(clause[0]?.from ?? 0, clause.at(-1)?.to ?? 0)
    .flatMap(({ kind, key }) => (kind === 'word' ? [key] : []))
  return looseName(words, language, { unit: 'percent', measure: 'attainment' })?.name.indicator
}

/** Indicators side by side are several only with a comma or an `and` between them; else one is a part of the other. */
function isList(mentions: readonly Mention[]): boolean {
  let isOpen = true
  for (const mention of mentions) {
    if (mention.kind === 'indicator') {
      if (!isOpen) return false
      isOpen = false
    } else if (mention.kind === 'sign' || hasTag(mention, 'and')) isOpen = true
  }
  return true
}

/** A plan still to be met is no verdict on it. */
const isWish = (clause: readonly Mention[]) => clause.some((m) => hasTag(m, 'target', 'forecast', 'estimate'))

function spanOf({ tokens }: Reading, clause: readonly Mention[]): Span {
  return { start: tokens[clause[0]?.from ?? 0]?.start ?? 0, end: tokens[(clause.at(-1)?.to ?? 1) - 1]?.end ?? 0 }
}
