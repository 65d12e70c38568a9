import type { Config } from './config-schema.ts'

/** What a build makes where nobody has said otherwise: the report of `corpus/` in both languages, with its data. */
export const defaultConfig: Config = {
  corpus: ['corpus'],
  out: 'reports',
  language: 'vi',
  languages: ['vi', 'en'],
  data: ['csv'],
  tables: [{ id: 'comparison', formats: ['csv', 'md'] }],
  charts: [{ types: ['growth', 'plan', 'attainment', 'scoreboard'], formats: ['vl', 'svg'] }],
  places: ['html'],
  report: ['html', 'md'],
}
