import { insertSlip } from '@jiaoban/db/deposits/deposit-slip.writes.ts'
import { readFolioParty } from '@jiaoban/db/folios/folio.reads.ts'
import { depositError } from '@jiaoban/shared/deposits/deposit.errors.ts'
import type { Money } from '@jiaoban/shared/kernel/money.ts'
import type { AccountRef } from '@jiaoban/shared/ledger/account.types.ts'
import type { TenderInput } from '@jiaoban/shared/payments/tender.schema.ts'
import { issueDocument } from '../documents/document.service.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { openAccount, postEntry } from '../ledger/ledger.service.ts'
import { readTenders, snapshotTender, type Tender, tenderLine } from '../payments/tender.service.ts'

export const slipAccount = (slipId: number): AccountRef => ({ control: 'deposits', ownerId: slipId })

export interface IssuedSlip {
  readonly slipId: number
  readonly documentId: number
  readonly number: string
  readonly amount: Money
  readonly change: Money
}

/**
 * Takes deposits from the guest of a folio: one numbered slip a tender, tender / deposits of the slip.
 * Raises what `readTenders` raises, and `deposit_without_stay`.
 */
export const takeDepositSlips = async (
  ctx: CommandContext,
  folioId: number,
  inputs: readonly TenderInput[],
): Promise<IssuedSlip[]> => {
  const { stayId, ...party } = await readFolioParty(ctx.tx, folioId)
  if (stayId === null) throw depositError('deposit_without_stay')
  const slips: IssuedSlip[] = []
  for (const tender of await readTenders(ctx, inputs)) {
    const slipId = ctx.nextId()
    const document = await issueDocument(ctx, {
      body: {
        kind: 'deposit_slip',
        stayId,
        ...party,
        amount: tender.amount.toString(),
        tender: snapshotTender(tender),
      },
      total: tender.amount,
      lines: [{ ...tenderLine(tender, 'deposit_taken', 'in'), slipId }],
      stayId,
      folioId,
    })
    slips.push(await openSlip(ctx, { slipId, stayId }, tender, document))
  }
  return slips
}

const openSlip = async (
  ctx: CommandContext,
  { slipId, stayId }: { slipId: number; stayId: number },
  tender: Tender,
  document: { id: number; number: string },
): Promise<IssuedSlip> => {
  const accountId = await openAccount(ctx, slipAccount(slipId))
  await insertSlip(ctx.tx, {
    id: slipId,
    document_id: document.id,
    stay_id: stayId,
    account_id: accountId,
    amount_minor: tender.amount.toMinor(),
    currency: tender.amount.currency,
    payment_method_code: tender.method.code,
    reference: tender.reference,
    state: 'issued',
    redeemed_seq: null,
  })
  await postEntry(ctx, [
    {
      kind: 'deposit_taken',
      amount: tender.amount,
      debit: tender.account,
      credit: slipAccount(slipId),
      documentId: document.id,
    },
  ])
  ctx.record({ fact: 'slip_issued', slipId, stayId, documentId: document.id })
  return {
    slipId,
    documentId: document.id,
    number: document.number,
    amount: tender.amount,
    change: tender.change,
  }
}
