import type { Claim } from '../link/claim.ts'
import { hasTag } from '../link/frame.ts'
import type { Scene } from '../link/scene.ts'
import { spanOf } from '../link/segment.ts'
import { resolvePeriod } from '../link/time.ts'
import { withYear } from '../model/calendar.ts'
import type { CalendarPeriod } from '../model/calendar.ts'
import { isPlanBase } from '../recognize/base.ts'
import type { Mention } from '../recognize/mention.ts'
import { headingOf } from '../recognize/heading.ts'
import { cueAt } from '../recognize/reading.ts'
import type { Reading } from '../recognize/reading.ts'
import type { DocumentContext } from './context.ts'

/** What holds before the first sentence. */
export function openScene(context: DocumentContext, keepsLosers: boolean): Scene {
  return {
    documentPlace: context.place,
    documentPeriod: context.period,
    documentSpan: context.span,
    date: context.date,
    year: context.year,
    termFrom: context.termFrom,
    holiday: context.holiday,
    section: { period: undefined, isAhead: false, resultsDepth: undefined },
    block: -1,
    blockPeriod: undefined,
    isPeriodOfItem: false,
    blockPlace: undefined,
    before: [],
    titleIndicator: undefined,
    basis: undefined,
    keepsLosers,
  }
}

const kept = 12

/** What a heading without a figure sets for the lines under it. */
function sectionOf(scene: Scene, reading: Reading, mentions: readonly Mention[]): Scene['section'] | undefined {
  const heading = headingOf(reading.tokens)
  if (!heading || mentions.some((mention) => mention.kind === 'quantity' && mention.family !== 'bare')) return undefined
  const named = mentions.find(
    (mention) => (mention.kind === 'period' || isPlanBase(mention)) && mention.calendar !== undefined,
  )
  const back = mentions.some((mention) => hasTag(mention, 'section-back'))
  const outer = scene.section.resultsDepth
  const isOfResults = outer !== undefined && heading.depth > outer
  const ahead =
    !back &&
    mentions.some(
      (mention) =>
        (hasTag(mention, 'section-ahead', 'target') || (mention.kind === 'base' && mention.meaning === 'plan')) &&
        // `Các chỉ tiêu chủ yếu` among the results tells what became of them.
        !(isOfResults && named === undefined && cueAt(reading, mention.from, 'result-or-target')),
    )
  const period =
    named?.kind === 'period'
      ? resolvePeriod(named, scene)
      : named?.kind === 'base' && named.calendar
        ? withYear(named.calendar, scene.year)
        : undefined
  const minor = heading.isMinor && !back && !ahead
  return {
    period: period ?? (minor || heading.isDeeper ? scene.section.period : undefined),
    isAhead: ahead || (minor && scene.section.isAhead),
    resultsDepth: isOfResults && !ahead ? outer : back && heading.isNumbered ? heading.depth : undefined,
  }
}

/** What still holds when a sentence begins: an empty line or a new grouping ends the period of the lines before. */
export function enter(scene: Scene, reading: Reading, mentions: readonly Mention[]): Scene {
  const stale = scene.block !== reading.sentence.block || mentions.some((mention) => hasTag(mention, 'regroup'))
  if (stale)
    return { ...scene, block: reading.sentence.block, blockPeriod: undefined, blockPlace: undefined, basis: undefined }
  const isOver = scene.blockPeriod?.type === 'day' && scene.isPeriodOfItem && isItem(reading)
  return isOver ? { ...scene, blockPeriod: undefined } : scene
}

/** `5. Giải ngân …`, `- Thu ngân sách …`: whether the sentence begins an item of a list. */
function isItem({ tokens }: Reading): boolean {
  const [mark, stop] = tokens
  return mark?.kind === 'number' ? stop?.text === '.' : mark?.kind === 'sign' && '-+*•'.includes(mark.text)
}

