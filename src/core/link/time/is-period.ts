import type { Mention } from '../../recognize/mention.ts'
import type { PeriodMention } from '../../recognize/period.ts'

/** Whether the mention is a period with a calendar of its own. */
export const isPeriod = (mention: Mention): mention is PeriodMention =>
  mention.kind === 'period' && mention.calendar !== undefined
