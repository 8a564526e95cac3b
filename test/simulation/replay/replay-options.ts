import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { isCalendarDate } from '@jiaoban/shared/kernel/dates.ts'

export interface ReplayOptions {
  readonly bookings: string
  readonly from: string
  readonly days: number
  /** Null for a new SQLite file in a folder that is gone afterwards. */
  readonly database: string | null
}

export const usage =
  'pnpm replay [--bookings FILE.csv.gz] [--from 2015-07-01] [--days 7] [--database sqlite:FILE | postgres://…?schema=…]'

const defaultFile = fileURLToPath(new URL('../../data/resort-hotel-bookings.csv.gz', import.meta.url))

/** Reads the words after `pnpm replay`. Raises an error in one line for one it cannot use. */
export const readReplayOptions = (words: readonly string[]): ReplayOptions => {
  const { values } = parseArgs({
    args: [...words],
    options: {
      bookings: { type: 'string', default: defaultFile },
      from: { type: 'string', default: '2015-07-01' },
      days: { type: 'string', default: '7' },
      database: { type: 'string' },
    },
  })
  if (!isCalendarDate(values.from)) throw new Error(`--from ${values.from} is no date`)
  const days = Number(values.days)
  if (!Number.isInteger(days) || days < 1) throw new Error(`--days ${values.days} is no number of days`)
  return { bookings: values.bookings, from: values.from, days, database: values.database ?? null }
}
