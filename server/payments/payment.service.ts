import type { Money } from '@jiaoban/shared/kernel/money.ts'
import { appendFolioLine, guestAccount } from '../folios/folio.service.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { postEntry } from '../ledger/ledger.service.ts'
import type { Tender } from './tender.service.ts'

/** Books tenders received on a folio, one entry and one line each: tender / guest. */
export const postPayments = async (
  ctx: CommandContext,
  folioId: number,
  tenders: readonly Tender[],
  documentId: number,
): Promise<void> => {
  for (const tender of tenders) {
    await postTender(ctx, { folioId, tender, documentId, kind: 'payment', amount: tender.amount.negated() })
  }
}

/** Books money given back for a credit balance: guest / tender. */
export const postRefunds = async (
  ctx: CommandContext,
  folioId: number,
  tenders: readonly Tender[],
  documentId: number,
): Promise<void> => {
  for (const tender of tenders) {
    await postTender(ctx, { folioId, tender, documentId, kind: 'refund', amount: tender.amount })
  }
}

const postTender = async (
  ctx: CommandContext,
  step: { folioId: number; tender: Tender; documentId: number; kind: 'payment' | 'refund'; amount: Money },
): Promise<void> => {
  const { folioId, tender, documentId, kind } = step
  const guest = guestAccount(folioId)
  const [debit, credit] = kind === 'payment' ? [tender.account, guest] : [guest, tender.account]
  const { entryId } = await postEntry(ctx, [{ kind, amount: tender.amount, debit, credit, documentId }])
  await appendFolioLine(ctx, folioId, {
    kind,
    amount: step.amount,
    entryId,
    documentId,
    paymentMethodCode: tender.method.code,
  })
}
