import { readCashLimit } from '@jiaoban/db/shifts/cash-limit.reads.ts'
import { insertPaidOut } from '@jiaoban/db/shifts/paid-out.writes.ts'
import { listPaymentMethods } from '@jiaoban/db/property/property.reads.ts'
import type { DocumentLine } from '@jiaoban/shared/documents/document.types.ts'
import type { Money } from '@jiaoban/shared/kernel/money.ts'
import type { CashLimitCode, PettyCategory } from '@jiaoban/shared/shifts/drawer.types.ts'
import { shiftError } from '@jiaoban/shared/shifts/shift.errors.ts'
import type { IssuedDocument } from '../documents/document.service.ts'
import type { CommandContext } from '../kernel/ctx.ts'

/** The desk whose drawer pays. */
export const payingDesk = (ctx: CommandContext): number => {
  if (ctx.shift.deskId === null) throw new Error('an office shift has no drawer')
  return ctx.shift.deskId
}

/**
 * Nobody pays out more than the limit alone; without one, nobody pays out anything alone. Raises
 * `paid_out_needs_approval` and `petty_expense_needs_approval`.
 */
export const requireWithinLimit = async (
  ctx: CommandContext,
  code: CashLimitCode,
  amount: Money,
): Promise<void> => {
  const limit = await readCashLimit(ctx.tx, code, ctx.currency)
  if (ctx.approver || !amount.isMoreThan(limit)) return
  const facts = { limit: limit.toString() }
  throw code === 'paid_out'
    ? shiftError('paid_out_needs_approval', facts)
    : shiftError('petty_expense_needs_approval', facts)
}

/** Cash leaving the drawer as a voucher's line; the method puts it into the report's row of cash. */
export const cashLine = async (
  ctx: CommandContext,
  kind: DocumentLine['kind'],
  amount: Money,
): Promise<DocumentLine> => {
  const method = (await listPaymentMethods(ctx.tx)).find(({ control }) => control === 'cash.drawer')
  return {
    kind,
    direction: 'out',
    tenderControl: 'cash.drawer',
    amount,
    ...(method ? { paymentMethodCode: method.code } : {}),
  }
}

export interface KeptPaidOut {
  readonly voucher: IssuedDocument
  readonly entryId: number
  readonly amount: Money
  readonly folioId: number | null
  readonly categoryCode: PettyCategory | null
  readonly takesBackId?: number
}

/** Keeps what was paid out: for whom, of which kind, approved by whom. Returns its id. */
export const keepPaidOut = async (ctx: CommandContext, paid: KeptPaidOut): Promise<number> => {
  const id = ctx.nextId()
  const kind = paid.folioId === null ? 'petty' : 'guest'
  await insertPaidOut(ctx.tx, {
    id,
    shift_id: ctx.shift.id,
    kind,
    folio_id: paid.folioId,
    category_code: paid.categoryCode,
    amount_minor: paid.amount.toMinor(),
    currency: paid.amount.currency,
    paid_by: ctx.actor.id,
    approved_by: ctx.approver?.id ?? null,
    document_id: paid.voucher.id,
    entry_id: paid.entryId,
    takes_back_id: paid.takesBackId ?? null,
  })
  ctx.record({
    fact: 'paid_out',
    paidOutId: id,
    kind,
    folioId: paid.folioId,
    categoryCode: paid.categoryCode,
    amountMinor: paid.amount.toMinor(),
    documentId: paid.voucher.id,
    takesBackId: paid.takesBackId ?? null,
  })
  return id
}
