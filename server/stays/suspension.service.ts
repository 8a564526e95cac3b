import { findOpenSuspension } from '@jiaoban/db/stays/open-account.reads.ts'
import { endSuspension, insertSuspension } from '@jiaoban/db/stays/open-account.writes.ts'
import type { BusinessDate } from '@jiaoban/shared/kernel/dates.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { stayError } from '@jiaoban/shared/stays/stay.errors.ts'
import type { CommandContext } from '../kernel/ctx.ts'

/**
 * Leaves the account of a stay open until a date, in front of a lead. An account that is open already keeps its
 * date. Raises `approval_required` and `suspension_due_in_past`.
 */
export const keepSuspension = async (
  ctx: CommandContext,
  { stayId, dueDate, reason }: { stayId: number; dueDate: BusinessDate; reason: string },
): Promise<void> => {
  if (!ctx.approver) throw kernelError('approval_required', { reason: 'suspendAccount' })
  if (dueDate < ctx.businessDate) {
    throw stayError('suspension_due_in_past', { dueDate, current: ctx.businessDate })
  }
  if (await findOpenSuspension(ctx.tx, stayId)) return
  const id = ctx.nextId()
  await insertSuspension(
    ctx.tx,
    {
      id,
      stay_id: stayId,
      due_date: dueDate,
      state: 'open',
      suspended_by: ctx.actor.id,
      suspended_at: ctx.at,
      approved_by: ctx.approver.id,
      shift_id: ctx.shift.id,
      business_date: ctx.businessDate,
      ended_seq: null,
    },
    reason,
  )
  ctx.record({ fact: 'account_suspended', accountId: id, stayId, dueDate })
}

/** Ends the open account of a stay, if it left one. */
export const closeSuspension = async (
  ctx: CommandContext,
  stayId: number,
  state: 'settled' | 'withdrawn',
): Promise<void> => {
  const open = await findOpenSuspension(ctx.tx, stayId)
  if (!open) return
  await endSuspension(ctx.tx, open.id, { state, seq: ctx.seq })
  ctx.record({ fact: 'suspension_ended', accountId: open.id, stayId, state })
}
