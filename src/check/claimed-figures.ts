import { hasTag } from '../core/link/frame.ts'
import type { Claim } from '../core/link/claim.ts'
import type { IndicatorKind } from '../core/lexicon/entries.ts'
import type { Lexicon } from '../core/lexicon/lexicon.ts'
import { formatPeriod } from '../core/model/calendar.ts'
import type { Observation } from '../core/model/observation.ts'
import type { Trace } from '../core/pipeline.ts'
import type { ClaimWords } from './claim-words.ts'
import { keysOf } from './keys.ts'
import { keysIn, narrowingOf, subjectOf, textOf } from './narrowing.ts'
import type { LooseNameFinder } from './loose-names.ts'

/** A claimed figure with what its own words say beyond an observation. */
export interface Claimed extends Observation {
  /** Said to be nearly so much, where the bound is a ceiling: `gần`, not `dưới`. */
  readonly isNearly?: boolean
  /** Whether words before it in the sentence speak of a plan without saying that it was met or missed. */
  readonly namesPlan?: boolean
  /** What kind of indicator it is about. */
  readonly kind?: IndicatorKind
}

/** A figure of a claim as it is to be judged. */
export interface ClaimedFigure {
  /** As extracted. */
  readonly figure: Observation
  /** What it speaks of by all the words of the claim. */
  readonly meant: Claimed
  /** Words that make the indicator a part of itself, such as a good in `exports of rice`. */
  readonly narrowing: readonly string[]
  /** Words before the figure that are neither indicator, place, period nor small words: what it is said of. */
  readonly subject: readonly string[]
  /** Its own words on both sides. */
  readonly words: readonly string[]
}

/** A name read with less confidence than this may be another's. */
const leastConfidence = 0.4

/**
 * Reads what the figures of a claim speak of. The extractor stays on the safe side where words name an indicator only
 * together; in a claim, which is short and speaks of little, they are put together.
 */
export function claimedFigures(
  traced: Trace,
  lexicon: Lexicon,
  words: ClaimWords,
  isKnown: (indicator: string) => boolean = () => true,
): ClaimedFigure[] {
  const { observations } = traced.extraction
  const found: ClaimedFigure[] = []
  observations.forEach((figure, k) => {
    const claim = traced.claims[k]
    if (!claim) return
    const before = found.at(-1)
    const hit =
      looseHit(claim, figure, before, lexicon, words.looseName) ?? sameCount(figure, before, isKnown(figure.indicator))
    const dated = withOnlyPeriod(withPlannedPeriod(figure, claim), claim)
    const meant = ofCountry(
      hit === undefined ? dated : named(hit.isMoved ? asCount(dated) : dated, hit.indicator, lexicon),
      lexicon,
    )
    const entry = lexicon.indicator(meant.indicator)
    const kind = entry?.kind
    const narrowing = narrowingOf(claim, meant.indicator, words, (phrase) => hit?.covers(phrase) ?? false)
    const isNearly = figure.bound === 'at_most' && words.saysNearly(boundOf(claim), claim.frame.reading.language)
    found.push({
      figure,
      meant: {
        ...meant,
        ...(namesPlan(claim) ? { namesPlan: true } : {}),
        ...(isNearly ? { isNearly } : {}),
        ...(kind === undefined ? {} : { kind }),
      },
      narrowing,
      words: keysIn(claim.frame.reading, [...claim.frame.left, ...claim.frame.right]),
      subject: subjectOf(claim, words, (phrase) => hit?.covers(phrase) ?? false),
    })
  })
  return found
}

/** The indicator that a loose name gives a figure, where the extractor's own is open to doubt. */
function looseHit(
  { frame, decisions }: Claim,
  figure: Observation,
  before: ClaimedFigure | undefined,
  lexicon: Lexicon,
  looseName: LooseNameFinder,
): { indicator: string; isMoved: boolean; covers: (phrase: string) => boolean } | undefined {
  const isInherited = figure.origins.indicator === 'inherited'
  const isSameSentence = before?.figure.sentence.start === figure.sentence.start
  if (isInherited && isSameSentence && before.figure.indicator === figure.indicator)
    return { indicator: before.meant.indicator, isMoved: false, covers: () => false }
  const { reading } = frame
  // A rank may come before what it ranks: `ranked seventh, with growth of 9.3 percent`.
  const last = (figure.measure === 'rank' ? frame.after : frame.right).at(-1)?.to ?? frame.quantity.to
  const tokens = reading.tokens.slice(frame.leftFrom, last).filter(({ text }) => text !== '-')
  const words = tokens.map(({ kind, key }) => (kind === 'word' ? key : '#'))
  const hit = looseName(words, reading.language, figure)
  if (!hit) return undefined
  const entry = lexicon.indicator(figure.indicator)
  const isOpen =
    entry === undefined ||
    isInherited ||
    (figure.measure === 'level' && !entry.units.some((unit) => unit.split('/')[0] === figure.unit.split('/')[0])) ||
    figure.confidence < leastConfidence ||
    figure.issues.some(({ code }) => code === 'indicator-misspelt' || code === 'indicator-unknown') ||
    decisions.indicator?.won?.rule === 'weak-name' ||
    hit.name.over?.includes(figure.indicator) === true
  if (!isOpen) return undefined
  const matched = new Set([...hit.words].map((at) => words[at]))
  // `dropped 3 projects`: the verb is a part of the name, not a fall.
  const isMoved = frame.left.some(
    (mention) =>
      hasTag(mention, 'increase', 'decrease') &&
      reading.tokens.slice(mention.from, mention.to).some(({ key }) => matched.has(key)),
  )
  return {
    indicator: hit.name.indicator,
    isMoved: isMoved && figure.measure === 'change',
    covers: (phrase) => keysOf(phrase).every((key) => matched.has(key)),
  }
}

