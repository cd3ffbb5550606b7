/** How tests run: one project for Node, one for the browser, which drives a built app and takes turns. */
import { defineConfig } from 'vitest/config';

// The machine may be shared and slow: a timeout here only catches what hangs.
const patient = { testTimeout: 60_000, hookTimeout: 120_000, teardownTimeout: 30_000 };

export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'node',
          include: ['packages/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', 'tests/browser/**'],
          environment: 'node',
          ...patient,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
          // After the others: a browser measures and waits, and needs the machine to itself.
          sequence: { groupOrder: 1 },
          ...patient,
        },
      },
    ],
  },
});
