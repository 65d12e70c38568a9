import type { Figure } from '../tables/table.ts'
import type { ChartWording } from './chart-wording.ts'

/** How to read the points that are drawn; there is nothing about looks that are not there. */
export function pointNotes(figures: readonly Figure[], { say }: ChartWording): string[] {
  const has = (status: string) => figures.some(({ observation }) => observation.status === status)
  return [
    ...['estimate', 'forecast', 'target'].filter(has).map((status) => say(`note.point.${status}`)),
    ...(figures.some(({ high }) => high !== undefined) ? [say('note.range')] : []),
    ...(figures.some(({ observation: { bound } }) => bound === 'at_least' || bound === 'at_most')
      ? [say('note.bound')]
      : []),
  ]
}