/** What holds after a sentence: its last period goes on in its block, its claims may be taken up by later ones. */
export function advance(scene: Scene, reading: Reading, mentions: readonly Mention[], claims: readonly Claim[]): Scene {
  const opened = claims.length === 0 ? sectionOf(scene, reading, mentions) : undefined
  const section = opened ?? scene.section
  // A day up to which something was counted ends with its section.
  const isOver = opened !== undefined && scene.blockPeriod?.type === 'day'
  const onward = periodOnward(mentions, claims, scene)
  const blockPeriod = onward ?? (isOver ? undefined : scene.blockPeriod)
  const isPeriodOfItem = onward ? isItem(reading) : scene.isPeriodOfItem
  const blockPlace = placeOnward(claims) ?? scene.blockPlace
  const before = claims.length > 0 ? [...scene.before, ...claims].slice(-kept) : scene.before
  const titleIndicator = scene.titleIndicator ?? firstIndicator(mentions)
  const basis = basisOnward(mentions, claims) ?? scene.basis
  const isSame =
    section === scene.section &&
    blockPeriod === scene.blockPeriod &&
    blockPlace === scene.blockPlace &&
    before === scene.before &&
    titleIndicator === scene.titleIndicator &&
    basis === scene.basis &&
    isPeriodOfItem === scene.isPeriodOfItem
  return isSame
    ? scene
    : {
        ...scene,
        section,
        blockPeriod,
        isPeriodOfItem,
        blockPlace,
        before,
        titleIndicator,
        basis,
      }
}

function firstIndicator(mentions: readonly Mention[]): string | undefined {
  const title = mentions.find((mention) => mention.kind === 'indicator')
  return title?.names[0]?.id
}

/** The basis that an index in the next lines takes over. */
function basisOnward(mentions: readonly Mention[], claims: readonly Claim[]): 'yoy' | 'prev' | undefined {
  const last = claims.findLast(({ frame }) => frame.depth === 0)?.calendar
  if (last?.type === 'months' && last.last > last.first) return 'yoy'
  for (const mention of mentions) {
    if (mention.kind !== 'base') continue
    if (mention.meaning === 'last-period') return 'prev'
    if (mention.versus) return 'yoy'
  }
  return undefined
}

/** The place that `thành phố` at the head of the next line means. */
function placeOnward(claims: readonly Claim[]): string | undefined {
  return claims.findLast(({ decisions }) => decisions.place?.won?.rule === 'place-before')?.place
}

const carried = new Set(['period-before', 'period-of-clause'])

/** The period that later lines take over: the one at the head of the sentence, or the last that a figure stood in. */
function periodOnward(
  mentions: readonly Mention[],
  claims: readonly Claim[],
  scene: Scene,
): CalendarPeriod | undefined {
  const claim = claims.findLast(
    (other) =>
      other.frame.depth === 0 &&
      other.status !== 'target' &&
      carried.has(other.decisions.period?.won?.rule ?? '') &&
      !isAside(other),
  )
  // A school year is the period of its own sentence only.
  const schoolYear = claim?.calendar?.type === 'years' && claim.calendar.to - claim.calendar.from === 1
  if (claim?.calendar && !schoolYear) return claim.calendar
  const first = mentions.find((mention) => hasTag(mention, 'aside') || !hasTag(mention, 'function', 'cumulative'))
  if (
    first?.kind !== 'period' ||
    (first.role !== undefined && first.role !== 'until') ||
    (first.relative && first.relative !== 'holiday') ||
    first.calendar?.type === 'day'
  )
    return undefined
  return resolvePeriod(first, scene)
}

/** The words from which a claim has its period. */
function periodWords({ frame, decisions }: Claim): number {
  const start = decisions.period?.won?.span?.start
  return frame.mentions.findIndex(
    (mention) => mention.kind === 'period' && spanOf(frame.reading, mention.from, mention.to).start === start,
  )
}

/** `riêng tháng 9` and `đến nay` hold for their own figures only. */
function isAside(claim: Claim): boolean {
  const at = periodWords(claim)
  const mention = claim.frame.mentions[at]
  const next = claim.frame.mentions[at + 1]
  // `in June alone`
  if (hasTag(next, 'aside') && !hasTag(next, 'including')) return true
  return hasTag(claim.frame.mentions[at - 1], 'aside') || (mention?.kind === 'period' && mention.relative === 'now')
}
