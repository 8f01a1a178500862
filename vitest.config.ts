import { defineConfig } from 'vitest/config';

/** A test that hangs fails by this; one that is slow on a busy machine does not. */
const PATIENT = { testTimeout: 60_000, hookTimeout: 60_000 };

/** One project a layer, the cheap ones first; the last two boot the synthesized deployment. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'domain', include: ['test/domain/**/*.test.ts'], ...PATIENT } },
      { test: { name: 'contract', include: ['test/contract/**/*.test.ts'], ...PATIENT } },
      { test: { name: 'services', include: ['test/services/**/*.test.ts'], ...PATIENT } },
      {
        test: {
          name: 'adapters',
          include: ['test/adapters/**/*.test.ts'],
          ...PATIENT,
        },
      },
      {
        test: {
          name: 'infra',
          include: ['test/infra/**/*.test.ts'],
          globalSetup: ['test/kit/built.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'deployment',
          include: ['test/security/**/*.test.ts', 'test/e2e/**/*.test.ts'],
          globalSetup: ['test/kit/deployment.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
