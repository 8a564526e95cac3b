import { findHandover } from '@jiaoban/db/handovers/handover.reads.ts'
import { settleHandover } from '@jiaoban/db/handovers/handover.writes.ts'
import { findDeskShiftOf } from '@jiaoban/db/kernel/stamp.reads.ts'
import { findDesk } from '@jiaoban/db/property/property.reads.ts'
import { insertOverShort } from '@jiaoban/db/shifts/over-short.writes.ts'
import { readShift, stampOf } from '@jiaoban/db/shifts/shift.reads.ts'
import { sealShiftRow } from '@jiaoban/db/shifts/shift.writes.ts'
import { handoverError } from '@jiaoban/shared/handovers/handover.errors.ts'
import { acceptHandoverInput } from '@jiaoban/shared/handovers/handover.schema.ts'
import type { Handover } from '@jiaoban/shared/handovers/handover.types.ts'
import type { Money } from '@jiaoban/shared/kernel/money.ts'
import type { AccountRef } from '@jiaoban/shared/ledger/account.types.ts'
import { shiftError } from '@jiaoban/shared/shifts/shift.errors.ts'
import { overShort } from '@jiaoban/shared/shifts/shift.rules.ts'
import type { CashierShift } from '@jiaoban/shared/shifts/shift.types.ts'
import { sealShift } from '../closings/seal.service.ts'
import { defineCommand } from '../kernel/command.ts'
import { type CommandContext, withShift } from '../kernel/ctx.ts'
import { keepCount, readOpeningCount } from '../shifts/count.service.ts'
import { drawerOf, moveCustody } from '../shifts/custody.service.ts'
import { requireNumbersAndKeys } from '../shifts/opening-check.service.ts'
import { openShiftRow } from '../shifts/shift.service.ts'

/**
 * The incoming cashier counts blind and signs. In one command a difference is decided by a lead, the outgoing
 * shift is closed, the incoming one opens with what was counted, and the report is sealed.
 */
export const acceptHandover = defineCommand({
  name: 'acceptHandover',
  journalName: 'handover_accepted',
  shift: 'office',
  isSigned: true,
  approval: 'sometimes',
  recipe: ['handover_accepted', 'handover_short', 'handover_over'],
  input: acceptHandoverInput,
  run: async (ctx, input) => {
    const { handover, outgoing } = await requireWaiting(ctx, input.handoverId)
    const desk = await findDesk(ctx.tx, handover.deskId)
    if (!desk) throw shiftError('desk_not_found')
    const figures = await readOpeningCount(ctx, desk.id, input.count)
    await requireNumbersAndKeys(ctx, desk.id, figures)
    await decideDifference(ctx, handover, outgoing, figures.cash)
    await sealShiftRow(ctx.tx, outgoing.id, { seq: ctx.seq, at: ctx.at })

    const incoming = await openShiftRow(ctx, {
      opening: 'handover',
      businessDate: ctx.businessDate,
      floatAmount: desk.floatAmount,
      previousShiftId: outgoing.id,
      holder: { deskId: desk.id, deskCode: desk.code, cashierId: ctx.actor.id },
    })
    const slip = await moveCustody(incoming.ctx, {
      kind: 'handover_accepted',
      purpose: 'float_accepted',
      amount: figures.cash,
      debit: drawerOf(desk.id),
      credit: transitOf(handover),
      secondPersonId: outgoing.cashierId,
    })
    await keepCount(incoming.ctx, incoming.shift.id, 'acceptance', { ...figures, isBlind: true })
    await settleHandover(ctx.tx, handover.id, {
      state: 'accepted',
      incomingShiftId: incoming.shift.id,
      at: ctx.at,
    })
    ctx.record({ fact: 'handover', handoverId: handover.id, deskId: desk.id, state: 'accepted' })
    const closing = await sealShift(ctx, outgoing.id, [
      { staffId: outgoing.cashierId ?? 0, as: 'outgoing' },
      { staffId: ctx.actor.id, as: 'incoming' },
      ...(ctx.approver ? [{ staffId: ctx.approver.id, as: 'lead' as const }] : []),
    ])
    return {
      shiftId: incoming.shift.id,
      number: incoming.shift.number,
      documentId: slip.id,
      slipNumber: slip.number,
      closingId: closing.closingId,
      closingNumber: closing.number,
      headCode: closing.headCode,
    }
  },
})

const transitOf = (handover: Handover): AccountRef => ({ control: 'cash.transit', ownerId: handover.id })

const requireWaiting = async (
  ctx: CommandContext,
  handoverId: number,
): Promise<{ handover: Handover; outgoing: CashierShift }> => {
  const handover = await findHandover(ctx.tx, handoverId)
  if (!handover) throw handoverError('handover_not_found')
  if (handover.state !== 'given') throw handoverError('handover_not_waiting', { state: handover.state })
  const outgoing = await readShift(ctx.tx, handover.outgoingShiftId)
  if (outgoing.cashierId === ctx.actor.id) throw handoverError('handover_from_self')
  const own = await findDeskShiftOf(ctx.tx, ctx.actor.id)
  if (own) throw shiftError('cashier_has_shift', { shift: own.number })
  return { handover, outgoing }
}

/**
 * More or less than was given: a lead decides, on the outgoing shift and before its seal. A short is the
 * outgoing cashier's debt, an over is surrendered. Raises `handover_differs` without a lead.
 */
const decideDifference = async (
  ctx: CommandContext,
  handover: Handover,
  outgoing: CashierShift,
  counted: Money,
): Promise<void> => {
  const difference = overShort(counted, handover.given)
  if (difference.isZero) return
  if (!ctx.approver) {
    const facts = { given: handover.given.toString(), counted: counted.toString() }
    throw handoverError('handover_differs', facts)
  }
  const isShort = difference.isNegative
  const loser: AccountRef = { control: 'staff', ownerId: outgoing.cashierId ?? 0 }
  const surplus: AccountRef = { control: 'over.pending', ownerId: 0 }
  const transit = transitOf(handover)
  const document = await moveCustody(withShift(ctx, stampOf(outgoing)), {
    kind: isShort ? 'handover_short' : 'handover_over',
    purpose: isShort ? 'short' : 'over',
    amount: difference.abs(),
    debit: isShort ? loser : transit,
    credit: isShort ? transit : surplus,
    secondPersonId: ctx.approver.id,
  })
  if (document.postingId === null) throw new Error('a difference is never zero here')
  await insertOverShort(ctx.tx, {
    id: ctx.nextId(),
    shift_id: outgoing.id,
    kind: isShort ? 'short' : 'over',
    terminal_id: null,
    side: null,
    amount_minor: difference.abs().toMinor(),
    currency: difference.currency,
    staff_id: isShort ? outgoing.cashierId : null,
    approved_by: ctx.approver.id,
    document_id: document.id,
    posting_id: document.postingId,
  })
}
