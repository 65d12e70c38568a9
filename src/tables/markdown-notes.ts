import type { Observation } from '../core/model/observation.ts'
import type { MarkdownPage } from './markdown-page.ts'
import { missingText } from './missing-text.ts'
import type { Row } from './table.ts'

/** What the cells of a row have no room for: what is said instead, what conflicts, what is counted within. */
export function markdownNotes(row: Row, { wording, references }: MarkdownPage): string[] {
  const { say } = wording
  const cite = (observations: readonly Observation[], text: (o: Observation) => string) =>
    wording.list(observations.map((o) => `${text(o)} [${references.of(o)}]`))
  const quoted = ({ quote }: Observation) => say('notes.quote', { quote })

  return row.cells.flatMap(({ place, missing, isConflict, figures }) => {
    const about = {
      place: wording.place(place),
      indicator: `${wording.indicator(row.indicator)} (${wording.what(row)})`,
      period: wording.period(row.period),
    }
    const notes: string[] = []
    if (missing && 'nearest' in missing) {
      const note = say('notes.missing', { ...about, reason: missingText(missing, row, wording) })
      notes.push(`${note} [${references.of(missing.nearest)}]`)
    }
    if (isConflict) {
      const heads = figures.map((figure) => figure.observation)
      notes.push(say('notes.conflict', { ...about, figures: cite(heads, wording.value) }))
    }
    for (const { components, repeated } of figures) {
      if (components.length > 0) notes.push(say('notes.components', { ...about, figures: cite(components, quoted) }))
      if (repeated.length > 0) notes.push(say('notes.repeated', { ...about, figures: cite(repeated, quoted) }))
    }
    return notes
  })
}
