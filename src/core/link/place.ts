import type { Decision, Proposal } from '../model/observation.ts'
import type { Mention, PlaceMention } from '../recognize/mention.ts'
import type { Claim, Topic } from './claim.ts'
import { decide } from './decide.ts'
import type { Proposed, Rule } from './decide.ts'
import { hasTag, isComma } from './frame.ts'
import type { Frame } from './frame.ts'
import { heldAgainst } from './held-against.ts'
import { isNational } from './national.ts'
import { pairedWith } from './pairing.ts'
import type { Scene } from './scene.ts'
import { spanOf } from './segment.ts'

interface Asked {
  readonly frame: Frame
  readonly scene: Scene
  readonly topic: Topic
  readonly source: Claim | undefined
}

/** Decides the place that a figure is about. */
export function decidePlace(asked: Asked): Decision {
  return decide(rules, asked, asked.scene.keepsLosers)
}

const rules: readonly Rule<Asked>[] = [
  { name: 'country-compared', ceiling: 90, propose: countryCompared },
  { name: 'country-side', ceiling: 84, propose: countrysSide },
  { name: 'place-right-after', ceiling: 84, propose: placeRightAfter },
  { name: 'own-area', ceiling: 82, propose: ownArea },
  {
    name: 'respectively',
    ceiling: 88,
    propose: (asked) => fromMention(asked, pairedWith(asked.frame, isPlace), 88, 'stated'),
  },
  {
    name: 'place-before',
    ceiling: 80,
    propose: (asked) => fromMention(asked, placeBefore(asked, asked.frame.left), 80, 'stated'),
  },
  { name: 'place-after', ceiling: 60, propose: (asked) => fromMention(asked, placeAfter(asked), 60, 'stated') },
  { name: 'place-of-head', ceiling: 70, propose: placeOfHead },
  {
    name: 'place-of-sentence',
    ceiling: 66,
    propose: (asked) => fromMention(asked, placeBefore(asked, asked.frame.mentions, asked.frame.at), 66, 'inherited'),
  },
  {
    name: 'place-of-lines',
    ceiling: 40,
    propose: ({ scene, frame }) => (hasTag(frame.mentions[0], 'giver-local') ? take(scene.blockPlace, 40) : undefined),
  },
  { name: 'place-of-document', ceiling: 30, propose: ({ scene }) => take(scene.documentPlace, 30) },
]

const isPlace = (mention: Mention): mention is PlaceMention => mention.kind === 'place'

const take = (value: string | undefined, strength: number): Proposed | undefined =>
  value === undefined ? undefined : { value, origin: 'inherited', strength }

function fromMention(
  asked: Asked,
  mention: PlaceMention | undefined,
  strength: number,
  origin: Proposal['origin'],
): Proposed | undefined {
  if (!mention) return undefined
  return {
    value: namesake(asked, mention),
    origin,
    strength,
    span: spanOf(asked.frame.reading, mention.from, mention.to),
  }
}

/** Of several places with one name the one inside the place that the document is about. */
function namesake({ frame, scene }: Asked, { place, others }: PlaceMention): string {
  const around = scene.documentPlace
  if (others.length === 0 || around === undefined) return place.id
  return [place, ...others].find(({ id }) => frame.reading.lexicon.isWithin(id, around))?.id ?? place.id
}

/** The nearest place on the left that can be the subject. */
function placeBefore(asked: Asked, mentions: readonly Mention[], end = mentions.length): PlaceMention | undefined {
  for (let k = end - 1; k >= 0; k--) {
    const mention = mentions[k]
    if (mention?.kind === 'place' && canBeSubject(asked, mention, true)) return mention
  }
  return undefined
}

/** The first place on the right, before a colon. */
function placeAfter(asked: Asked): PlaceMention | undefined {
  for (const mention of asked.frame.right) {
    if (mention.kind === 'sign' && mention.sign === ':') return undefined
    if (mention.kind === 'place' && canBeSubject(asked, mention, false)) return mention
  }
  return undefined
}

/** Whether a place can be the subject: no partner country, no office of the place. */
function canBeSubject(asked: Asked, mention: PlaceMention, isBefore: boolean): boolean {
  if (isRankedBefore(asked.frame, mention)) return false
  const { place } = mention
  if (isForeign(asked, place.id)) return ownEconomy.has(asked.topic.indicator)
  if (place.kind === 'group') return false
  if (place.kind === 'region') return isBefore && isSubject(asked.frame, mention)
  const around = asked.scene.documentPlace
  if (!around || place.id === around || !asked.frame.reading.lexicon.isWithin(around, place.id)) return true
  return place.id === 'vietnam' && isSubject(asked.frame, mention)
}

