import type { Observation } from '../../core/model/observation.ts'
import type { Sheet, SheetCell } from './sheet.ts'
import { sayIn } from './workbook-context.ts'
import type { WorkbookContext } from './workbook-context.ts'

/** The figures in the order of the documents and, in them, of the text: the order of the rows of the sources. */
export function inOrderOfSources(
  observations: readonly Observation[],
  documents: WorkbookContext['documents'],
): Observation[] {
  const order = new Map(documents.map(({ id }, k) => [id, k]))
  const at = ({ doc }: Observation) => order.get(doc) ?? order.size
  return [...observations].sort((a, b) => at(a) - at(b) || a.start - b.start || a.end - b.end)
}

/** Where every figure is stated: document, publisher, day, sentence and offsets; a text without figures has a row too. */
export function sourceSheet(
  observations: readonly Observation[],
  { wording, documents, references, sentenceOf }: Omit<WorkbookContext, 'linkTo'>,
): Sheet {
  const say = sayIn(wording)
  const known = new Map(documents.map((document) => [document.id, document]))
  const rowOf = (doc: string, o: Observation | undefined): SheetCell[] => {
    const document = known.get(doc)
    return [
      { value: o === undefined ? references.letterOf(doc) : references.of(o) },
      { value: document?.title ?? doc },
      { value: document?.publisher },
      { value: document?.date },
      ...(o === undefined ? [{ value: wording.say('sources.none'), look: 'missing' as const }] : [{ value: o.quote }]),
      { value: o && sentenceOf(o)?.replace(/\s+/g, ' ').trim() },
      { value: o?.start },
      { value: o?.end },
      { value: doc },
      { value: o?.id },
    ]
  }
  const used = new Set(observations.map(({ doc }) => doc))
  return {
    name: say('sources'),
    frozenColumns: 1,
    columns: [
      { title: say('reference'), width: 8 },
      { title: say('document'), width: 44, isWrapped: true },
      { title: say('publisher'), width: 26, isWrapped: true },
      { title: say('date'), width: 12 },
      { title: say('quote'), width: 22, isWrapped: true },
      { title: say('sentence'), width: 90, isWrapped: true },
      { title: say('start'), width: 9, isNumeric: true },
      { title: say('end'), width: 9, isNumeric: true },
      { title: say('file'), width: 24 },
      { title: say('id'), width: 7 },
    ],
    rows: [
      ...observations.map((o) => rowOf(o.doc, o)),
      ...documents.filter(({ id }) => !used.has(id)).map(({ id }) => rowOf(id, undefined)),
    ],
  }
}
