import { median } from './clock.ts'
import { program, runNode, unbuilt } from './program.ts'
import type { Measure } from './row.ts'

const name = 'startup'

const commands: Readonly<Record<string, readonly string[]>> = {
  'doichieu --help': ['--help'],
  'doichieu extract, one small file': ['extract', 'corpus/chi-linh-2023-05-16.txt'],
}

/** Time from the start of the built program to its end, the middle of several, beside a Node that does nothing. */
export const startup: Measure = {
  name,
  cases: Object.keys(commands),
  async run(which, { quick }) {
    if (unbuilt !== undefined) return [{ measure: name, case: which, skipped: unbuilt }]
    const own: number[] = []
    const bare: number[] = []
    // In turns, so that both meet the same load.
    for (let run = 0; run < (quick ? 3 : 15); run++) {
      bare.push((await runNode(['-e', '0'])).seconds)
      own.push((await runNode(program(commands[which] ?? []))).seconds)
    }
    return [
      {
        measure: name,
        case: which,
        value: 1000 * median(own),
        unit: 'ms',
        baseline: 'node -e 0',
        ratio: median(own) / median(bare),
      },
    ]
  },
}
