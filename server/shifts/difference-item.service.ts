import { findMatter } from '@jiaoban/db/handover-book/matter.reads.ts'
import { findDifference } from '@jiaoban/db/shifts/difference.reads.ts'
import { insertDifference, insertDifferenceMove } from '@jiaoban/db/shifts/difference.writes.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import type { Money } from '@jiaoban/shared/kernel/money.ts'
import { isStanding } from '@jiaoban/shared/shifts/difference.rules.ts'
import type {
  Difference,
  DifferenceMoveKind,
  DifferenceOrigin,
  DifferenceState,
} from '@jiaoban/shared/shifts/difference.types.ts'
import { closeMatterFor, openMatterFor } from '../handover-book/open-matter.service.ts'
import type { CommandContext } from '../kernel/ctx.ts'

export interface NewDifference {
  readonly kind: 'over' | 'short'
  readonly origin: DifferenceOrigin
  readonly amount: Money
  /** Whose debt a short is at once; null while it waits for a decision. */
  readonly staffId: number | null
  readonly documentId: number | null
  readonly postingId: number
  /** What the open matter of an undecided short says beside the amount: the bag, the desk. */
  readonly where?: string
  /** A handover nobody decided on: where it was, for the open matter that a month waits for, short or over. */
  readonly disputeAt?: string
}

/**
 * Keeps a booked difference as an item that is decided once. A short that nobody bears yet, and a handover that nobody
 * decided on, is an open matter in the handover book until it is decided. Source: ledger.md, section 4.
 */
export const openDifference = async (ctx: CommandContext, difference: NewDifference): Promise<void> => {
  const { kind, origin, amount, staffId, documentId, postingId } = difference
  const matterId = await openMatterOf(ctx, difference)
  const id = ctx.nextId()
  await insertDifference(ctx.tx, {
    id,
    kind,
    origin,
    amount_minor: amount.toMinor(),
    currency: amount.currency,
    state: staffId === null ? 'pending' : 'owed',
    staff_id: staffId,
    shift_id: ctx.shift.id,
    business_date: ctx.shift.businessDate,
    document_id: documentId,
    posting_id: postingId,
    matter_id: matterId,
  })
  ctx.record({ fact: 'difference', differenceId: id, kind, origin, amountMinor: amount.toMinor(), staffId })
}

const openMatterOf = async (
  ctx: CommandContext,
  { kind, amount, staffId, disputeAt, where = '' }: NewDifference,
): Promise<number | null> => {
  const isUndecidedShort = kind === 'short' && staffId === null
  if (disputeAt === undefined && !isUndecidedShort) return null
  const found = kind === 'short' ? amount.negated() : amount
  const { matterId } = await openMatterFor(ctx, {
    kind: disputeAt === undefined ? 'difference' : 'dispute',
    text: [disputeAt ?? where, `${found} ${amount.currency}`].filter((part) => part !== '').join(' · '),
  })
  return matterId
}

/** The difference, whatever became of it. Raises `not_found`. */
export const requireDifference = async (ctx: CommandContext, id: number): Promise<Difference> => {
  const difference = await findDifference(ctx.tx, id)
  if (!difference) throw kernelError('not_found', { what: 'difference' })
  return difference
}

export interface DifferenceStep {
  readonly kind: DifferenceMoveKind
  readonly amount: Money
  readonly entryId: number
  readonly documentId?: number
  readonly after: { readonly state: DifferenceState; readonly staffId: number | null }
}

/** Writes a step of a difference's money beside its postings; its matter ends once somebody bears it. */
export const keepDifferenceStep = async (
  ctx: CommandContext,
  difference: Difference,
  step: DifferenceStep,
): Promise<void> => {
  const { kind, amount, entryId, documentId = null, after } = step
  await insertDifferenceMove(
    ctx.tx,
    {
      id: ctx.nextId(),
      difference_id: difference.id,
      kind,
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
    fact: 'difference_step',
    differenceId: difference.id,
    kind,
    amountMinor: amount.toMinor(),
    state: after.state,
    staffId: after.staffId,
    entryId,
    documentId,
  })
  const isDecided = difference.state === 'pending' || !isStanding(after.state)
  if (isDecided) await closeMatterOf(ctx, difference)
}

const closeMatterOf = async (ctx: CommandContext, { matterId }: Difference): Promise<void> => {
  if (matterId === null) return
  if ((await findMatter(ctx.tx, matterId))?.state === 'open') await closeMatterFor(ctx, matterId)
}
