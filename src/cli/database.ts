/** The database of commands that are not told another, in the working folder. */
export const defaultDatabase = 'doichieu.duckdb'
