import type { Observation } from '../../src/core/model/observation.ts'

/** An observation with the given fields; the others are those of a plain growth. */
export function makeObservation(fields: Partial<Observation> = {}): Observation {
  return {
    doc: 'hai-phong-2020',
    id: 'o1',
    quote: '12,23%',
    start: 10,
    end: 16,
    indicator: 'grdp',
    indicator_text: 'GRDP',
    measure: 'growth',
    value: 12.23,
    bound: 'exact',
    unit: 'percent',
    status: 'actual',
    precision: 0.01,
    confidence: 0.9,
    origins: {},
    issues: [],
    sentence: { start: 0, end: 20 },
    ...fields,
  }
}
