import type { Observation } from '../../core/model/observation.ts'
import { message } from '../../data/messages.ts'
import type { MessageParams } from '../../data/messages.ts'
import type { References } from '../../tables/sources.ts'
import type { TableWording } from '../../tables/wording.ts'
import type { Material } from '../material.ts'
import type { CellLink } from './sheet.ts'

/** What the sheets of a workbook are written with. */
export interface WorkbookContext {
  readonly wording: TableWording
  readonly documents: Material['documents']
  readonly references: References
  readonly sentenceOf: Material['sentenceOf']
  /** The row of the sources that states a figure. */
  readonly linkTo: (observation: Observation) => CellLink | undefined
}

/** Names of the sheets and of their columns, in the language of the workbook. */
export const sayIn =
  ({ language }: TableWording) =>
  (key: string, params: MessageParams = {}): string =>
    message(language, `export.sheet.${key}`, params)
