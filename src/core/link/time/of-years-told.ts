import type { Mention } from '../../recognize/mention.ts'
import { cueAt } from '../../recognize/reading.ts'
import type { Reading } from '../../recognize/reading.ts'
import type { Proposed } from '../decide.ts'
import { spanOf } from '../segment.ts'
import type { Asked } from './asked.ts'
import { note } from './note.ts'

/** `Tổng thu ngân sách 5 năm 108.300 tỷ đồng` in a report on 2016-2020: as many years as the report is about. */
export function periodOfYearsTold({ frame, scene, found, status }: Asked): Proposed | undefined {
  const span = scene.documentSpan
  // `5 năm tới` looks ahead.
  if (span?.type !== 'years' || status === 'target' || status === 'forecast') return undefined
  const { mentions, at, reading } = frame
  for (let k = at - 1; k >= 0; k--) {
    const mention = mentions[k]
    if (!mention || mention.kind === 'period' || mention.kind === 'base') return undefined
    if (yearsIn(reading, mention) !== span.to - span.from + 1) continue
    return note(found, span, 73, 'inherited', spanOf(reading, mention.from, mention.to))
  }
  return undefined
}

/** The number of years that words tell: the 5 of `5 năm`. */
function yearsIn(reading: Reading, mention: Mention): number | undefined {
  const number = reading.tokens[mention.from]
  if (mention.kind !== 'phrase' || mention.to - mention.from !== 2 || number?.kind !== 'number') return undefined
  return cueAt(reading, mention.from + 1, 'year-word') ? Number(number.text) : undefined
}
