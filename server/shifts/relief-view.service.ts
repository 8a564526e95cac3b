import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { findReliefOf } from '@jiaoban/db/shifts/relief.reads.ts'
import { readShift } from '@jiaoban/db/shifts/shift.reads.ts'
import { findDisplayName } from '@jiaoban/db/staff/staff-name.reads.ts'

/** The relief a person is part of now, and on which side; null without one. */
export const readReliefOf = async (reader: Reader, staffId: number) => {
  const relief = await findReliefOf(reader, staffId)
  if (!relief) return null
  const shift = await readShift(reader, relief.shiftId)
  return {
    isReliever: relief.relieverId === staffId,
    ownerName: await findDisplayName(reader, relief.ownerId),
    relieverName: await findDisplayName(reader, relief.relieverId),
    startedAt: relief.startedAt,
    shiftId: shift.id,
    shiftNumber: shift.number,
    deskId: shift.deskId ?? 0,
  }
}
