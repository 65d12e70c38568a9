import type { Measure, Status } from '../model/observation.ts'
import { isPlanBase } from '../recognize/base.ts'
import { decide } from './decide.ts'
import type { Proposed } from './decide.ts'
import type { Decision } from '../model/observation.ts'
import { hasTag } from './frame.ts'
import type { Frame } from './frame.ts'
import { spanOf } from './segment.ts'

interface Asked {
  readonly frame: Frame
  readonly measure: Measure
  readonly status: Status
}

/** Decides how the text itself says that a result stands to its target. */
export function decideVerdict(asked: Asked): Decision {
  return decide([{ name: 'verdict-after', propose: verdictAfter }], asked)
}

/** `không đạt kế hoạch`, `đạt và vượt mức dự toán đề ra` after the figure and before the next. */
function verdictAfter({ frame, measure, status }: Asked): Proposed | undefined {
  if (status === 'target' || (measure !== 'level' && measure !== 'growth')) return undefined
  const { after, reading } = frame
  for (let k = 0; k < after.length; k++) {
    const mention = after[k]
    if (mention?.kind === 'sign' && (mention.sign === ';' || mention.sign === ')')) return undefined
    if (!mention || !isPlanBase(mention)) continue
    const lead = after.slice(Math.max(0, k - 3), k)
    const verb = lead.filter((m) => hasTag(m, 'met', 'exceeded', 'missed', 'over-plan', 'reach')).at(-1)
    if (!verb || lead.some((m) => m.kind === 'sign' && lead.indexOf(m) > lead.indexOf(verb))) return undefined
    const negated = lead.some((m) => hasTag(m, 'negation', 'missed')) || hasTag(after[k - 4], 'negation')
    const value = negated
      ? 'missed'
      : hasTag(verb, 'exceeded', 'over-plan') || lead.some((m) => hasTag(m, 'exceeded'))
        ? 'exceeded'
        : 'met'
    return { value, origin: 'stated', strength: 80, span: spanOf(reading, lead[0]?.from ?? mention.from, mention.to) }
  }
  return undefined
}
