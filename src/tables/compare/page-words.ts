import type { Lexicon } from '../../core/lexicon/lexicon.ts'
import type { Language } from '../../core/lexicon/lexicon.ts'
import type { Observation } from '../../core/model/observation.ts'
import { message } from '../../data/messages.ts'
import type { MessageParams } from '../../data/messages.ts'
import type { Row } from '../table.ts'
import { tableWording } from '../wording.ts'
import type { TableWording } from '../wording.ts'
import type { Footnotes } from './footnotes.ts'

/** What a comparison is put into words with. */
export interface PageWords {
  readonly wording: TableWording
  /** A message of the area `table`. */
  readonly tell: (key: string, params?: MessageParams) => string
  readonly footnotes: Footnotes
  /** A figure in its own unit with its sign and source: `+12,23% [1]`. */
  readonly cite: (observation: Observation) => string
  /** What a row is about: `GRDP, tăng trưởng so với năm trước, năm 2020`. */
  readonly rowName: (row: Row) => string
}

/** Makes the words of one page; footnotes are numbered as they are used. */
export function pageWords(language: Language, lexicon: Lexicon, footnotes: Footnotes): PageWords {
  const wording = tableWording(language, lexicon)
  return {
    wording,
    tell: (key, params = {}) => message(language, `table.${key}`, params),
    footnotes,
    cite: (o) => `${withSign(o, plain(wording.value(o)))} [${footnotes.of(o)}]`,
    rowName: (row) =>
      [wording.indicator(row.indicator, row.breakdown), wording.what(row), wording.period(row.period)].join(', '),
  }
}

/** A rise is written with its sign: `+12,23%`. */
export function withSign({ measure, value }: Pick<Observation, 'measure' | 'value'>, text: string): string {
  return (measure === 'growth' || measure === 'change') && value > 0 ? text.replace(/^(\D*)(?=\d)/, '$1+') : text
}

/** Cells and lists break lines where they must. */
export const plain = (text: string) => text.replaceAll('\u00a0', ' ')
