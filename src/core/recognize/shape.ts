import type { BaseMention } from './base.ts'
import type { CueMention, IndicatorMention, Mention, PhraseMention, PlaceMention, SignMention } from './mention.ts'
import type { PeriodMention } from './period.ts'
import type { Quantity } from './quantity.ts'

type Worded = CueMention | IndicatorMention | PhraseMention | PlaceMention | SignMention
type Dated = PeriodMention | BaseMention
type AllFields<M> = Partial<Record<M extends unknown ? keyof M : never, unknown>>

/**
 * The same mention as an object of one of three shapes: words and signs, periods and bases, figures. The rules look at mentions of
 * every kind in turn, and reading a field is quick only where few shapes meet.
 */
export function inFewShapes(mention: Mention): Mention {
  switch (mention.kind) {
    case 'quantity':
      return shapeOfFigure(mention)
    case 'period':
    case 'base':
      return shapeOfDate(mention)
    default:
      return shapeOfWords(mention)
  }
}

function shapeOfWords(mention: Worded): Worded {
  const { tags, sign, names, place, others }: AllFields<Worded> = mention
  const { kind, from, to } = mention
  return { kind, from, to, tags, sign, names, place, others } as Worded
}

function shapeOfDate(mention: Dated): Dated {
  const { calendar, relative, role, meaning, versus, place }: AllFields<Dated> = mention
  const { kind, from, to } = mention
  return { kind, from, to, calendar, relative, role, meaning, versus, place } as Dated
}

function shapeOfFigure(quantity: Quantity): Quantity {
  return {
    kind: 'quantity',
    form: quantity.form,
    from: quantity.from,
    to: quantity.to,
    value: quantity.value,
    high: quantity.high,
    total: quantity.total,
    step: quantity.step,
    bound: quantity.bound,
    boundFrom: quantity.boundFrom,
    unit: quantity.unit,
    family: quantity.family,
    noun: quantity.noun,
    numberTo: quantity.numberTo,
    scaled: quantity.scaled,
    otherwise: quantity.otherwise,
    sign: quantity.sign,
    doubts: quantity.doubts,
    superlative: quantity.superlative,
  }
}
