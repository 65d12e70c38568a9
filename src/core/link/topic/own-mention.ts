import type { IndicatorMention, Mention } from '../../recognize/mention.ts'
import { hasTag, isSeparator, isVerb } from '../frame.ts'
import type { Frame } from '../frame.ts'

/** The naming on the left: the nearest run of names without a verb between, and of it the first that suits. */
export function ownMention(frame: Frame): IndicatorMention | undefined {
  const { left } = frame
  let run: IndicatorMention[] = []
  for (let k = left.length - 1; k >= 0; k--) {
    const mention = left[k]
    if (!mention) continue
    if (mention.kind === 'indicator') {
      if (isCompared(left, k)) continue
      if (mention.names.some((name) => name.firmness !== 'weak')) run = [mention, ...run]
    } else if (run.length > 0 && (isVerb(mention) || (isSeparator(mention) && !isBracket(mention)))) break
  }
  return run[0]
}

const isBracket = (mention: Mention) => mention.kind === 'sign' && '()[]'.includes(mention.sign)

/** A name right after words of comparison is what the figure is held against. */
function isCompared(left: readonly Mention[], k: number): boolean {
  return hasTag(left[k - 1], 'versus')
}
