import type { DataFrame } from 'danfojs-node'
import type { Language } from '../core/lexicon/lexicon.ts'
import type { Displayable } from './displayable.ts'
import { showRows } from './show-rows.ts'

/** A danfo DataFrame for a notebook, all of it: danfo's own printing leaves rows and columns out. */
export function showFrame({ columns, values }: Pick<DataFrame, 'columns' | 'values'>, language: Language): Displayable {
  return showRows({ columns, rows: values.map((row) => (Array.isArray(row) ? row : [row])) }, language)
}
