import { findMatter } from '@jiaoban/db/handover-book/matter.reads.ts'
import { findSkipper } from '@jiaoban/db/stays/skipper.reads.ts'
import { insertSkipperMove } from '@jiaoban/db/stays/skipper.writes.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import type { Money } from '@jiaoban/shared/kernel/money.ts'
import { isLiveCase } from '@jiaoban/shared/stays/skipper.rules.ts'
import type { SkipperCase, SkipperMoveKind, SkipperState } from '@jiaoban/shared/stays/skipper.types.ts'
import { closeMatterFor } from '../handover-book/open-matter.service.ts'
import type { CommandContext } from '../kernel/ctx.ts'

/** The case, whatever became of it. Raises `not_found`. */
export const requireSkipper = async (ctx: CommandContext, caseId: number): Promise<SkipperCase> => {
  const skipper = await findSkipper(ctx.tx, caseId)
  if (!skipper) throw kernelError('not_found', { what: 'skipper' })
  return skipper
}

export interface SkipperStep {
  readonly kind: SkipperMoveKind
  readonly amount: Money
  readonly entryId: number
  readonly documentId?: number
  readonly after: { readonly state: SkipperState; readonly standInId: number | null }
}

/** Writes a step of the case's money beside its postings; the matter in the handover book ends with the case. */
export const keepSkipperStep = async (
  ctx: CommandContext,
  skipper: SkipperCase,
  step: SkipperStep,
): Promise<void> => {
  const { kind, amount, entryId, documentId = null, after } = step
  await insertSkipperMove(
    ctx.tx,
    {
      id: ctx.nextId(),
      case_id: skipper.id,
      kind,
      is_from_stand_in: skipper.state === 'assigned' ? 1 : 0,
      amount_minor: amount.toMinor(),
      currency: amount.currency,
      document_id: documentId,
      entry_id: entryId,
      shift_id: ctx.shift.id,
      business_date: ctx.businessDate,
      moved_at: ctx.at,
      moved_by: ctx.actor.id,
      approved_by: ctx.approver?.id ?? null,
    },
    after,
  )
  ctx.record({
    fact: 'skipper',
    caseId: skipper.id,
    stayId: skipper.stayId,
    kind,
    amountMinor: amount.toMinor(),
    state: after.state,
    standInId: after.standInId,
    entryId,
    documentId,
  })
  if (!isLiveCase(after.state)) await closeMatterOf(ctx, skipper)
}

/** Whoever followed the matter may have closed it before the money was there. */
const closeMatterOf = async (ctx: CommandContext, { matterId }: SkipperCase): Promise<void> => {
  if ((await findMatter(ctx.tx, matterId))?.state === 'open') await closeMatterFor(ctx, matterId)
}
