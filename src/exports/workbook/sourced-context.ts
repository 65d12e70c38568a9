import type { Observation } from '../../core/model/observation.ts'
import type { Sheet } from './sheet.ts'
import { inOrderOfSources, sourceSheet } from './source-sheet.ts'
import type { WorkbookContext } from './workbook-context.ts'

/** The sheet of sources of some figures, the figures in its order, and what other sheets lead to it by. */
export interface SourcedContext {
  readonly context: WorkbookContext
  readonly sources: Sheet
  readonly sorted: readonly Observation[]
}

/** Lists the sources of figures, each once, so that every cell of the other sheets can lead to the row that states it. */
export function sourcedContext(
  observations: readonly Observation[],
  base: Omit<WorkbookContext, 'linkTo'>,
): SourcedContext {
  const { references, documents } = base
  const sorted = inOrderOfSources([...new Map(observations.map((o) => [keyOf(o), o])).values()], documents)
  const sources = sourceSheet(sorted, base)
  // The first row is the header.
  const rowOf = new Map(sorted.map((o, k) => [keyOf(o), k + 2]))
  const context: WorkbookContext = {
    ...base,
    linkTo: (o) => {
      const row = rowOf.get(keyOf(o))
      return row === undefined ? undefined : { sheet: sources.name, row, tip: `[${references.of(o)}] ${o.quote}` }
    },
  }
  return { context, sources, sorted }
}

/** A table may hold copies of observations, as of those put under another place: a figure is known by its name. */
const keyOf = ({ doc, id }: Observation) => JSON.stringify([doc, id])
