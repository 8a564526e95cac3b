import { listDisputes } from '@jiaoban/db/handovers/dispute.reads.ts'
import { findWaitingHandover } from '@jiaoban/db/handovers/handover.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { findDesk } from '@jiaoban/db/property/property.reads.ts'
import { findForcedShift } from '@jiaoban/db/shifts/forced-shift.reads.ts'
import { findRunningRelief } from '@jiaoban/db/shifts/relief.reads.ts'
import { listUnsealedDeskShifts } from '@jiaoban/db/shifts/shift.reads.ts'
import { findDisplayName } from '@jiaoban/db/staff/staff-name.reads.ts'
import type { HandoverDispute } from '@jiaoban/shared/handovers/handover.types.ts'
import { reportDisputeLines } from './dispute.service.ts'

/**
 * The open shifts of all desks for whoever decides about them: who holds each, since when, and what was counted
 * otherwise than was given. Nobody is shown the figures of the own blind count.
 */
export const listOpenShifts = async (reader: Reader, staffId: number) => {
  const shifts = await listUnsealedDeskShifts(reader)
  return Promise.all(
    shifts.map(async (shift) => {
      const deskId = shift.deskId ?? 0
      const forced = await findForcedShift(reader, shift.id)
      const relief = await findRunningRelief(reader, shift.id)
      return {
        shiftId: shift.id,
        number: shift.number,
        deskId,
        deskCode: (await findDesk(reader, deskId))?.code ?? '',
        cashierName: await findDisplayName(reader, shift.cashierId ?? 0),
        isOwn: shift.cashierId === staffId,
        state: shift.state,
        isTurned: shift.opening === 'turn',
        forcedBy: forced ? await findDisplayName(reader, forced.forcedBy) : null,
        /** Who has the drawer in hand while its cashier is away. */
        relieverName: relief ? await findDisplayName(reader, relief.relieverId) : null,
        disputes: await disputesAt(reader, deskId, staffId),
      }
    }),
  )
}

const disputesAt = async (reader: Reader, deskId: number, staffId: number) => {
  const handover = await findWaitingHandover(reader, deskId)
  const disputes = handover ? await listDisputes(reader, handover.id) : []
  return Promise.all(
    disputes
      .filter((dispute) => dispute.wasShown || dispute.countedBy !== staffId)
      .map((dispute) => sayDispute(reader, dispute)),
  )
}

const sayDispute = async (reader: Reader, dispute: HandoverDispute) => ({
  disputeId: dispute.id,
  countedByName: await findDisplayName(reader, dispute.countedBy),
  countedAt: dispute.countedAt,
  lines: await reportDisputeLines(reader, dispute),
})
