import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // No test is about time: a busy machine may take as long as it likes.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
