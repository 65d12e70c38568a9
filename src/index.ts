export { extract } from './core/pipeline.ts'
export { explain } from './core/explain.ts'
export { loadLexicon, readLexiconData } from './data/load-lexicon.ts'
export { compileLexicon } from './core/lexicon/lexicon.ts'
export { crossCity } from './tables/cross-city.ts'
export { compare } from './tables/compare/compare.ts'
export { comparisonJson } from './tables/compare/comparison-json.ts'
export { comparisonPage } from './tables/compare/comparison-page.ts'
export { comparisonToCsv } from './tables/compare/comparison-csv.ts'
export { pageToMarkdown } from './tables/compare/page-markdown.ts'
export { pageToTerminal } from './tables/compare/page-terminal.ts'
export { planActual } from './tables/plan-actual.ts'
export { scoreboard } from './tables/scoreboard.ts'
export { findLimits } from './tables/limits.ts'
export { tableToCsv } from './tables/table-csv.ts'
export { tableToMarkdown } from './tables/table-markdown.ts'
export { tableWording } from './tables/wording.ts'
export { makeCharts } from './charts/make-charts.ts'
export { renderSvg } from './charts/render-svg.ts'
export { renderPng } from './charts/render-png.ts'
export { loadWordModel } from './data/load-word-model.ts'
export { segmentTokens, segmentWords } from './words/segment-words.ts'
export { readDocument } from './read/read-document.ts'
export { openStore } from './store/open-store.ts'
export { ingest } from './store/ingest.ts'
export { readExtractions, readObservations } from './store/read-extractions.ts'
export { queryStore, QueryError } from './store/query-store.ts'
export { StoreError } from './store/store-error.ts'
export type { Store, StoreAccess } from './store/open-store.ts'
export type { IngestRequest, IngestSummary } from './store/ingest.ts'
export type { StoredExtraction } from './store/read-extractions.ts'
export type { QueryAnswer, QueryValue } from './store/query-store.ts'
export type { StoreErrorCode } from './store/store-error.ts'
export type { Document, DocumentMeta } from './core/model/document.ts'
export type { Extraction } from './core/model/extraction.ts'
export type { Explanation } from './core/model/explanation.ts'
export type {
  Basis,
  Bound,
  Decision,
  FieldName,
  Measure,
  Observation,
  Origin,
  Proposal,
  Status,
  Verdict,
} from './core/model/observation.ts'
export type { Issue, IssueCode } from './core/model/issue.ts'
export type { Lexicon } from './core/lexicon/lexicon.ts'
export type { LexiconData, IndicatorEntry, PlaceEntry } from './core/lexicon/entries.ts'
export type { TokenRun, Word, WordSegmentation, WordSentence } from './words/segment-words.ts'
export type { WordModel } from './words/word-model.ts'
export type { Cell, Figure, Missing, Row, Section, Table } from './tables/table.ts'
export type { Comparison, ComparisonEvidence, ComparisonOptions } from './tables/compare/compare.ts'
export type { Chart, ChartRequest } from './charts/chart.ts'
