/** How tests run: one project for Node, one for the browser, which drives a built app. */
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
          // Two at once: each has a server and browsers of its own, which wait for each other.
          maxWorkers: 2,
          // After the others: a browser and its server need the machine to themselves.
          sequence: { groupOrder: 1 },
          ...patient,
        },
      },
    ],
  },
});
