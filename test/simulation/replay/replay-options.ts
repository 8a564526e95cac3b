import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { isCalendarDate } from '@jiaoban/shared/kernel/dates.ts'
import { UsageError } from './usage-error.ts'

export interface ReplayOptions {
  readonly bookings: string
  readonly from: string
  readonly days: number
  /** Null for a new SQLite file in a folder that is gone afterwards. */
  readonly database: string | null
  /** Null: nobody makes a mistake. */
  readonly mistakes: number | null
}

const usage =
  'Usage: pnpm replay [--bookings FILE.csv.gz] [--from 2015-07-01] [--days 7] [--mistakes SEED] [--database sqlite:FILE | postgres://…?schema=…]'

const defaultFile = fileURLToPath(new URL('../../data/resort-hotel-bookings.csv.gz', import.meta.url))

/** Reads the words after `pnpm replay`. Raises UsageError for one it cannot use. */
export const readReplayOptions = (words: readonly string[]): ReplayOptions => {
  const values = parseWords(words)
  if (!isCalendarDate(values.from)) throw new UsageError(`--from ${values.from} is no date`)
  const days = Number(values.days)
  if (!Number.isInteger(days) || days < 1) throw new UsageError(`--days ${values.days} is no number of days`)
  const mistakes = values.mistakes === undefined ? null : Number(values.mistakes)
  if (mistakes !== null && !Number.isSafeInteger(mistakes))
    throw new UsageError(`--mistakes ${values.mistakes} is no whole number`)
  return { bookings: values.bookings, from: values.from, days, database: values.database ?? null, mistakes }
}

const parseWords = (words: readonly string[]) => {
  try {
    return parseArgs({
      args: [...words],
      options: {
        bookings: { type: 'string', default: defaultFile },
        from: { type: 'string', default: '2015-07-01' },
        days: { type: 'string', default: '7' },
        database: { type: 'string' },
        mistakes: { type: 'string' },
      },
    }).values
  } catch (error) {
    const problem = error instanceof Error ? error.message.split('.', 1)[0] : 'unknown option'
    throw new UsageError(`${problem}. ${usage}`, { cause: error })
  }
}
