// Writes invented reports, one for each of the 34 provinces of 2025 with 15 indicators over several years, and a
// configuration that makes a chart of each indicator of each province (510 charts):
// node --import tsx scripts/synthetic-corpus.ts FOLDER [--languages vi,en]
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { configFile } from '../src/config/config-file.ts'
import type { Config } from '../src/config/config-schema.ts'
import { readLexiconData } from '../src/data/load-lexicon.ts'
import { writeFileWhole } from '../src/write/write-file.ts'

const years = [2023, 2024, 2025]

/** A sentence for each indicator, with its figure to fill in. */
const sentences = {
  grdp: 'GRDP tăng #% so với năm trước.',
  iip: 'Chỉ số sản xuất công nghiệp tăng #% so với năm trước.',
  budget_revenue: 'Thu ngân sách nhà nước đạt #0 tỷ đồng.',
  exports: 'Kim ngạch xuất khẩu đạt #0 triệu USD.',
  imports: 'Kim ngạch nhập khẩu đạt #0 triệu USD.',
  retail_sales: 'Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng đạt #0 tỷ đồng.',
  investment_total: 'Tổng vốn đầu tư toàn xã hội đạt #0 tỷ đồng.',
  fdi_registered: 'Thu hút đầu tư nước ngoài đạt #0 triệu USD.',
  rice_output: 'Sản lượng lúa đạt #00 tấn.',
  income_per_capita: 'Thu nhập bình quân đầu người đạt # triệu đồng/người/năm.',
  poverty_rate: 'Tỷ lệ hộ nghèo còn #%.',
  forest_cover: 'Tỷ lệ che phủ rừng đạt #%.',
  health_insurance: 'Tỷ lệ bao phủ bảo hiểm y tế đạt #%.',
  urbanization: 'Tỷ lệ đô thị hóa đạt #%.',
  grdp_per_capita: 'GRDP bình quân đầu người đạt # triệu đồng/người.',
}

const kinds: ReadonlySet<string> = new Set(['province', 'municipality'])

/** The provinces that have been since 1 July 2025, by their ids. */
function provinces() {
  return readLexiconData()
    .places.filter(({ kind, to }) => to === undefined && kinds.has(kind))
    .map(({ id, name }) => ({ id, name: name.vi }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** A number between 1,0 and 98,9 that changes with every step. */
function figure(step: number): string {
  const scrambled = Math.imul(step + 1, 2_654_435_761) >>> 0
  return `${1 + (scrambled % 98)},${(scrambled >>> 8) % 10}`
}

/** The text of a province: a paragraph for each year. Equal numbers give equal texts. */
function reportOf(name: string, number: number): string {
  const paragraphs = years.map((year, k) => {
    const lines = Object.values(sentences).map((sentence, i) =>
      sentence.replace(/#0*/, (gap) => {
        const value = figure((number * years.length + k) * 100 + i)
        return gap === '#' ? value : value.replace(',', '') + gap.slice(1)
      }),
    )
    return `Năm ${year}\n\nNăm ${year}, tỉnh ${name} đạt kết quả sau.\n${lines.join('\n')}`
  })
  return `Báo cáo kinh tế - xã hội ${name} năm ${years.at(-1)}\n\n${paragraphs.join('\n\n')}\n`
}

/** Writes the reports and the configuration into a folder and gives the configuration with its paths. */
export function writeSyntheticCorpus(folder: string, languages: Config['languages'] = ['vi']): Config {
  const corpus = path.join(folder, 'corpus')
  mkdirSync(corpus, { recursive: true })
  for (const [number, { id, name }] of provinces().entries()) {
    writeFileWhole(path.join(corpus, `${id}-2025.txt`), reportOf(name, number))
    const meta = { title: `Báo cáo năm 2025 của ${name}`, place: id, date: '2026-01-15', language: 'vi' }
    writeFileWhole(path.join(corpus, `${id}-2025.meta.json`), `${JSON.stringify(meta, null, 2)}\n`)
  }
  const config: Config = {
    corpus: ['corpus'],
    out: 'reports',
    language: 'vi',
    languages,
    data: ['csv'],
    tables: [{ id: 'comparison', formats: ['csv'] }],
    charts: [
      { types: ['series'], indicators: Object.keys(sentences), each: ['indicator', 'place'], formats: ['svg', 'vl'] },
    ],
    places: [],
    report: [],
  }
  writeFileWhole(path.join(folder, 'doichieu.config.json'), configFile(config))
  return { ...config, corpus: [corpus], out: path.join(folder, 'reports') }
}

if (import.meta.filename === process.argv[1]) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { languages: { type: 'string', default: 'vi' } },
  })
  const [folder] = positionals
  if (folder === undefined) throw new Error('name a folder')
  writeSyntheticCorpus(folder, values.languages.split(',') as Config['languages'])
}
