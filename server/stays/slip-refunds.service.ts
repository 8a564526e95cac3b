import { readProperty } from '@jiaoban/db/property/property.reads.ts'
import { invoiceError } from '@jiaoban/shared/invoices/invoice.errors.ts'
import type { Settlement } from '@jiaoban/shared/invoices/settlement.rules.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { readTenders, type Tender } from '../payments/tender.service.ts'

/**
 * A slip's remainder goes back by the way it came, with the original's reference; another way is an exception
 * a lead approves. Raises `refund_other_tender`. Source: ledger.md, section 4.
 */
export const readSlipRefunds = async (
  ctx: CommandContext,
  plans: readonly Settlement[],
  choices: readonly { readonly slipId: number; readonly methodCode: string }[],
): Promise<Map<number, Tender>> => {
  const tenders = new Map<number, Tender>()
  for (const { slip, refunded } of plans.flatMap(({ slips }) => slips)) {
    if (!refunded.isPositive) continue
    const methodCode = choices.find(({ slipId }) => slipId === slip.id)?.methodCode ?? slip.paymentMethodCode
    if (methodCode !== slip.paymentMethodCode && !ctx.approver) {
      throw invoiceError('refund_other_tender', { slip: slip.number })
    }
    const reference = slip.reference === '' ? slip.number : slip.reference
    const [tender] = await readTenders(
      ctx,
      [{ methodCode, amount: refunded.toString(), reference }],
      await readProperty(ctx.tx),
    )
    if (tender) tenders.set(slip.id, tender)
  }
  return tenders
}
