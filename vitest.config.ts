import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Modules hold nothing that a test changes for another, so a worker loads them once for all its files.
    isolate: false,
    maxWorkers: '100%',
    // No test is about time: a busy machine may take as long as it likes.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
