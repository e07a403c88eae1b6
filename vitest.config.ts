import { defineConfig } from 'vitest/config';

/** Reads `@respondeat/*` as sources, not as what was built from them, whatever NODE_ENV says. */
const ssr = { resolve: { conditions: ['development', 'module', 'node'] } };

/**
 * One project for each kind of test: its files, and the longest that one test may take. Generous, for busy machines.
 * Unit tests read what they test once for all files: the core keeps no state that one file could leave to another.
 */
const PROJECTS = {
  unit: {
    include: ['packages/*/src/**/*.test.ts', 'scripts/**/*.test.ts'],
    testTimeout: 60_000,
    isolate: false,
  },
  prop: { include: ['packages/*/src/**/*.test-prop.ts'], testTimeout: 300_000 },
  casebook: { include: ['test/casebook/**/*.test.ts'], testTimeout: 120_000 },
  'bad-input': { include: ['test/bad/**/*.test.ts'], testTimeout: 120_000 },
  'command-line': { include: ['test/command-line/**/*.test.ts'], testTimeout: 120_000 },
  documents: { include: ['test/documents/**/*.test.ts'], testTimeout: 120_000 },
  browser: { include: ['test/browser/**/*.test.ts'], testTimeout: 300_000 },
};

export default defineConfig({
  test: {
    projects: Object.entries(PROJECTS).map(([name, project]) => ({
      ssr,
      test: { name, hookTimeout: project.testTimeout, ...project },
    })),
  },
});
