import type { Decision, Proposal } from '../model/observation.ts'
import type { Mention, PlaceMention } from '../recognize/mention.ts'
import type { Claim, Topic } from './claim.ts'
import { openingBefore, ownerOfBracket } from './before-bracket.ts'
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
  { name: 'place-of-bracket', ceiling: 91, propose: placeOfBracket },
  { name: 'place-against', ceiling: 91, propose: placeAgainst },
  { name: 'own-area', ceiling: 82, propose: ownArea },
  {
    name: 'respectively',
    ceiling: 88,
    propose: (asked) => fromMention(asked, ownOne(asked, pairedWith(asked.frame, isPlace)), 88, 'stated'),
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

/** A partner country has no figures of its own here; where they are dealt out to partners, they are its parts. */
const ownOne = (asked: Asked, mention: PlaceMention | undefined): PlaceMention | undefined =>
  mention && isForeign(asked, mention.place.id) && !ownEconomy.has(asked.topic.indicator) ? undefined : mention

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

/** `sau Bắc Giang (13,82%) và Hòa Bình (12,76%)`: the place that a bracket stands behind owns the figure that opens it. */
function placeOfBracket(asked: Asked): Proposed | undefined {
  return ownedBy(asked, ownerOfBracket(asked.frame))
}

/** `chỉ sau Quảng Ninh 10,91%`: who stands before what is ranked, with its figure right behind. */
function placeAgainst(asked: Asked): Proposed | undefined {
  const { left } = asked.frame
  const owner = left.at(-1)
  return owner?.kind === 'place' && isListedAfter(left, left.length - 1) ? ownedBy(asked, owner) : undefined
}

/** The place that a mention means, as a place or as what is compared with; no partner, and no group of places. */
function ownedBy(asked: Asked, owner: Mention | undefined): Proposed | undefined {
  if (owner?.kind === 'place') {
    const isOwner =
      owner.place.kind !== 'group' && (!isForeign(asked, owner.place.id) || ownEconomy.has(asked.topic.indicator))
    return isOwner ? fromMention(asked, owner, 91, 'stated') : undefined
  }
  if (owner?.kind !== 'base' || owner.place === undefined || isForeign(asked, owner.place)) return undefined
  const span = spanOf(asked.frame.reading, owner.from, owner.to)
  return { value: owner.place, origin: 'stated', strength: 91, span }
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
  if (isHeldBeside(asked.frame, mention)) return false
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

/** `đứng thứ 3, sau TP.HCM (10%) và Hà Nội`, `cao hơn Hà Nội (7,35%) và TP.HCM`: who a figure is held against. */
function isHeldBeside({ mentions }: Frame, place: PlaceMention): boolean {
  const end = mentions.indexOf(place)
  const at = startOfList(mentions, end)
  const before = mentions[at]
  if (before?.kind === 'base') return before.meaning === 'place' && at < end - 1 && !isNewSubject(mentions, end)
  if (!hasTag(before, 'ranked-after')) return false
  return mentions
    .slice(Math.max(0, at - 3), at)
    .some((ranked) => ranked.kind === 'quantity' && ranked.family === 'rank')
}

/** `cao hơn Hà Nội, Hải Phòng đạt 12%`: behind a comma a place with a verb of its own begins anew. */
const isNewSubject = (mentions: readonly Mention[], at: number) => {
  const next = mentions[at + 1]
  return isComma(mentions[at - 1]) && next !== undefined && next.kind !== 'sign' && !hasTag(next, 'and')
}

/** Whether a place stands in a list behind words like `chỉ sau`. */
const isListedAfter = (mentions: readonly Mention[], at: number): boolean =>
  hasTag(mentions[startOfList(mentions, at)], 'ranked-after')

/** What stands before the list of places that ends at `end`; figures in brackets belong to its places. */
function startOfList(mentions: readonly Mention[], end: number): number {
  let at = end - 1
  for (;;) {
    const mention = mentions[at]
    if (mention?.kind === 'place' || isComma(mention) || hasTag(mention, 'and')) at--
    else if (mention?.kind === 'sign' && mention.sign === ')') at = openingBefore(mentions, at) - 1
    else return at
  }
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
  const named = ownerOfBracket(frame)
  const ofCountry = isNational(named) || (named?.kind === 'place' && named.place.id === 'vietnam')
  if (!frame.host || frame.sibling || (source?.basis !== 'national' && !ofCountry)) return undefined
  const opens = openingBefore(frame.mentions, frame.at)
  if (opens + 1 < frame.at) return undefined
  return { value: 'vietnam', origin: 'inherited', strength: 90 }
}

function placeOfHead({ source }: Asked): Proposed | undefined {
  return source?.place ? { value: source.place, origin: 'inherited', strength: 70 } : undefined
}
