import { defineConfig } from 'vitest/config';

/** The engine's tests in one project: Stryker's runner does not choose among several. */
export default defineConfig({
  test: {
    include: ['packages/engine/src/**/*.test.ts', 'packages/engine/src/**/*.test-prop.ts'],
    setupFiles: ['scripts/short-properties.ts'],
    testTimeout: 120_000,
  },
});
