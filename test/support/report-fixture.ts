import type { Document, DocumentMeta } from '../../src/core/model/document.ts'
import type { Observation } from '../../src/core/model/observation.ts'
import type { ReadDocument } from '../../src/report/evidence.ts'

/** What a test says of an observation; offsets and sentence are found in the text. */
export type Sketch = Pick<Observation, 'quote' | 'indicator' | 'measure' | 'value' | 'unit'> & Partial<Observation>

/** Makes a document with observations, each found in the text after the one before. */
export function readDocument(id: string, text: string, meta: DocumentMeta, sketches: readonly Sketch[]): ReadDocument {
  const document: Document = { id, text, meta }
  let at = 0
  const observations = sketches.map((sketch, k): Observation => {
    const start = sketch.start ?? text.indexOf(sketch.quote, at)
    if (start < 0) throw new Error(`${sketch.quote} is not in the text`)
    at = start + sketch.quote.length
    const line = { start: text.lastIndexOf('\n', start) + 1, end: text.indexOf('\n', start) }
    return {
      doc: id,
      id: `o${k + 1}`,
      start,
      end: at,
      indicator_text: sketch.indicator,
      bound: 'exact',
      status: 'actual',
      precision: 10 ** -(/,(\d+)/.exec(sketch.quote)?.[1]?.length ?? 0),
      confidence: 1,
      origins: {},
      issues: [],
      sentence: { start: line.start, end: line.end < 0 ? text.length : line.end },
      ...(meta.place === undefined ? {} : { place: meta.place }),
      ...sketch,
    }
  })
  return {
    document,
    extraction: {
      doc: id,
      language: 'vi',
      observations,
      issues: [],
      ...(meta.place === undefined ? {} : { place: meta.place }),
    },
  }
}

const year = { period: '2020' }

/** Two cities that can be compared in one indicator, and a text that holds markup. */
export const twoCities: readonly ReadDocument[] = [
  readDocument(
    'hai-phong-2020',
    'Báo cáo năm 2020\n\nGRDP đạt 12,23%, kế hoạch 16,5%, xếp thứ 2/63.\nĐược đánh giá là cao nhất cả nước.\n',
    { title: 'Hội nghị <Thành ủy> & "các ban"', publisher: 'Cổng thông tin', date: '2020-11-26', place: 'hai-phong' },
    [
      {
        quote: '12,23%',
        indicator: 'grdp',
        measure: 'growth',
        value: 12.23,
        unit: 'percent',
        basis: 'yoy',
        verdict: 'missed',
        ...year,
      },
      {
        quote: '16,5%',
        indicator: 'grdp',
        measure: 'growth',
        value: 16.5,
        unit: 'percent',
        basis: 'plan',
        status: 'target',
        of: 'o1',
        ...year,
      },
      {
        quote: 'thứ 2/63',
        indicator: 'grdp',
        measure: 'rank',
        value: 2,
        total: 63,
        unit: 'rank',
        basis: 'national',
        of: 'o1',
        ...year,
      },
      { quote: 'cao nhất', indicator: 'grdp', measure: 'rank', value: 1, unit: 'rank', basis: 'national', ...year },
    ],
  ),
  readDocument(
    'can-tho-2020',
    'GRDP ước tăng 2,2%.<script>alert("1")</script> Thu ngân sách 84.199,2 tỷ đồng, giảm 5,16%.\n',
    { date: '2020-11-20', place: 'can-tho' },
    [
      {
        quote: '2,2%',
        indicator: 'grdp',
        measure: 'growth',
        value: 2.2,
        unit: 'percent',
        basis: 'yoy',
        status: 'estimate',
        ...year,
      },
      {
        quote: '84.199,2 tỷ đồng',
        indicator: 'budget_revenue',
        measure: 'level',
        value: 84_199_200_000_000,
        unit: 'VND',
        ...year,
      },
      {
        quote: '5,16%',
        indicator: 'budget_revenue',
        measure: 'growth',
        value: -5.16,
        unit: 'percent',
        basis: 'yoy',
        of: 'o2',
        ...year,
      },
    ],
  ),
  readDocument(
    'chi-linh-2023',
    'Tổng giá trị sản xuất bình quân 10,4%/năm.\n',
    { date: '2023-05-16', place: 'chi-linh' },
    [
      {
        quote: '10,4%/năm',
        indicator: 'gross_output',
        measure: 'growth',
        value: 10.4,
        unit: 'percent/year',
        basis: 'yoy',
        period: '2020/2022',
      },
    ],
  ),
]
