import { readFolioParty } from '@jiaoban/db/folios/folio.reads.ts'
import type { Money } from '@jiaoban/shared/kernel/money.ts'
import type { SettlingKind } from '@jiaoban/shared/payments/tender.rules.ts'
import type { IssuedDocument } from '../documents/document.service.ts'
import { appendFolioLine, guestAccount, type NewLine } from '../folios/folio.service.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { type Movement, postEntry } from '../ledger/ledger.service.ts'
import { payInForeignCash } from './foreign-tender.service.ts'
import type { Tender } from './tender.service.ts'

/** Books what a folio is paid with, one entry and one line each: tender, company, voucher or house / guest. */
export const postPayments = async (
  ctx: CommandContext,
  folioId: number,
  tenders: readonly Tender[],
  document: IssuedDocument,
): Promise<void> => {
  for (const tender of tenders) {
    const amount = tender.amount.negated()
    await postTender(ctx, { folioId, tender, document, kind: tender.kind, amount })
  }
}

/** Books money given back for a credit balance: guest / tender. */
export const postRefunds = async (
  ctx: CommandContext,
  folioId: number,
  tenders: readonly Tender[],
  document: IssuedDocument,
): Promise<void> => {
  for (const tender of tenders) {
    await postTender(ctx, { folioId, tender, document, kind: 'refund', amount: tender.amount })
  }
}

interface TenderStep extends Pick<NewLine, 'isNeutral'> {
  readonly folioId: number
  readonly tender: Tender
  /** The paper that says so. */
  readonly document: IssuedDocument
  readonly kind: SettlingKind | 'refund'
  readonly amount: Money
}

/** Books one tender on a folio, in or out. */
export const postTender = async (ctx: CommandContext, step: TenderStep): Promise<void> => {
  const { folioId, tender, document, kind } = step
  const documentId = document.id
  const isRefund = kind === 'refund'
  const guest = guestAccount(folioId)
  const [debit, credit] = isRefund ? [guest, tender.account] : [tender.account, guest]
  // Rounded down, the drawer moves by less than the folio; the rest is the house's gain or loss.
  const settled = tender.rounding.isNegative ? tender.rounding.abs() : tender.rounding.minus(tender.rounding)
  const legs: Movement[] = [
    { kind, amount: tender.amount.minus(settled), debit, credit, documentId },
    {
      kind: 'rounding_settled',
      amount: settled,
      debit: isRefund ? guest : roundingAccount,
      credit: isRefund ? roundingAccount : guest,
      documentId,
    },
    ...(tender.rounding.isPositive ? [roundingLeg(tender, isRefund ? 'out' : 'in', documentId)] : []),
  ]
  const { entryId } = tender.foreign
    ? await payInForeignCash(ctx, tender.foreign, {
        ...(await readFolioParty(ctx.tx, folioId)),
        document,
        folioId,
        legs,
      })
    : await postEntry(ctx, legs)
  const signed = (amount: Money) => (step.amount.isNegative ? amount.negated() : amount)
  const paid = signed(tender.amount.minus(settled))
  if (!paid.isZero) {
    await appendFolioLine(ctx, folioId, {
      kind,
      amount: paid,
      entryId,
      documentId,
      paymentMethodCode: tender.foreign ? null : tender.method.code,
      isNeutral: step.isNeutral === true,
    })
  }
  if (settled.isZero) return
  await appendFolioLine(ctx, folioId, {
    kind: 'rounding_settled',
    amount: signed(settled),
    entryId,
    documentId,
  })
}

const roundingAccount = { control: 'rounding', ownerId: 0 } as const

/** Cash that moved because it was rounded: `in` is more received, or less paid out, than was owed. */
export const roundingLeg = (tender: Tender, direction: 'in' | 'out', documentId: number): Movement => ({
  kind: 'rounding_cash',
  amount: tender.rounding.abs(),
  debit: direction === 'in' ? tender.account : roundingAccount,
  credit: direction === 'in' ? roundingAccount : tender.account,
  documentId,
})
