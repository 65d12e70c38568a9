/** Forms in which observations are printed. */
export const formats = ['jsonl', 'json', 'csv', 'table'] as const
