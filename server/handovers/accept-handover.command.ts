import { listDisputes } from '@jiaoban/db/handovers/dispute.reads.ts'
import { settleHandover } from '@jiaoban/db/handovers/handover.writes.ts'
import { findDesk } from '@jiaoban/db/property/property.reads.ts'
import { sealShiftRow } from '@jiaoban/db/shifts/shift.writes.ts'
import { refusalToAccept } from '@jiaoban/shared/handovers/dispute.rules.ts'
import { acceptHandoverInput } from '@jiaoban/shared/handovers/handover.schema.ts'
import { shiftError } from '@jiaoban/shared/shifts/shift.errors.ts'
import { sealShift } from '../closings/seal.service.ts'
import { defineCommand } from '../kernel/command.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { keepCount, readOpeningCount } from '../shifts/count.service.ts'
import { drawerOf, moveCustody } from '../shifts/custody.service.ts'
import { requireNumbersAndKeys } from '../shifts/opening-check.service.ts'
import { openShiftRow } from '../shifts/shift.service.ts'
import { disputeSection, findDisputeLines, keepDispute } from './dispute.service.ts'
import { endForcing, giverSignatures } from './forced-shift.service.ts'
import { bookHandoverDifference } from './handover-difference.service.ts'
import { requireWaiting, transitOf, type WaitingHandover } from './waiting-handover.service.ts'

/**
 * The incoming cashier counts blind and signs. In one command a difference is decided by a lead or waits as an open
 * matter, the outgoing shift is closed, the incoming one opens with what was counted, and the report is sealed.
 */
export const acceptHandover = defineCommand({
  name: 'acceptHandover',
  journalName: 'handover_accepted',
  shift: 'office',
  isSigned: true,
  approval: 'sometimes',
  recipe: ['handover_accepted', 'handover_short', 'handover_over'],
  documents: ['float_slip', 'over_short_slip'],
  input: acceptHandoverInput,
  run: async (ctx, input) => {
    const waiting = await requireWaiting(ctx, input.handoverId)
    const { handover, outgoing } = waiting
    const desk = await findDesk(ctx.tx, handover.deskId)
    if (!desk) throw shiftError('desk_not_found')
    const figures = await readOpeningCount(ctx, desk.id, input.count)
    await requireNumbersAndKeys(ctx, desk.id, figures)
    await settleDifference(ctx, waiting, { figures, decision: input.decision })
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
      secondPersonId: waiting.giverId,
    })
    await keepCount(incoming.ctx, incoming.shift.id, 'acceptance', { ...figures, isBlind: true })
    await settleHandover(ctx.tx, handover.id, {
      state: 'accepted',
      incomingShiftId: incoming.shift.id,
      at: ctx.at,
    })
    ctx.record({ fact: 'handover', handoverId: handover.id, deskId: desk.id, state: 'accepted' })
    await endForcing(ctx, waiting.forced)
    const signedBy = [
      ...giverSignatures(waiting),
      { staffId: ctx.actor.id, as: 'incoming' as const },
      ...(ctx.approver ? [{ staffId: ctx.approver.id, as: 'lead' as const }] : []),
    ]
    const disputes = disputeSection(await listDisputes(ctx.tx, handover.id))
    const closing = await sealShift(ctx, outgoing.id, signedBy, disputes)
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

interface Counted {
  readonly figures: Awaited<ReturnType<typeof readOpeningCount>>
  readonly decision: 'decided' | 'pending'
}

/**
 * More or less than was given is booked on the outgoing shift, before its seal: decided by a lead, or kept pending. The
 * count that differed is kept as a dispute, if nobody did before. Raises what `refusalToAccept` gives.
 */
const settleDifference = async (
  ctx: CommandContext,
  waiting: WaitingHandover,
  { figures, decision }: Counted,
): Promise<void> => {
  const { handover, giverId } = waiting
  const disputes = await listDisputes(ctx.tx, handover.id)
  const last = disputes.at(-1)
  const refusal = refusalToAccept({
    given: handover.given,
    counted: figures.cash,
    decision,
    deciderId: ctx.approver?.id ?? null,
    giverId,
    disputed: last ? { cash: last.cash, wasShown: disputes.some(({ wasShown }) => wasShown) } : null,
  })
  if (refusal) throw refusal
  if (figures.cash.equals(handover.given)) return
  if (!last) {
    const lines = await findDisputeLines(ctx, handover, figures)
    await keepDispute(ctx, handover, { figures, lines, isBlind: true })
  }
  await bookHandoverDifference(ctx, waiting, { counted: figures.cash, isPending: decision === 'pending' })
}
