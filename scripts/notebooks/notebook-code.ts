import ts from 'typescript'
import { isCode } from './notebook-file.ts'
import type { CodeCell, Notebook } from './notebook-file.ts'

export const codeOf = (cell: CodeCell): string => cell.source.join('')

/** All code of a notebook as one module, in order, and the cell of each of its lines. */
export interface NotebookModule {
  readonly text: string
  readonly cellOfLine: readonly CodeCell[]
}

/** Puts the cells one after the other, as a kernel sees them. */
export function moduleOf(notebook: Notebook): NotebookModule {
  const cells = notebook.cells.filter(isCode)
  return {
    text: cells.map((cell) => `${codeOf(cell)}\n`).join(''),
    cellOfLine: cells.flatMap((cell) =>
      codeOf(cell)
        .split('\n')
        .map(() => cell),
    ),
  }
}

/**
 * The body of an asynchronous function that does what a kernel does with the cells: `enter(k)` before each, imports by
 * `load(name)`, and `show(value)` of the expression that a cell ends with.
 */
export function programOf(notebook: Notebook): string {
  const body = notebook.cells
    .filter(isCode)
    .map((cell, k) => `enter(${k})\n${bodyOf(codeOf(cell))}\n`)
    .join('')
  const { outputText } = ts.transpileModule(`return (async () => {\n${body}})()`, {
    compilerOptions: { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext },
  })
  return outputText
}

function bodyOf(code: string): string {
  const source = ts.createSourceFile('cell.ts', code, ts.ScriptTarget.ES2023)
  const last = source.statements.at(-1)
  return source.statements
    .map((statement) => {
      if (ts.isImportDeclaration(statement)) return importOf(statement, source)
      if (statement === last && ts.isExpressionStatement(statement))
        return `show(${statement.expression.getText(source)})`
      return statement.getText(source)
    })
    .join('\n;')
}

function importOf({ importClause, moduleSpecifier }: ts.ImportDeclaration, source: ts.SourceFile): string {
  const loaded = `await load(${moduleSpecifier.getText(source)})`
  if (importClause === undefined) return loaded
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return ''
  const { name, namedBindings } = importClause
  const whole = name === undefined ? [] : [`const ${name.text} = (${loaded}).default`]
  if (namedBindings === undefined) return whole.join('\n')
  if (ts.isNamespaceImport(namedBindings)) return [...whole, `const ${namedBindings.name.text} = ${loaded}`].join('\n')
  const parts = namedBindings.elements
    .filter(({ isTypeOnly }) => !isTypeOnly)
    .map((part) => (part.propertyName === undefined ? part.name.text : `${part.propertyName.text}: ${part.name.text}`))
  return [...whole, `const { ${parts.join(', ')} } = ${loaded}`].join('\n')
}
