import { ReadError } from '../../src/read/read-error.ts'
import type { ReadErrorCode, ReadErrorParams } from '../../src/read/read-error.ts'

/** What a reading failed with; anything but a `ReadError` fails the test. */
export async function readErrorOf(
  reading: () => unknown,
): Promise<{ code: ReadErrorCode; file: string; params: ReadErrorParams }> {
  try {
    await reading()
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    return { code: error.code, file: error.file, params: error.params }
  }
  throw new Error('nothing was thrown')
}
