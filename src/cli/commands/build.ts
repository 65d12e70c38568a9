import { message } from '../../data/messages.ts'
import { buildReports } from '../../report/build.ts'
import { listTexts } from '../../read/read-folder.ts'
import { prepareFolder } from '../../write/write-file.ts'
import { createProgress } from '../progress.ts'
import type { Reporter } from '../reporter.ts'
import { print } from '../streams.ts'
import type { Streams } from '../streams.ts'

export interface BuildOptions {
  readonly corpus: string
  readonly out: string
}

/** Builds tables, charts and report of a corpus and says where the report lies. */
export async function runBuild(
  { corpus, out }: BuildOptions,
  { stdout, stderr }: Streams,
  reporter: Reporter,
): Promise<void> {
  const { language: lang } = reporter
  await listTexts(corpus)
  prepareFolder(out)
  const progress = createProgress(stderr, lang)
  try {
    const { files, issues, reportPath } = await buildReports({ corpus, out, lang, onProgress: progress.show })
    progress.stop()
    for (const issue of issues) reporter.failReading(issue)
    await print(stdout, `${message(lang, 'build.done', { files: files.length })}\n`)
    await print(stdout, `${message(lang, 'build.report', { path: reportPath })}\n`)
  } finally {
    progress.stop()
  }
}
