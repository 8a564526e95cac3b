import { listDisputes, listLineDecisions } from '@jiaoban/db/handovers/dispute.reads.ts'
import { settleHandover } from '@jiaoban/db/handovers/handover.writes.ts'
import { findDesk } from '@jiaoban/db/property/property.reads.ts'
import { stampOf } from '@jiaoban/db/shifts/shift.reads.ts'
import { sealShiftRow } from '@jiaoban/db/shifts/shift.writes.ts'
import { isSameCount, isSameDispute, refusalToAccept } from '@jiaoban/shared/handovers/dispute.rules.ts'
import { acceptHandoverInput } from '@jiaoban/shared/handovers/handover.schema.ts'
import { shiftError } from '@jiaoban/shared/shifts/shift.errors.ts'
import type { z } from 'zod'
import { sealShift } from '../closings/seal.service.ts'
import { defineCommand } from '../kernel/command.ts'
import { type CommandContext, withShift } from '../kernel/ctx.ts'
import { keepCount, readOpeningCount } from '../shifts/count.service.ts'
import { drawerOf, moveCustody } from '../shifts/custody.service.ts'
import { requireNumbersAndKeys } from '../shifts/opening-check.service.ts'
import { openShiftRow } from '../shifts/shift.service.ts'
import { disputeSection, findDisputeLines, keepDispute } from './dispute.service.ts'
import { endForcing, giverSignatures } from './forced-shift.service.ts'
import { carryOutDecisions } from './line-decision.service.ts'
import { bookHandoverDifference } from './handover-difference.service.ts'
import { requireWaiting, transitOf, type WaitingHandover } from './waiting-handover.service.ts'

/**
 * The incoming cashier counts blind and signs. In one command each line that differs is decided by a lead or waits as an
 * open matter, the outgoing shift is closed, the incoming one opens with what was counted, and the report is sealed.
 */
export const acceptHandover = defineCommand({
  name: 'acceptHandover',
  journalName: 'handover_accepted',
  shift: 'office',
  isSigned: true,
  approval: 'sometimes',
  recipe: ['handover_accepted', 'handover_short', 'handover_over'],
  documents: ['float_slip', 'over_short_slip', 'declaration'],
  input: acceptHandoverInput,
  run: async (ctx, input) => {
    const waiting = await requireWaiting(ctx, input.handoverId)
    const { handover, outgoing } = waiting
    const desk = await findDesk(ctx.tx, handover.deskId)
    if (!desk) throw shiftError('desk_not_found')
    const counted = await readOpeningCount(ctx, desk.id, input.count)
    const figures = await settleDispute(ctx, waiting, counted, input)
    await requireNumbersAndKeys(ctx, desk.id, figures)
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
    const disputes = await disputeSection(
      ctx.tx,
      await listDisputes(ctx.tx, handover.id),
      await listLineDecisions(ctx.tx, handover.id),
    )
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

type Figures = Awaited<ReturnType<typeof readOpeningCount>>

/**
 * Whatever is not as it was given is decided or left to wait, on the outgoing shift, before its seal. The count that
 * differed is kept as a dispute, if nobody did before. Returns what is in the incoming cashier's hands then. Raises what
 * `refusalToAccept` gives and `carryOutDecisions` raises.
 */
const settleDispute = async (
  ctx: CommandContext,
  waiting: WaitingHandover,
  figures: Figures,
  { decision, lines: decisions }: Pick<z.output<typeof acceptHandoverInput>, 'decision' | 'lines'>,
): Promise<Figures> => {
  const { handover, giverId } = waiting
  const disputes = await listDisputes(ctx.tx, handover.id)
  const last = disputes.at(-1)
  const lines = await findDisputeLines(ctx, handover, figures)
  const refusal = refusalToAccept({
    lines,
    decision,
    decisions,
    deciderId: ctx.approver?.id ?? null,
    giverId,
    disputed: last
      ? { isSame: isSameCount(last, figures), wasShown: disputes.some(({ wasShown }) => wasShown) }
      : null,
  })
  if (refusal) throw refusal
  if (lines.length === 0) return figures
  const isKept = last !== undefined && isSameCount(last, figures) && isSameDispute(last.lines, lines)
  const disputeId = isKept ? last.id : await keepDispute(ctx, handover, { figures, lines, isBlind: true })
  const onOutgoing = withShift(ctx, stampOf(waiting.outgoing))
  const taken = await carryOutDecisions(onOutgoing, { waiting, disputeId }, { counted: figures, decisions })
  if (!taken.cash.equals(handover.given)) {
    await bookHandoverDifference(ctx, waiting, { counted: taken.cash, isPending: decision === 'pending' })
  }
  return taken
}
