import { Argument } from 'commander'
import type { CommandDefinition } from '../command.ts'
import type { SegmentOptions } from './segment.ts'

export const segmentCommand: CommandDefinition = {
  name: 'segment',
  define: (command, say, { streams, reporter }) =>
    command
      .addArgument(new Argument('[files...]', say('argument.files')))
      .option('--pretokenized', say('option.pretokenized'))
      .option('--model-only', say('option.model-only'))
      .action(async (files: readonly string[], options: SegmentOptions) => {
        const { runSegment } = await import('./segment.ts')
        await runSegment(files, options, streams, reporter)
      }),
}
