export { extract } from './core/pipeline.ts'
export { explain } from './core/explain.ts'
export { loadLexicon, readLexiconData } from './data/load-lexicon.ts'
export { compileLexicon } from './core/lexicon/lexicon.ts'
export { crossCity } from './tables/cross-city.ts'
export { planActual } from './tables/plan-actual.ts'
export { scoreboard } from './tables/scoreboard.ts'
export { findLimits } from './tables/limits.ts'
export { tableToCsv } from './tables/table-csv.ts'
export { tableToMarkdown } from './tables/table-markdown.ts'
export { tableWording } from './tables/wording.ts'
export { gatherMaterial } from './exports/material.ts'
export { datasetToCsv } from './exports/dataset.ts'
export { observationDataset, sourcedObservationDataset } from './exports/observation-dataset.ts'
export { longTableDataset, wideTableDataset } from './exports/table-dataset.ts'
export { withByteOrderMark } from './exports/byte-order-mark.ts'
export { MissingPeerError, toDataFrame } from './exports/to-data-frame.ts'
export { datasetToParquet } from './exports/to-parquet.ts'
export { materialToJson, tableToJson } from './exports/to-json.ts'
export { materialToXlsx, tableToXlsx } from './exports/to-xlsx.ts'
export { toSdmxCsv } from './exports/to-sdmx-csv.ts'
export { toDataPackage } from './exports/to-data-package.ts'
export { makeCharts } from './charts/make-charts.ts'
export { renderSvg } from './charts/render-svg.ts'
export { renderPng } from './charts/render-png.ts'
export { readDocument } from './read/read-document.ts'
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
export type { Cell, Figure, Missing, Row, Section, Table } from './tables/table.ts'
export type { Dataset, Field, FieldType, Value } from './exports/dataset.ts'
export type { ExportDocument, Material } from './exports/material.ts'
export type { DataFrameOptions } from './exports/to-data-frame.ts'
export type { WorkbookRequest } from './exports/to-xlsx.ts'
export type { DataPackageRequest, PackageFile } from './exports/to-data-package.ts'
export type { Chart, ChartRequest } from './charts/chart.ts'
