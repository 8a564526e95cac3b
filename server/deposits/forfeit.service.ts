import { readDepositRule } from '@jiaoban/db/deposits/deposit-rule.reads.ts'
import { readSlipParty } from '@jiaoban/db/deposits/deposit-slip.reads.ts'
import { findTransactionCode } from '@jiaoban/db/property/property.reads.ts'
import type { DepositSlip } from '@jiaoban/shared/deposits/deposit.types.ts'
import { splitTax } from '@jiaoban/shared/folios/charge.rules.ts'
import { folioError } from '@jiaoban/shared/folios/folio.errors.ts'
import type { Money } from '@jiaoban/shared/kernel/money.ts'
import { issueDocument } from '../documents/document.service.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { postEntry } from '../ledger/ledger.service.ts'
import { redeemIfEmpty, slipAccount } from './slip.service.ts'

export interface Forfeit {
  readonly amount: Money
  readonly reasonCode: string
  readonly remark: string
  /** True when the guest's copy lies on the desk; else the receipt stands for it. */
  readonly isPaperBack: boolean
}

/**
 * The house keeps money of a slip: deposits / cancellation revenue and output tax, by the tax of the code that the
 * house rule names, against a numbered receipt. Raises `transaction_code_unknown`; the slip must hold the amount.
 */
export const keepFromSlip = async (ctx: CommandContext, slip: DepositSlip, forfeit: Forfeit) => {
  const { amount, reasonCode, remark, isPaperBack } = forfeit
  const { taxCode } = await readDepositRule(ctx.tx)
  const code = await findTransactionCode(ctx.tx, taxCode)
  if (!code) throw folioError('transaction_code_unknown', { code: taxCode })
  const { net, tax } = splitTax(amount, code.taxBasisPoints)
  const { stayId, folioId, payer, party } = await readSlipParty(ctx.tx, slip.id)
  const receipt = await issueDocument(ctx, {
    body: {
      kind: 'receipt',
      purpose: 'deposit_forfeited',
      stayId,
      ...party,
      tenders: [],
      total: amount.toString(),
      payerName: payer.name,
      remark,
      slips: [
        {
          slipNumber: slip.number,
          before: slip.remaining.toString(),
          amount: amount.toString(),
          after: slip.remaining.minus(amount).toString(),
        },
      ],
    },
    total: amount,
    lines: [
      {
        kind: 'deposit_forfeited',
        direction: 'out',
        tenderControl: 'revenue.cancellation',
        amount,
        slipId: slip.id,
      },
    ],
    stayId,
    folioId,
    refersToDocumentId: slip.documentId,
  })
  const posted = { kind: 'deposit_forfeited', debit: slipAccount(slip.id), documentId: receipt.id } as const
  await postEntry(ctx, [
    { ...posted, amount: net, credit: { control: 'revenue.cancellation', ownerId: 0 } },
    { ...posted, amount: tax, credit: { control: 'tax.output', ownerId: 0 } },
  ])
  ctx.record({
    fact: 'slip_forfeited',
    slipId: slip.id,
    reasonCode,
    taxCode,
    taxMinor: tax.toMinor(),
  })
  const { remaining, isRedeemed } = await redeemIfEmpty(ctx, slip, {
    documentId: receipt.id,
    paper: isPaperBack ? 'back' : 'waived',
  })
  return { documentId: receipt.id, number: receipt.number, tax, remaining, isRedeemed }
}
