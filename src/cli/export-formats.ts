/** Forms in which figures are handed to other programs. */
export const exportFormats = ['csv', 'xlsx', 'parquet', 'json', 'sdmx', 'datapackage'] as const

export type ExportFormat = (typeof exportFormats)[number]
