/** Forms in which observations are printed. */
export const formats = ['jsonl', 'json', 'csv', 'table'] as const

/** Forms in which the answer to a query is printed. */
export const queryFormats = ['table', 'csv', 'json', 'jsonl'] as const