const ownEconomy = new Set(['gdp', 'grdp'])

function isForeign(asked: Asked, id: string): boolean {
  return id !== 'vietnam' && !asked.frame.reading.lexicon.isWithin(id, 'vietnam')
}

/** `đứng thứ 3, sau TP.HCM và Hà Nội`: who stands before what is ranked. */
function isRankedBefore({ mentions }: Frame, place: PlaceMention): boolean {
  let at = mentions.indexOf(place) - 1
  while (mentions[at]?.kind === 'place' || isComma(mentions[at]) || hasTag(mentions[at], 'and')) at--
  if (!hasTag(mentions[at], 'ranked-after')) return false
  return mentions
    .slice(Math.max(0, at - 3), at)
    .some((before) => before.kind === 'quantity' && before.family === 'rank')
}

/** `cả nước có 1.624 dự án`: the country is the subject, not the field of a rank or the whole of a share. */
function isSubject(frame: Frame, mention: PlaceMention): boolean {
  const at = frame.mentions.indexOf(mention)
  const before = frame.mentions[at - 1]
  if (before?.kind === 'indicator' || (hasTag(before, 'of') && frame.mentions[at - 2]?.kind === 'indicator'))
    return at < frame.at
  const opens =
    before === undefined ||
    before.kind === 'sign' ||
    before.kind === 'period' ||
    hasTag(before, 'function', 'until', 'whereas', 'region-word', 'whole')
  return opens && !hasTag(before, 'among', 'whole', 'of') && at < frame.at
}

/** `mức tăng 2,9% của cả nước`: whose figure it is, said right after it. */
function placeRightAfter(asked: Asked): Proposed | undefined {
  const { frame } = asked
  const [of, owner] = frame.right
  if (!hasTag(of, 'of') || owner?.kind !== 'place' || isForeign(asked, owner.place.id)) return undefined
  return fromMention(asked, owner, 84, 'stated')
}

/** `cao hơn mức tăng 2,9% của cả nước`, `cao hơn bình quân chung của cả nước là 45%`: the country's side of a comparison. */
function countrysSide({ frame }: Asked): Proposed | undefined {
  const against = heldAgainst(frame)
  const [owner] = frame.right
  const whose = hasTag(owner, 'national-owner')
    ? owner
    : against && frame.left.slice(frame.left.indexOf(against)).find(isNational)
  const isSide = against !== undefined || frame.left.some((mention) => hasTag(mention, 'growth-head'))
  if (!whose || !isSide) return undefined
  return { value: 'vietnam', origin: 'stated', strength: 84, span: spanOf(frame.reading, whose.from, whose.to) }
}

/** `GRDP của thành phố`, after another place was named: the document's own. */
function ownArea({ frame, scene }: Asked): Proposed | undefined {
  const own = frame.left.find((mention) => hasTag(mention, 'own-area'))
  const value = scene.blockPlace ?? scene.documentPlace
  if (!own || value === undefined || value === 'vietnam') return undefined
  return { value, origin: 'inherited', strength: 82, span: spanOf(frame.reading, own.from, own.to) }
}

/** `four times the national growth of 2-3 percent`: what the figure before it is held against, with its own figure. */
function isNationalFigure({ mentions, previous, at }: Frame): boolean {
  if (previous?.quantity.unit !== 'times') return false
  const [base, ...rest] = mentions.slice(previous.at + 1, at)
  return (
    base?.kind === 'base' &&
    base.meaning === 'national' &&
    hasTag(rest.at(-1), 'names-amount') &&
    rest.every((mention) => mention.kind === 'indicator' || hasTag(mention, 'names-amount', 'growth-head'))
  )
}

/** The figure in brackets after `gấp hơn 4 lần … cả nước` is the country's. */
function countryCompared({ frame, source }: Asked): Proposed | undefined {
  if (isNationalFigure(frame)) return { value: 'vietnam', origin: 'stated', strength: 90 }
  const named = frame.host?.after.findLast((mention) => mention.kind !== 'sign')
  const ofCountry = isNational(named) || (named?.kind === 'place' && named.place.id === 'vietnam')
  if (!frame.host || frame.sibling || (source?.basis !== 'national' && !ofCountry)) return undefined
  const opens = frame.left.findLastIndex((mention) => mention.kind === 'sign' && mention.sign === '(')
  if (frame.left.slice(opens + 1).some((mention) => mention.kind !== 'sign')) return undefined
  return { value: 'vietnam', origin: 'inherited', strength: 90 }
}

function placeOfHead({ source }: Asked): Proposed | undefined {
  return source?.place ? { value: source.place, origin: 'inherited', strength: 70 } : undefined
}
