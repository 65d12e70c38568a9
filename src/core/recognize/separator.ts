import type { Issue } from '../model/issue.ts'
import type { Mention } from './mention.ts'
import type { Quantity } from './quantity.ts'
import type { Reading } from './reading.ts'

interface Read {
  readonly reading: Reading
  readonly mentions: readonly Mention[]
}

/**
 * Settles numbers whose only separator can be read both ways (`214,447 tỷ`) by what the document shows: where a number
 * of the same make cannot be a decimal (`594,600`: nobody prints such noughts), the comma parts thousands throughout.
 */
export function settleSeparators<T extends Read>(sentences: readonly T[]): readonly T[] {
  const open: string[] = []
  for (const { reading, mentions } of sentences)
    for (const mention of mentions)
      if (mention.kind === 'quantity' && isOpen(mention)) open.push(printed(reading, mention))
  if (open.length === 0) return sentences
  const partsThousands = open.some((digits) => digits.endsWith('00'))
  return sentences.map((sentence) => ({
    ...sentence,
    mentions: sentence.mentions.map((mention) =>
      mention.kind === 'quantity' && isOpen(mention)
        ? settle(mention, partsThousands, printed(sentence.reading, mention))
        : mention,
    ),
  }))
}

/** A comma before exactly three digits, with a scale or unit that leaves both readings possible. */
function isOpen(quantity: Quantity): boolean {
  return quantity.otherwise !== undefined && quantity.otherwise > quantity.value && quantity.family !== 'ratio'
}

function printed(reading: Reading, quantity: Quantity): string {
  return reading.tokens.slice(quantity.from, quantity.numberTo).find((token) => token.kind === 'number')?.text ?? ''
}

function settle(quantity: Quantity, partsThousands: boolean, detail: string): Quantity {
  const doubt = (code: Issue['code']): Issue[] => [...quantity.doubts, { code, detail }]
  if (!partsThousands || quantity.otherwise === undefined) return { ...quantity, doubts: doubt('ambiguous-separator') }
  return {
    ...quantity,
    value: quantity.otherwise,
    otherwise: quantity.value,
    step: quantity.step * 1000,
    doubts: doubt('misprint-repaired'),
  }
}
