import { findCityItem } from '@jiaoban/db/city-ledger/city-item.reads.ts'
import {
  closeCityItems,
  insertCityAllocations,
  insertCityItem,
} from '@jiaoban/db/city-ledger/city-item.writes.ts'
import { cityLedgerError } from '@jiaoban/shared/city-ledger/city-ledger.errors.ts'
import {
  type Allocation,
  dueDateOf,
  refuseAllocations,
} from '@jiaoban/shared/city-ledger/city-ledger.rules.ts'
import type { CityItem, CityItemKind } from '@jiaoban/shared/city-ledger/city-ledger.types.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { IssuedDocument } from '../documents/document.service.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { postPayments } from '../payments/payment.service.ts'
import type { Tender } from '../payments/tender.service.ts'
import { requireCompany } from './company.service.ts'
import { recordVoucherUse } from './voucher.service.ts'

/**
 * Books what a folio is settled with, puts what companies take over on their accounts as items, and writes down
 * what left the vouchers.
 */
export const bookSettlement = async (
  ctx: CommandContext,
  folioId: number,
  tenders: readonly Tender[],
  document: IssuedDocument,
): Promise<void> => {
  const documentId = document.id
  await postPayments(ctx, folioId, tenders, document)
  for (const { account, amount } of tenders) {
    if (account.control === 'payable.voucher') {
      await recordVoucherUse(ctx, { voucherId: account.ownerId, kind: 'redeemed', amount, documentId })
    }
    if (account.control !== 'city') continue
    const company = await requireCompany(ctx, account.ownerId)
    const dueDate = dueDateOf(ctx.businessDate, company.termsDays)
    await openCityItem(ctx, {
      kind: 'charge',
      companyId: company.id,
      amount,
      documentId,
      folioId,
      dueDate,
    })
  }
}

interface NewCityItem {
  readonly kind: CityItemKind
  readonly companyId: number
  readonly amount: Money
  readonly documentId?: number
  readonly folioId?: number
  readonly dueDate?: string
  readonly reasonCode?: string
}

/** Puts an item on a company's account. The posting it stands for is the caller's. Returns its id. */
export const openCityItem = async (ctx: CommandContext, item: NewCityItem): Promise<number> => {
  const id = ctx.nextId()
  await insertCityItem(ctx.tx, {
    id,
    company_id: item.companyId,
    kind: item.kind,
    document_id: item.documentId ?? null,
    folio_id: item.folioId ?? null,
    reason_code: item.reasonCode ?? null,
    amount_minor: item.amount.toMinor(),
    currency: item.amount.currency,
    business_date: ctx.businessDate,
    due_date: item.dueDate ?? null,
    journal_seq: ctx.seq,
  })
  ctx.record({
    fact: 'city_item',
    itemId: id,
    companyId: item.companyId,
    kind: item.kind,
    amountMinor: item.amount.toMinor(),
    currency: item.amount.currency,
    documentId: item.documentId ?? null,
    dueDate: item.dueDate ?? null,
    reasonCode: item.reasonCode ?? null,
  })
  return id
}

/** A charge of the company. Raises `city_item_not_found`, also for one of another company. */
export const requireCharge = async (
  ctx: CommandContext,
  itemId: number,
  companyId: number | null,
): Promise<CityItem> => {
  const item = await findCityItem(ctx.tx, itemId)
  if (!item || item.kind !== 'charge' || (companyId !== null && item.companyId !== companyId)) {
    throw cityLedgerError('city_item_not_found')
  }
  return item
}

/** The allocations as they were typed, with their items; refused unless they fit `received`. */
export const readAllocations = async (
  ctx: CommandContext,
  companyId: number,
  inputs: readonly { itemId: number; amount: string }[],
  received: Money,
): Promise<Allocation[]> => {
  const allocations: Allocation[] = []
  for (const { itemId, amount } of inputs) {
    const item = await requireCharge(ctx, itemId, companyId)
    allocations.push({ item, amount: Money.of(amount, ctx.currency) })
  }
  refuseAllocations(allocations, received)
  return allocations
}

/** Lets a credit item pay charges, in their order. No money moves; what remains stays credit. Returns the rest. */
export const allocate = async (
  ctx: CommandContext,
  credit: { readonly id: number; readonly left: Money },
  allocations: readonly Allocation[],
): Promise<Money> => {
  let creditLeft = credit.left
  const rows = allocations.map(({ item, amount }) => {
    creditLeft = creditLeft.minus(amount)
    return {
      id: ctx.nextId(),
      credit_item_id: credit.id,
      charge_item_id: item.id,
      amount_minor: amount.toMinor(),
      currency: amount.currency,
      credit_left_minor: creditLeft.toMinor(),
      charge_left_minor: item.left.minus(amount).toMinor(),
      business_date: ctx.businessDate,
      journal_seq: ctx.seq,
    }
  })
  await insertCityAllocations(ctx.tx, rows)
  const paid = rows.filter(({ charge_left_minor: left }) => left === 0).map((row) => row.charge_item_id)
  await closeCityItems(ctx.tx, creditLeft.isZero ? [...paid, credit.id] : paid)
  for (const row of rows) {
    ctx.record({
      fact: 'city_allocation',
      creditItemId: row.credit_item_id,
      chargeItemId: row.charge_item_id,
      amountMinor: row.amount_minor,
      currency: row.currency,
    })
  }
  return creditLeft
}
