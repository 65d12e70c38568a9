import type { WordPanel } from './bar-panel.ts'
import type { ChartWording } from './chart-wording.ts'
import { groupBy } from './group-by.ts'

/** Up to how many places each have a line of their own. */
const mostApart = 3

/** Places that all say the same share a line, so that many do not make a page of one sentence; each is named. */
export function joinSilent(entries: WordPanel['entries'], { tables }: ChartWording): WordPanel['entries'] {
  return [...groupBy(entries, ({ words }) => words).values()].flatMap((group) => {
    const [first] = group
    if (!first || group.length <= mostApart) return group
    return [{ label: tables.list(group.map(({ label }) => label)), words: first.words }]
  })
}
