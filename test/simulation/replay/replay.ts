import { DatabaseUrlError } from '@jiaoban/db/kernel/connect.ts'
import { tellError } from './api.ts'
import { readBookingsFile } from './bookings-file.ts'
import { tellDay, tellMistakes, tellOutcome, tellPlan, tellTimings } from './print.ts'
import { readReplayOptions } from './replay-options.ts'
import { startReplayServer } from './replay-server.ts'
import { runReplay } from './run-replay.ts'

const say = (lines: string | readonly string[]): void => console.log([lines].flat().join('\n'))

/** Replays what the words after `pnpm replay` say, and tells it. The last line is the whole replay as JSON. */
const replay = async (): Promise<void> => {
  const { bookings, database, from, days, mistakes } = readReplayOptions(process.argv.slice(2))
  const outcome = await runReplay({
    rows: readBookingsFile(bookings),
    from,
    days,
    mistakes,
    serve: () => startReplayServer(database),
    onPlan: (planned) => say(tellPlan(planned)),
    onDay: (lived) => say(tellDay(lived)),
  })
  say(tellTimings(outcome))
  say(tellMistakes(outcome))
  if (outcome.inHouse > 0) {
    say(`${outcome.inHouse} guests stay on: of theirs, the nights up to the end of the window are counted.`)
  }
  if (outcome.faults.length > 0) {
    process.exitCode = 1
    say(['What does not balance or was lost:', ...outcome.faults.map((fault) => `  ${fault}`)])
  }
  say(tellOutcome(outcome))
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

try {
  await replay()
} catch (error) {
  process.exitCode = 1
  console.error(error instanceof DatabaseUrlError ? error.message : tellError(error))
}
