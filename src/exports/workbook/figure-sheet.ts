import type { Observation } from '../../core/model/observation.ts'
import { message } from '../../data/messages.ts'
import { figureFormat } from './number-format.ts'
import type { Sheet } from './sheet.ts'
import { sayIn } from './workbook-context.ts'
import type { WorkbookContext } from './workbook-context.ts'

/** Every observation on a line of its own, its number in the base unit and leading to its source. */
export function figureSheet(observations: readonly Observation[], context: WorkbookContext): Sheet {
  const { wording, references, linkTo } = context
  const say = sayIn(wording)
  return {
    name: say('figures'),
    frozenColumns: 1,
    columns: [
      { title: say('reference'), width: 8 },
      { title: say('place'), width: 14 },
      { title: wording.say('column.indicator'), width: 44, isWrapped: true },
      { title: say('measure'), width: 34, isWrapped: true },
      { title: wording.say('column.period'), width: 20, isWrapped: true },
      { title: say('value'), width: 26, isNumeric: true },
      { title: say('high'), width: 14, isNumeric: true },
      { title: say('whole'), width: 10, isNumeric: true },
      { title: wording.say('column.unit'), width: 16, isWrapped: true },
      { title: say('status'), width: 14 },
      { title: say('verdict'), width: 16, isWrapped: true },
      { title: say('qualifies'), width: 11 },
      { title: say('quote'), width: 24, isWrapped: true },
      { title: say('confidence'), width: 11, isNumeric: true },
      { title: say('issues'), width: 26, isWrapped: true },
    ],
    rows: observations.map((o) => {
      const link = linkTo(o)
      return [
        { value: references.of(o), link, look: 'linked' },
        { value: wording.place(o.place) },
        { value: o.indicator === 'other' ? o.indicator_text || wording.indicator('other') : named(o, context) },
        { value: wording.what(o) },
        { value: wording.period(o.period) },
        { value: o.value, format: figureFormat(o, { unit: o.unit, scale: 1 }, wording), link, look: 'linked' },
        { value: o.high, format: '#,##0.######' },
        { value: o.total },
        { value: wording.unit(o.unit) },
        { value: message(wording.language, `cli.status.${o.status}`) },
        { value: o.verdict && wording.say(`verdict.${o.verdict}`) },
        { value: o.of && references.of({ doc: o.doc, id: o.of }) },
        { value: o.quote },
        { value: o.confidence, format: '0.00' },
        { value: o.issues.map(({ code }) => code).join(' ') || undefined },
      ]
    }),
  }
}

const named = ({ indicator, breakdown }: Observation, { wording }: WorkbookContext) =>
  wording.indicator(indicator, breakdown)
