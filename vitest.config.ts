import { defineConfig } from 'vitest/config';

const resolve = { conditions: ['development'] };
const ssr = { resolve: { conditions: ['development'] } };

export default defineConfig({
  resolve,
  ssr,
  test: {
    projects: [
      {
        resolve,
        ssr,
        test: { name: 'unit', include: ['packages/*/src/**/*.test.ts', 'scripts/**/*.test.ts'] },
      },
      {
        resolve,
        ssr,
        test: { name: 'prop', include: ['packages/*/src/**/*.test-prop.ts'], testTimeout: 120_000 },
      },
      {
        resolve,
        ssr,
        test: { name: 'casebook', include: ['test/casebook/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        resolve,
        ssr,
        test: { name: 'bad-input', include: ['test/bad/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        resolve,
        ssr,
        test: {
          name: 'command-line',
          include: ['test/command-line/**/*.test.ts'],
          testTimeout: 120_000,
        },
      },
      { resolve, ssr, test: { name: 'documents', include: ['test/documents/**/*.test.ts'] } },
    ],
  },
});
