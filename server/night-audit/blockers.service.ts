import { findDesk } from '@jiaoban/db/property/property.reads.ts'
import { findLatestCount } from '@jiaoban/db/shifts/count.reads.ts'
import { listUnsealedDeskShifts } from '@jiaoban/db/shifts/shift.reads.ts'
import { listInHouse } from '@jiaoban/db/stays/house.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { readBusinessDate } from '@jiaoban/db/business-days/business-day.reads.ts'
import type { DomainError } from '@jiaoban/shared/kernel/domain-error.ts'
import { nightAuditError } from '@jiaoban/shared/night-audit/night-audit.errors.ts'
import { handOverCounts } from '@jiaoban/shared/shifts/shift.types.ts'
import type { CommandContext } from '../kernel/ctx.ts'

/**
 * What stands in the way of the roll, each with who or what it is: a float in transit, a shift turned before
 * and not counted since, guests due out and still in house.
 */
export const listBlockers = async (reader: Reader): Promise<DomainError[]> => {
  const blockers: DomainError[] = []
  for (const shift of await listUnsealedDeskShifts(reader)) {
    if (shift.state === 'given') {
      const desk = await findDesk(reader, shift.deskId ?? 0)
      blockers.push(nightAuditError('handover_in_transit', { desk: desk?.code ?? '' }))
    } else if (shift.opening === 'turn' && !(await findLatestCount(reader, shift.id, handOverCounts))) {
      blockers.push(nightAuditError('shift_turned_uncounted', { shift: shift.number }))
    }
  }
  const businessDate = await readBusinessDate(reader)
  const dueOut = (await listInHouse(reader)).filter((stay) => stay.departureDate <= businessDate)
  if (dueOut.length > 0) {
    const rooms = dueOut.map((stay) => stay.roomNumber).join(', ')
    blockers.push(nightAuditError('due_outs_in_house', { rooms }))
  }
  return blockers
}

/** Refuses the roll with the first blocker. */
export const refuseBlocked = async (ctx: CommandContext): Promise<void> => {
  const [first] = await listBlockers(ctx.tx)
  if (first) throw first
}
