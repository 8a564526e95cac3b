import { DomainError } from '@jiaoban/shared/kernel/domain-error.ts'
import { expect, test } from 'vitest'
import { openTestHotel } from '../support/hotel.ts'
import { testEngine } from '../support/test-database.ts'
import { allActions } from './random/all-actions.ts'
import { checkAll } from './random/full-check.ts'
import { Random } from './random/random.ts'
import { Simulation } from './random/simulation.ts'
import { simulatedHotel, startingModel } from './random/starting-model.ts'
import { checkStep } from './random/step-check.ts'

/** PGlite does about a hundred commands a second, half of what a server does. */
const usual = testEngine === 'postgres' && !process.env['TEST_DATABASE_URL'] ? 1_500 : 2_000

/**
 * Thousands of random commands, right and wrong, against a model that keeps the books for itself. After each
 * command its postings, every balance, every next number and the stays it touched are compared; every
 * `fullCheckEvery` commands and at the end everything there is. `SEED=` and `STEPS=` run the same again.
 */
const seed = Number(process.env['SEED'] ?? 20_260_301)
const steps = Number(process.env['STEPS'] ?? usual)

/**
 * How many times as long as in a hotel a command may take. A command that a hotel would have rolled back is told of at
 * the end, by its longest time; what is looked for here is wrong books, which no slow machine makes.
 */
const patience = Number(process.env['PATIENCE'] ?? 1)
const fullCheckEvery = Math.max(200, Math.floor(steps / 40))

const actions = allActions.flatMap((action) => Array.from({ length: action.weight }, () => action))

/** Of each hundred accepted commands a few are sent again by an impatient desk; some say something else then. */
const sendAgain = async (simulation: Simulation): Promise<void> => {
  const { repeat, random } = simulation
  if (!repeat || !random.chance(0.04)) return
  const isAltered = random.chance(0.5)
  const outcome = await repeat(isAltered).then(
    () => 'done',
    (error: unknown) => (error instanceof DomainError ? error.code : error),
  )
  expect(outcome, 'the last command, sent again').toBe(isAltered ? 'command_id_reused' : 'done')
}

/** What a person needs who looks for the cause: how to run the same again, the last commands, what differs. */
const tellFailure = ({ commands, history }: Simulation, error: unknown): string =>
  [
    `step ${commands} of seed ${seed} on ${testEngine}`,
    `again: SEED=${seed} STEPS=${commands} TEST_ENGINE=${testEngine} pnpm test:random`,
    ...history,
    error instanceof Error ? error.message : String(error),
  ].join('\n')

/** What the run did: how much, and of each command how often it went through, was refused, and how long it took at most. */
const tellRun = ({ commands, refusals, model, done, refused, slowest }: Simulation): string =>
  [
    `${testEngine}, seed ${seed}: ${commands} commands, ${refusals} refused, up to ${model.date}`,
    ...[...new Set([...done.keys(), ...refused.keys()])].sort().map((name) => {
      const longest = Math.round(slowest.get(name) ?? 0)
      return `${name}: ${done.get(name) ?? 0} done, ${refused.get(name) ?? 0} refused, at most ${longest} ms`
    }),
  ].join('\n')

test(
  `${steps} random commands, seed ${seed}`,
  async () => {
    const hotel = await openTestHotel({ founding: simulatedHotel(seed), patience })
    const simulation = new Simulation(hotel, await startingModel(hotel, seed), new Random(seed))
    let verified = 1
    let nextFullCheck = fullCheckEvery
    try {
      while (simulation.commands < steps) {
        simulation.passTime()
        if (!(await simulation.random.pick(actions).run(simulation))) continue
        await sendAgain(simulation)
        await checkStep(simulation)
        if (simulation.commands < nextFullCheck) continue
        verified = await checkAll(simulation, verified)
        nextFullCheck += fullCheckEvery
      }
      await checkAll(simulation, verified)
    } catch (error) {
      throw new Error(tellFailure(simulation, error), { cause: error })
    } finally {
      await hotel.close()
    }
    // A simulation that finds nothing to do proves nothing.
    if (steps >= usual) {
      expect(simulation.done.size, 'kinds of commands that went through').toBeGreaterThan(21)
    }
    console.log(tellRun(simulation))
  },
  60_000 + steps * 300,
)
