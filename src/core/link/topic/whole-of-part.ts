import type { Claim } from '../claim.ts'
import { hasTag } from '../frame.ts'
import type { Frame } from '../frame.ts'

/**
 * What a figure is announced as a part of in its sentence: the last claim before the words of inclusion (`thu ngân sách 100 tỷ đồng,
 * trong đó thu nội địa 80 tỷ đồng`), of those given.
 */
export function wholeOfPart({ mentions, at, reading, said }: Frame, claims: readonly Claim[]): Claim | undefined {
  if (!said.has('including')) return undefined
  for (let k = at - 1; k >= 0; k--) {
    const mention = mentions[k]
    if (mention?.kind === 'sign' && mention.sign === ';') return undefined
    if (!hasTag(mention, 'including') || hasTag(mention, 'be')) continue
    return claims.findLast(
      (other) =>
        other.frame.reading.sentence.index === reading.sentence.index &&
        other.frame.at < k &&
        other.frame.depth === 0 &&
        other.topic.indicator !== 'other',
    )
  }
  return undefined
}
