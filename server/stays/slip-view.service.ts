import { readSlipFigures } from '@jiaoban/db/deposits/deposit-slip.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import type { DepositSlip, SlipFigures } from '@jiaoban/shared/deposits/deposit.types.ts'
import { readMethodNames } from '../payments/method-name.service.ts'

/** Slips as screens show them: how they were paid, what came into each and left it, what it holds. */
export const readSlipItems = async (reader: Reader, slips: readonly DepositSlip[]) => {
  const names = await readMethodNames(reader)
  const figures = await readSlipFigures(reader, slips)
  return slips.map((slip) => ({
    slipId: slip.id,
    documentId: slip.documentId,
    number: slip.number,
    methodCode: slip.paymentMethodCode,
    methodName: names(slip.paymentMethodCode),
    reference: slip.reference,
    payerName: slip.payerName,
    amount: slip.amount.toString(),
    figures: toWireFigures(figures.get(slip.id)),
    remaining: slip.remaining.toString(),
    state: slip.state,
    isDeclaredLost: slip.lostDocumentId !== null,
  }))
}

/** What moved on a slip, as strings; what never did is left out. */
export const toWireFigures = (figures: SlipFigures | undefined) =>
  (['taken', 'applied', 'refunded', 'kept', 'movedOut'] as const).flatMap((name) => {
    const amount = figures?.[name]
    return amount === undefined || amount.isZero ? [] : [{ name, amount: amount.toString() }]
  })
