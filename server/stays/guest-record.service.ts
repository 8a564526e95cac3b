import { findGuest, listGuestsOfStay } from '@jiaoban/db/stays/guest.reads.ts'
import { insertGuestRecordReadings } from '@jiaoban/db/stays/guest-record.writes.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { mayReadGuestIds } from '@jiaoban/shared/stays/guest-record.rules.ts'
import type { GuestDetails } from '@jiaoban/shared/stays/stay.types.ts'
import type { Hotel } from '../kernel/hotel.ts'
import type { SessionView } from '../kernel/request-context.ts'

interface Reading {
  readonly hotel: Hotel
  readonly session: SessionView
}

/**
 * The whole ID numbers of a stay's guests, for the registration form. Who read them is written down first.
 * Raises `not_permitted`.
 */
export const readGuestIdsOfStay = async (
  reading: Reading,
  stayId: number,
): Promise<{ guestId: number; idNumber: string }[]> => {
  requireReader(reading)
  const guests = await listGuestsOfStay(reading.hotel.db.reader, stayId)
  await writeReadings(
    reading,
    guests.map(({ id }) => id),
  )
  return guests.map(({ id, idNumber }) => ({ guestId: id, idNumber }))
}

/** Everything about one repeat guest, to fill in a registration. Raises `not_permitted` and `not_found`. */
export const readGuestRecord = async (
  reading: Reading,
  guestId: number,
): Promise<GuestDetails & { guestId: number }> => {
  requireReader(reading)
  const guest = await findGuest(reading.hotel.db.reader, guestId)
  if (!guest) throw kernelError('not_found', { what: 'guest' })
  await writeReadings(reading, [guestId])
  const { id, ...details } = guest
  return { guestId: id, ...details }
}

const requireReader = ({ session }: Reading): void => {
  if (!mayReadGuestIds(session.role)) throw kernelError('not_permitted', { command: 'readGuestRecord' })
}

const writeReadings = async ({ hotel, session }: Reading, guestIds: readonly number[]): Promise<void> => {
  const reading = { staffId: session.staffId, at: hotel.clock.now() }
  await hotel.db.writer.transaction().execute((tx) => insertGuestRecordReadings(tx, guestIds, reading))
}
