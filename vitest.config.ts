import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { include: ['tests/**/*.test.ts'], exclude: ['tests/hard/**', 'node_modules/**'], testTimeout: 20_000 },
})
