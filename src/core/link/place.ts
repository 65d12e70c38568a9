import type { Decision, Proposal } from '../model/observation.ts'
import type { Mention, PlaceMention } from '../recognize/mention.ts'
import type { Claim, Topic } from './claim.ts'
import { decide } from './decide.ts'
import type { Rule } from './decide.ts'
import { hasTag } from './frame.ts'
import type { Frame } from './frame.ts'
import { heldAgainst } from './held-against.ts'
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
  return decide(rules, asked)
}

const rules: readonly Rule<Asked>[] = [
  { name: 'country-compared', propose: countryCompared },
  { name: 'country-side', propose: countrysSide },
  { name: 'place-right-after', propose: placeRightAfter },
  { name: 'own-area', propose: ownArea },
  { name: 'respectively', propose: (asked) => fromMention(asked, pairedWith(asked.frame, isPlace), 88, 'stated') },
  {
    name: 'place-before',
    propose: (asked) => fromMention(asked, placeIn(asked, [...asked.frame.left].reverse()), 80, 'stated'),
  },
  { name: 'place-after', propose: (asked) => fromMention(asked, placeIn(asked, asked.frame.right), 60, 'stated') },
  { name: 'place-of-head', propose: placeOfHead },
  {
    name: 'place-of-sentence',
    propose: (asked) =>
      fromMention(asked, placeIn(asked, asked.frame.mentions.slice(0, asked.frame.at).reverse()), 66, 'inherited'),
  },
  {
    name: 'place-of-lines',
    propose: ({ scene, frame }) => (hasTag(frame.mentions[0], 'giver-local') ? take(scene.blockPlace, 40) : undefined),
  },
  { name: 'place-of-document', propose: ({ scene }) => take(scene.documentPlace, 30) },
]

const isPlace = (mention: Mention): mention is PlaceMention => mention.kind === 'place'

const take = (value: string | undefined, strength: number): Omit<Proposal, 'rule'> | undefined =>
  value === undefined ? undefined : { value, origin: 'inherited', strength }

function fromMention(
  asked: Asked,
  mention: PlaceMention | undefined,
  strength: number,
  origin: Proposal['origin'],
): Omit<Proposal, 'rule'> | undefined {
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

/** The nearest place that can be the subject: no partner country, no office of the place. */
function placeIn(asked: Asked, mentions: readonly Mention[]): PlaceMention | undefined {
  const { lexicon } = asked.frame.reading
  for (const mention of mentions) {
    if (mention.kind === 'sign' && mention.sign === ':' && mentions === asked.frame.right) return undefined
    if (mention.kind !== 'place' || isRankedBefore(asked.frame, mention)) continue
    const { place } = mention
    if (isForeign(asked, place.id)) {
      if (ownEconomy.has(asked.topic.indicator)) return mention
      continue
    }
    if (place.kind === 'group') continue
    if (place.kind === 'region') {
      if (isSubject(asked.frame, mention) && mentions !== asked.frame.right) return mention
      continue
    }
    if (
      asked.scene.documentPlace &&
      place.id !== asked.scene.documentPlace &&
      lexicon.isWithin(asked.scene.documentPlace, place.id)
    ) {
      if (place.id !== 'vietnam') continue
      if (!isSubject(asked.frame, mention)) continue
    }
    return mention
  }
  return undefined
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

const isComma = (mention: Mention | undefined) => mention?.kind === 'sign' && mention.sign === ','

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
function placeRightAfter(asked: Asked): Omit<Proposal, 'rule'> | undefined {
  const { frame } = asked
  const [of, owner] = frame.right
  if (!hasTag(of, 'of') || owner?.kind !== 'place' || isForeign(asked, owner.place.id)) return undefined
  return fromMention(asked, owner, 84, 'stated')
}

/** `cao hơn mức tăng 2,9% của cả nước`, `cao hơn bình quân chung của cả nước là 45%`: the country's side of a comparison. */
function countrysSide({ frame }: Asked): Omit<Proposal, 'rule'> | undefined {
  const against = heldAgainst(frame)
  const [owner] = frame.right
  const whose = hasTag(owner, 'national-owner')
    ? owner
    : against && frame.left.slice(frame.left.indexOf(against)).find(isNational)
  const isSide = against !== undefined || frame.left.some((mention) => hasTag(mention, 'growth-head'))
  if (!whose || !isSide) return undefined
  return { value: 'vietnam', origin: 'stated', strength: 84, span: spanOf(frame.reading, whose.from, whose.to) }
}

const isNational = (mention: Mention) =>
  hasTag(mention, 'national', 'national-owner') || (mention.kind === 'base' && mention.meaning === 'national')

/** `GRDP của thành phố`, after another place was named: the document's own. */
function ownArea({ frame, scene }: Asked): Omit<Proposal, 'rule'> | undefined {
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
function countryCompared({ frame, source }: Asked): Omit<Proposal, 'rule'> | undefined {
  if (isNationalFigure(frame)) return { value: 'vietnam', origin: 'stated', strength: 90 }
  const named = frame.host?.after.findLast((mention) => mention.kind !== 'sign')
  const ofCountry =
    hasTag(named, 'national', 'national-owner') ||
    (named?.kind === 'place' && named.place.id === 'vietnam') ||
    (named?.kind === 'base' && named.meaning === 'national')
  if (!frame.host || frame.sibling || (source?.basis !== 'national' && !ofCountry)) return undefined
  const opens = frame.left.findLastIndex((mention) => mention.kind === 'sign' && mention.sign === '(')
  if (frame.left.slice(opens + 1).some((mention) => mention.kind !== 'sign')) return undefined
  return { value: 'vietnam', origin: 'inherited', strength: 90 }
}

function placeOfHead({ source }: Asked): Omit<Proposal, 'rule'> | undefined {
  return source?.place ? { value: source.place, origin: 'inherited', strength: 70 } : undefined
}
