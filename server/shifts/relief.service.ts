import { readBalance } from '@jiaoban/db/ledger/account.reads.ts'
import { insertOverShort } from '@jiaoban/db/shifts/over-short.writes.ts'
import { findRunningRelief } from '@jiaoban/db/shifts/relief.reads.ts'
import { insertReliefCounts } from '@jiaoban/db/shifts/relief.writes.ts'
import { findDisplayName } from '@jiaoban/db/staff/staff-name.reads.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { mergePieces } from '@jiaoban/shared/shifts/drawer.rules.ts'
import type { ReliefCountInput } from '@jiaoban/shared/shifts/relief.schema.ts'
import type { ReliefCount } from '@jiaoban/shared/shifts/relief.types.ts'
import { shiftError } from '@jiaoban/shared/shifts/shift.errors.ts'
import { countedCash, countTotal, overShort } from '@jiaoban/shared/shifts/shift.rules.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { keepCount } from './count.service.ts'
import { drawerOf, moveCustody } from './custody.service.ts'
import { openDifference } from './difference-item.service.ts'
import { readForeignCount } from './foreign-cash.service.ts'

/** Raises `relief_before_hand_over` while a reliever has the drawer: it is counted and given by its own cashier. */
export const requireNoRelief = async (ctx: CommandContext, shiftId: number): Promise<void> => {
  const running = await findRunningRelief(ctx.tx, shiftId)
  if (!running) return
  const reliever = await findDisplayName(ctx.tx, running.relieverId)
  throw shiftError('relief_before_hand_over', { reliever })
}

export interface ReliefCountRequest {
  readonly reliefId: number
  readonly direction: ReliefCount['direction']
  /** Whoever had the drawer until now, and answers for what the count finds. */
  readonly custodianId: number
  /** The lead before whom a difference is booked; null when there is none. */
  readonly leadId: number | null
  readonly input: ReliefCountInput
}

/**
 * Keeps the count of a drawer that changes hands, and books what it finds in each currency: a short is the debt of who had
 * custody, an over is surrendered, and never is one netted against the other. The context stamps the drawer's shift.
 * Raises `relief_difference_needs_approval`, and what a count raises.
 */
export const countForRelief = async (
  ctx: CommandContext,
  { reliefId, direction, custodianId, leadId, input }: ReliefCountRequest,
): Promise<readonly ReliefCount[]> => {
  const deskId = ctx.shift.deskId ?? 0
  const foreign = await readForeignCount(ctx, deskId, input.foreign)
  const count = await keepCount(ctx, ctx.shift.id, direction === 'given' ? 'relief_given' : 'relief_back', {
    cash: countTotal(input.denominations, ctx.currency),
    denominations: mergePieces(input.denominations, ctx.currency).map(({ value, quantity }) => ({
      value: Money.of(value, ctx.currency),
      quantity,
    })),
    foreign,
    numbers: [],
    keys: [],
    terminals: [],
    papers: [],
    isBlind: true,
  })
  const counts = []
  for (const currency of [ctx.currency, ...foreign.map((held) => held.currency)]) {
    const expected = await readBalance(ctx.tx, drawerOf(deskId), currency)
    const counted = countedCash(count, currency)
    counts.push({ direction, custodianId, expected, counted })
  }
  if (leadId === null && counts.some(({ expected, counted }) => !counted.equals(expected))) {
    throw shiftError('relief_difference_needs_approval')
  }
  await insertReliefCounts(
    ctx.tx,
    counts.map(({ expected, counted }) => ({
      count_id: count.id,
      currency: counted.currency,
      relief_id: reliefId,
      direction,
      custodian_id: custodianId,
      expected_minor: expected.toMinor(),
      counted_minor: counted.toMinor(),
    })),
  )
  for (const { expected, counted } of counts) {
    await bookFound(ctx, { custodianId, leadId, found: overShort(counted, expected) })
  }
  return counts
}

/** Books what a count found, + over and − short, before a lead. */
const bookFound = async (
  ctx: CommandContext,
  of: { readonly custodianId: number; readonly leadId: number | null; readonly found: Money },
): Promise<void> => {
  const { custodianId, leadId, found } = of
  if (found.isZero) return
  if (leadId === null || !ctx.approver) throw shiftError('relief_difference_needs_approval')
  const kind = found.isNegative ? 'short' : 'over'
  const staffId = kind === 'short' ? custodianId : null
  const drawer = drawerOf(ctx.shift.deskId ?? 0)
  const document = await moveCustody(ctx, {
    kind: kind === 'short' ? 'cash_short' : 'cash_over',
    purpose: kind,
    amount: found.abs(),
    debit: kind === 'short' ? { control: 'staff', ownerId: custodianId } : drawer,
    credit: kind === 'short' ? drawer : { control: 'over.pending', ownerId: 0 },
    secondPersonId: ctx.approver.id,
  })
  if (document.postingId === null) throw new Error('a difference is never zero here')
  const { id: documentId, postingId } = document
  await insertOverShort(ctx.tx, {
    id: ctx.nextId(),
    shift_id: ctx.shift.id,
    kind,
    terminal_id: null,
    side: null,
    amount_minor: found.abs().toMinor(),
    currency: found.currency,
    staff_id: staffId,
    approved_by: leadId,
    document_id: documentId,
    posting_id: postingId,
  })
  await openDifference(ctx, { kind, origin: 'drawer', amount: found.abs(), staffId, documentId, postingId })
}
