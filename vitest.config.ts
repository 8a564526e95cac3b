import { defineConfig } from 'vitest/config'

/** What crosses domains. It runs twice: once on SQLite, once on PostgreSQL or, without a server, on PGlite. */
const integration = ['flows', 'simulation', 'races', 'faults'].map((folder) => `test/${folder}/**/*.test.ts`)

const hasServer = (process.env['TEST_DATABASE_URL'] ?? '') !== ''

/** Where the results go as JSON, for a machine that counts them. */
const report = process.env['TEST_REPORT'] ?? ''

export default defineConfig({
  test: {
    maxWorkers: 2,
    reporters: report === '' ? ['default'] : ['default', ['json', { outputFile: report }]],
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            '{shared,client,server,db}/**/*.test.{ts,tsx}',
            'test/{tidy,regression,support}/**/*.test.ts',
          ],
          pool: 'threads',
          isolate: false,
        },
      },
      {
        test: {
          name: 'sqlite',
          include: integration,
          env: { TEST_ENGINE: 'sqlite' },
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'postgres',
          include: integration,
          env: { TEST_ENGINE: 'postgres' },
          globalSetup: ['test/support/postgres-template.ts'],
          // One process keeps its PGlite, which needs seconds to start, for all its files.
          isolate: false,
          maxWorkers: hasServer ? 2 : 1,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        // The long run of the simulation. SEED, STEPS, TEST_ENGINE and PATIENCE are the caller's to choose.
        test: {
          name: 'random',
          include: ['test/simulation/random-shifts.test.ts'],
          globalSetup: ['test/support/postgres-template.ts'],
          env: {
            TEST_ENGINE: process.env['TEST_ENGINE'] ?? 'sqlite',
            STEPS: process.env['STEPS'] ?? '40000',
            // It may run for hours beside other work: a command has a minute there, and five seconds in a hotel.
            PATIENCE: process.env['PATIENCE'] ?? '12',
            SEED: process.env['SEED'] ?? String(Date.now() % 1_000_000),
          },
          testTimeout: 3_600_000,
        },
      },
      {
        // The long run of kills under a replay. KILLS, ANSWERS, DAYS and SEED are the caller's to choose.
        test: {
          name: 'faults',
          include: ['test/faults/killed-replay.test.ts'],
          env: {
            TEST_ENGINE: 'sqlite',
            KILLS: process.env['KILLS'] ?? '100',
            ANSWERS: process.env['ANSWERS'] ?? '150',
            DAYS: process.env['DAYS'] ?? '31',
            SEED: process.env['SEED'] ?? String(Date.now() % 1_000_000),
          },
          testTimeout: 3_600_000,
        },
      },
      {
        // A year of real bookings, closed and verified. FROM, DAYS and TEST_ENGINE are the caller's to choose.
        test: {
          name: 'year',
          include: ['test/simulation/closed-periods.test.ts'],
          env: {
            TEST_ENGINE: process.env['TEST_ENGINE'] ?? 'sqlite',
            FROM: process.env['FROM'] ?? '2015-07-01',
            DAYS: process.env['DAYS'] ?? '366',
          },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
