import { eraseReceiptsBefore } from '@jiaoban/db/kernel/journal.writes.ts'
import { minutesAfter } from '../kernel/clock.ts'
import type { Hotel } from '../kernel/hotel.ts'
import { eraseEndedSessions } from '../staff/session.service.ts'

const dayMinutes = 24 * 60
const receiptDays = 30

/** Erases what has served: receipts of commands after 30 days (design.md, section 2), and sessions that ended. */
export const keepHouse = async (hotel: Hotel): Promise<void> => {
  const oldest = minutesAfter(hotel.clock.now(), -receiptDays * dayMinutes)
  await hotel.db.writer.transaction().execute((tx) => eraseReceiptsBefore(tx, oldest))
  await eraseEndedSessions(hotel)
}

/** Keeps house now and once a day, until the returned function is called. A failure waits for the next day. */
export const startHousekeeping = (hotel: Hotel, onError: (error: unknown) => void): (() => void) => {
  const run = () => {
    keepHouse(hotel).catch(onError)
  }
  run()
  const timer = setInterval(run, dayMinutes * 60_000)
  timer.unref()
  return () => clearInterval(timer)
}
