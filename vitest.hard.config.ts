import { defineConfig } from 'vitest/config'

/** The long proofs: `npm run test:hard`. Their figures are written to tests/hard/report.json. */
export default defineConfig({
  test: { include: ['tests/hard/**/*.test.ts'], testTimeout: 3_600_000, hookTimeout: 60_000, fileParallelism: false },
})