/** `85.7% of the estimate in 2020`: the year of the plan is that of the figure. */
function withPlannedPeriod(figure: Observation, { frame }: Claim): Observation {
  if (figure.period !== undefined || figure.measure !== 'attainment') return figure
  const base = frame.right.find((mention) => mention.kind === 'base' && mention.calendar !== undefined)
  const period = base?.kind === 'base' && base.calendar ? formatPeriod(base.calendar) : undefined
  return period === undefined ? figure : { ...figure, period }
}

/** Years from one to another: most often the term of a committee, which dates nothing. */
const term = /^\d{4}\/\d{4}$/

/** The only period that a sentence names is that of its figures, wherever it stands. */
function withOnlyPeriod(figure: Observation, { frame }: Claim): Observation {
  if (figure.period !== undefined) return figure
  const periods = frame.mentions.flatMap((mention) =>
    mention.kind === 'period' && mention.calendar ? [formatPeriod(mention.calendar)] : [],
  )
  const [period] = periods
  return period !== undefined && periods.length === 1 && !term.test(period) ? { ...figure, period } : figure
}

function namesPlan({ frame }: Claim): boolean {
  const plan = frame.left.findIndex(
    (mention) => hasTag(mention, 'plan', 'target') || (mention.kind === 'base' && mention.meaning === 'plan'),
  )
  return plan >= 0 && !frame.left.some((mention) => hasTag(mention, 'met', 'exceeded', 'missed', 'reach'))
}

/** The economy of the country is its GDP, not a GRDP. */
function ofCountry(figure: Observation, lexicon: Lexicon): Observation {
  const twins = lexicon.indicator(figure.indicator)?.twins
  const isCountry = figure.place !== undefined && lexicon.place(figure.place)?.kind === 'country'
  if (twins === undefined || figure.origins.place !== undefined || figure.measure === 'rank') return figure
  return {
    ...figure,
    indicator: isCountry ? twins.country : figure.place === undefined ? figure.indicator : twins.local,
  }
}

/** `có 251 dự án; thêm 3 dự án mới`: a count that no document gives goes on with what was counted in the same unit before. */
function sameCount(figure: Observation, before: ClaimedFigure | undefined, isKnown: boolean) {
  if (isKnown || before?.figure.sentence.start !== figure.sentence.start) return undefined
  const goesOn = before.meant.measure === 'level' && figure.measure === 'level' && before.meant.unit === figure.unit
  return goesOn ? { indicator: before.meant.indicator, isMoved: false, covers: () => false } : undefined
}

function asCount(figure: Observation): Observation {
  const { basis: _, ...count } = figure
  return { ...count, measure: 'level', value: Math.abs(figure.value) }
}

/** The figure of another indicator: what was filled by default for the one before is filled anew. */
function named(figure: Observation, indicator: string, lexicon: Lexicon): Observation {
  if (indicator === figure.indicator) return figure
  const entry = lexicon.indicator(indicator)
  const base = { ...figure, indicator, confidence: Math.max(figure.confidence, leastConfidence) }
  if (!entry) return base
  const own = entry.units[0] ?? ''
  const isPercent = figure.unit === 'percent'
  const isDefault = figure.measure === 'share' && (figure.origins.measure === 'assumed' || figure.basis === 'total')
  if (isPercent && entry.kind === 'rate' && (figure.measure === 'share' || figure.measure === 'level')) {
    const { basis: _, ...level } = base
    return { ...level, measure: 'level' }
  }
  if (isPercent && isDefault && figure.origins.measure === 'assumed' && entry.kind !== 'share')
    return { ...base, measure: 'growth', basis: 'yoy' }
  return { ...base, unit: completed(figure, own) }
}

/** Money of an indicator that is reckoned by heads: `VND` is `VND/person/year`, `VND/month` is `VND/person/month`. */
function completed({ unit, measure }: Observation, own: string): string {
  const [money, head, time] = own.split('/')
  if (measure !== 'level' || head === undefined) return unit
  if (unit === money) return own
  const said = /^([A-Z]+)\/(month|year)$/.exec(unit)
  return said && time !== undefined ? `${money}/${head}/${said[2]}` : unit
}

const boundOf = ({ frame: { reading, quantity } }: Claim) =>
  textOf(reading, { from: quantity.boundFrom, to: quantity.from })
