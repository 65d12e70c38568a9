import path from 'node:path'
import ts from 'typescript'
import { moduleOf } from './notebook-code.ts'
import type { NotebookModule } from './notebook-code.ts'
import { notebookFolder } from './notebook-file.ts'
import type { Notebook } from './notebook-file.ts'

const root = path.join(notebookFolder, '..')

/** Checks the types of all cells against the sources of the package; every fault names the notebook and the cell. */
export function typeFaults(notebooks: readonly { readonly file: string; readonly notebook: Notebook }[]): string[] {
  const modules = new Map(
    notebooks.map(({ file, notebook }): [string, NotebookModule & { file: string }] => [
      path.join(notebookFolder, file.replace(/\.ipynb$/, '.mts')),
      { file, ...moduleOf(notebook) },
    ]),
  )
  const config = ts.readConfigFile(path.join(root, 'tsconfig.json'), (name) => ts.sys.readFile(name))
  const options: ts.CompilerOptions = {
    ...ts.parseJsonConfigFileContent(config.config, ts.sys, root).options,
    // What readers import by name is what is being worked on, not what was built last.
    paths: { doichieu: [path.join(root, 'src/index.ts')] },
  }
  const host = ts.createCompilerHost(options)
  const disk = { ...host }
  host.getSourceFile = (name, ...rest) => {
    const module = modules.get(path.normalize(name))
    return module
      ? ts.createSourceFile(name, module.text, {
          languageVersion: ts.ScriptTarget.ES2023,
          impliedNodeFormat: ts.ModuleKind.ESNext,
        })
      : disk.getSourceFile(name, ...rest)
  }
  host.fileExists = (name) => modules.has(path.normalize(name)) || disk.fileExists(name)
  host.readFile = (name) => modules.get(path.normalize(name))?.text ?? disk.readFile(name)
  const program = ts.createProgram([...modules.keys()], options, host)
  return [...modules].flatMap(([name, { file, cellOfLine }]) => {
    const source = program.getSourceFile(name)
    if (!source) throw new Error(`${file} is not checked`)
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ start = 0, messageText }) => {
        const { line } = source.getLineAndCharacterOfPosition(start)
        const words = ts.flattenDiagnosticMessageText(messageText, ' ')
        return `notebooks/${file}, cell «${cellOfLine[line]?.id ?? ''}»: ${words}`
      },
    )
  })
}
