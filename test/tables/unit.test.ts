import { expect, test } from 'vitest'
import { scaleFor } from '../../src/tables/unit.ts'

test.each([
  ['VND', [84_199_200_000_000], 1e9],
  ['VND', [94_450_000], 1e6],
  ['VND', [500_000], 1],
  ['VND', [-3e9, 2], 1e9],
  ['USD', [1_600_000_000], 1e9],
  ['tonne', [1_390_000], 1e6],
  ['tonne', [1_390_123], 1],
  ['tonne', [142_800_000, 147_591], 1],
  ['person', [35_400], 1],
  ['percent', [], 1],
])('%s %j', (unit, amounts, scale) => {
  expect(scaleFor(unit, amounts)).toBe(scale)
})
