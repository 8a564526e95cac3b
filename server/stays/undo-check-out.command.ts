import { listFoliosOfStay } from '@jiaoban/db/folios/folio.reads.ts'
import { reopenFolio } from '@jiaoban/db/folios/folio.writes.ts'
import { listLiveBillsOfFolio } from '@jiaoban/db/invoices/bill.reads.ts'
import { findOutOfOrderOn } from '@jiaoban/db/rooms/out-of-order.reads.ts'
import { findLastCheckOut } from '@jiaoban/db/stays/check-out.reads.ts'
import { findStayInRoom } from '@jiaoban/db/stays/stay.reads.ts'
import { markCheckOutUndone } from '@jiaoban/db/stays/stay.writes.ts'
import type { CreditBillReason } from '@jiaoban/shared/documents/credit-reason.types.ts'
import type { BusinessDate } from '@jiaoban/shared/kernel/dates.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { endOfNights } from '@jiaoban/shared/rooms/room-night.rules.ts'
import { roomError } from '@jiaoban/shared/rooms/room.errors.ts'
import { groupError } from '@jiaoban/shared/stays/group.errors.ts'
import { refusalToUndo } from '@jiaoban/shared/stays/open-account.rules.ts'
import { undoCheckOutInput } from '@jiaoban/shared/stays/open-account.schema.ts'
import type { StayRecord } from '@jiaoban/shared/stays/stay.types.ts'
import { creditBill } from '../invoices/credit-bill.service.ts'
import { defineCommand } from '../kernel/command.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { holdAgain } from '../rooms/room-night.service.ts'
import { requireRoom } from '../rooms/room.service.ts'
import { requireNotOversold } from './availability.service.ts'
import { requireStay } from './stay.service.ts'
import { closeSuspension } from './suspension.service.ts'

/**
 * Takes a check-out back on its own business date, approved: each bill by a credit bill, the folios open again
 * with what was paid as "received before", the nights held again, the guest in house. Moves no money; slips that
 * were redeemed stay redeemed. Raises `stay_not_checked_out`, `check_out_of_other_date`, `room_taken`,
 * `room_out_of_order`, `room_type_full`, and what `creditBill` raises. Source: ledger.md, section 1, "undo check-out", and section 3, rule 13.
 */
export const undoCheckOut = defineCommand({
  name: 'undoCheckOut',
  journalName: 'check_out_undone',
  shift: 'desk',
  approval: 'always',
  recipe: [],
  documents: ['credit_bill'],
  input: undoCheckOutInput,
  run: async (ctx, { stayId, reasonCode }) => {
    if (!ctx.approver) throw kernelError('approval_required', { reason: 'undoCheckOut' })
    const stay = await requireStay(ctx, stayId)
    const refusal = refusalToUndo(stay, ctx.businessDate)
    if (refusal) throw refusal
    const last = await findLastCheckOut(ctx.tx, stay.id)
    // Only a group leaves without a check-out of its own to take back.
    if (!last) throw groupError('left_with_group', { room: stay.roomNumber })
    await requireRoomEmpty(ctx, stay, last.plannedDepartureDate)
    const creditBills = await reopenFolios(ctx, { stayId, since: last.seq, reasonCode })
    await holdAgain(ctx, { stayId, roomNightIds: last.roomNightIds, roomNumber: stay.roomNumber })
    await requireTypeFree(ctx, stay, last.plannedDepartureDate)
    await closeSuspension(ctx, stay.id, 'withdrawn')
    await markCheckOutUndone(ctx.tx, stay.id, last.plannedDepartureDate)
    ctx.record({ fact: 'stay', stayId, roomId: stay.roomId, state: 'in_house' })
    return { stayId, creditBills }
  },
})

/** Somebody else may live in the room by now, or it was taken out of order. Raises `room_taken` and `room_out_of_order`. */
const requireRoomEmpty = async (
  ctx: CommandContext,
  stay: StayRecord,
  until: BusinessDate,
): Promise<void> => {
  if (stay.roomId === null) throw new Error('a guest who checked out had a room')
  if (await findStayInRoom(ctx.tx, stay.roomId)) {
    throw roomError('room_taken', { room: stay.roomNumber, night: ctx.businessDate })
  }
  const from = ctx.businessDate
  const nights = { from, end: endOfNights(from, until > from ? until : from) }
  if (await findOutOfOrderOn(ctx.tx, stay.roomId, nights)) {
    throw roomError('room_out_of_order', { room: stay.roomNumber })
  }
}

/** What the guest gave back may be promised to somebody without a room yet. Raises `room_type_full`. */
const requireTypeFree = async (ctx: CommandContext, stay: StayRecord, until: BusinessDate): Promise<void> => {
  const room = await requireRoom(ctx, stay.roomId ?? 0)
  await requireNotOversold(ctx, room.roomTypeId, { from: stay.arrivalDate, to: until })
}

/** Every window that was closed with the check-out or since: its bill taken back, itself open again. */
const reopenFolios = async (
  ctx: CommandContext,
  { stayId, since, reasonCode }: { stayId: number; since: number; reasonCode: CreditBillReason },
): Promise<{ documentId: number; number: string }[]> => {
  const credits: { documentId: number; number: string }[] = []
  for (const folio of await listFoliosOfStay(ctx.tx, stayId)) {
    if (folio.state !== 'closed' || (folio.closedSeq ?? 0) < since) continue
    const [bill] = (await listLiveBillsOfFolio(ctx.tx, folio.id)).filter(({ isInterim }) => !isInterim)
    if (bill) {
      const credit = await creditBill(ctx, { billId: bill.documentId, reasonCode })
      credits.push({ documentId: credit.id, number: credit.number })
    }
    await reopenFolio(ctx.tx, folio.id)
    ctx.record({ fact: 'folio_reopened', folioId: folio.id })
  }
  return credits
}
