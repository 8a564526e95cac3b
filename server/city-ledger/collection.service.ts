import type { Allocation } from '@jiaoban/shared/city-ledger/city-ledger.rules.ts'
import type { Company } from '@jiaoban/shared/city-ledger/city-ledger.types.ts'
import type { DocumentLine } from '@jiaoban/shared/documents/document.types.ts'
import type { SnapshotTender } from '@jiaoban/shared/documents/snapshot.types.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { AccountRef } from '@jiaoban/shared/ledger/account.types.ts'
import { type IssuedDocument, issueDocument } from '../documents/document.service.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { postEntry } from '../ledger/ledger.service.ts'
import { allocate, openCityItem } from './city-item.service.ts'
import { companyAccount } from './company.service.ts'

/** Money of one kind as it arrives: where it goes, how it is printed and how it is frozen. */
export interface CollectedMoney {
  readonly amount: Money
  readonly account: AccountRef
  readonly printed: SnapshotTender
  readonly line: DocumentLine
}

interface Collection {
  readonly company: Company
  readonly money: readonly CollectedMoney[]
  readonly allocations: readonly Allocation[]
}

/**
 * Books money that a company pays, against a numbered receipt: tender or bank / city. One credit item holds it,
 * which pays the charges it is allocated to; what is not allocated stays credit.
 */
export const collectFromCompany = async (
  ctx: CommandContext,
  { company, money, allocations }: Collection,
): Promise<{ receipt: IssuedDocument; total: Money; unapplied: Money }> => {
  const total = Money.sum(
    money.map(({ amount }) => amount),
    ctx.currency,
  )
  const allocated = Money.sum(
    allocations.map(({ amount }) => amount),
    ctx.currency,
  )
  const receipt = await issueDocument(ctx, {
    body: {
      kind: 'receipt',
      purpose: 'city_collected',
      companyName: company.name,
      tenders: money.map(({ printed }) => printed),
      items: allocations.map(({ item, amount }) => ({
        number: item.documentNumber,
        date: item.businessDate,
        amount: amount.toString(),
      })),
      unapplied: total.minus(allocated).toString(),
      total: total.toString(),
    },
    total,
    lines: money.map(({ line }) => line),
  })
  const credit = companyAccount(company.id)
  await postEntry(
    ctx,
    money.map(({ amount, account }) => ({
      kind: 'city_collected' as const,
      amount,
      debit: account,
      credit,
      documentId: receipt.id,
    })),
  )
  const id = await openCityItem(ctx, {
    kind: 'receipt',
    companyId: company.id,
    amount: total,
    documentId: receipt.id,
  })
  return { receipt, total, unapplied: await allocate(ctx, { id, left: total }, allocations) }
}
