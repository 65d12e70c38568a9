import type { Conclusion } from './conclusions.ts'
import type { Cell, Row, Standing } from '../table.ts'
import type { PageWords } from './page-words.ts'

/** Sentences for what can and for what cannot be concluded. */
export interface ConclusionTexts {
  readonly can: readonly string[]
  readonly cannot: readonly string[]
}

/** Puts conclusions into words; comparisons that stay undecided are told among what cannot be concluded. */
export function conclusionTexts(conclusions: readonly Conclusion[], words: PageWords): ConclusionTexts {
  const can: string[] = []
  const cannot: string[] = []
  for (const conclusion of conclusions) {
    if (conclusion.code === 'order') tellOrder(conclusion.row, words, can, cannot)
    else (isUndecided(conclusion) ? cannot : can).push(tellFigure(conclusion, words))
  }
  return { can, cannot }
}

const isUndecided = (conclusion: Conclusion) => 'relation' in conclusion && conclusion.relation === 'undecided'

function tellOrder(row: Row, words: PageWords, can: string[], cannot: string[]): void {
  const { tell, rowName } = words
  if (row.orderFault !== undefined) {
    cannot.push(tell('cannot.order', { row: rowName(row), reason: tell(`cannot.fault.${row.orderFault}`) }))
    return
  }
  const places = orderEntries(row, words).join('; ')
  const isWhole = row.cells.every(({ standing }) => standing === undefined || isDecided(standing))
  if (isWhole) can.push(tell('can.order', { row: rowName(row), places }))
  else cannot.push(tell('cannot.order.partly', { row: rowName(row), places }))
}

const isDecided = ({ from, to, isTie }: Standing) => from === to || isTie

/** The places of a row from the first to the last, each with its standing: `1. Hải Phòng +12,23% [1]`. */
function orderEntries(row: Row, { wording, tell, cite }: PageWords): string[] {
  const inOrder = (cell: Cell) => (cell.standing === undefined ? [] : [{ cell, standing: cell.standing }])
  return row.cells
    .flatMap(inOrder)
    .sort((a, b) => a.standing.from - b.standing.from || a.standing.to - b.standing.to)
    .flatMap(({ cell: { place, figures }, standing }) => {
      const [figure] = figures
      if (figure === undefined) return []
      const { from, to, isTie } = standing
      const at = isTie ? tell('can.order.tie', { standing: from }) : from === to ? String(from) : `${from}–${to}`
      return [tell('can.order.entry', { standing: at, place: wording.place(place), figure: cite(figure.observation) })]
    })
}

function tellFigure(
  conclusion: Exclude<Conclusion, { code: 'order' }>,
  { wording, tell, cite, rowName }: PageWords,
): string {
  const { row, figure } = conclusion
  const about = { place: wording.place(figure.observation.place), row: rowName(row), figure: cite(figure.observation) }
  switch (conclusion.code) {
    case 'verdict': {
      const verdict = tell(`verdict.${conclusion.verdict}`)
      return conclusion.target === undefined
        ? tell('can.verdict', { ...about, verdict })
        : tell('can.verdict.target', { ...about, verdict, target: cite(conclusion.target) })
    }
    case 'against-plan': {
      const target = cite(conclusion.target)
      return conclusion.relation === 'undecided'
        ? tell('cannot.against-plan', { ...about, target })
        : tell(`can.against-plan.${conclusion.relation}`, { ...about, target })
    }
    case 'attainment':
      return conclusion.relation === 'undecided'
        ? tell('cannot.attainment', about)
        : tell(`can.attainment.${conclusion.relation}`, about)
    case 'against-country': {
      const { benchmark, relation } = conclusion
      const beside = { country: wording.place(benchmark.place), benchmark: cite(benchmark) }
      return relation === 'undecided'
        ? tell('cannot.against-country', { ...about, ...beside })
        : tell(`can.against-country.${relation}`, { ...about, ...beside })
    }
  }
}
