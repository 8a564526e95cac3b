import { findSlip, readSlipParty } from '@jiaoban/db/deposits/deposit-slip.reads.ts'
import { markRedeemed } from '@jiaoban/db/deposits/deposit-slip.writes.ts'
import { readBalance } from '@jiaoban/db/ledger/account.reads.ts'
import { readProperty } from '@jiaoban/db/property/property.reads.ts'
import { depositError } from '@jiaoban/shared/deposits/deposit.errors.ts'
import { proofOf, requireMoney } from '@jiaoban/shared/deposits/deposit.rules.ts'
import type { DepositSlip, SlipPaper } from '@jiaoban/shared/deposits/deposit.types.ts'
import type { Money } from '@jiaoban/shared/kernel/money.ts'
import type { AccountRef } from '@jiaoban/shared/ledger/account.types.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { readTenders, type Tender } from '../payments/tender.service.ts'

export const slipAccount = (slipId: number): AccountRef => ({ control: 'deposits', ownerId: slipId })

/** The slip. Raises `slip_not_found`. */
export const requireSlip = async (ctx: CommandContext, slipId: number): Promise<DepositSlip> => {
  const slip = await findSlip(ctx.tx, slipId)
  if (!slip) throw depositError('slip_not_found')
  return slip
}

/**
 * How money of a slip goes back: the way it came, with the original's reference; another way is an exception
 * a lead approves. Raises `slip_refund_other_tender`,
 * `deposit_is_no_money` and what `readTenders` raises. Source: ledger.md, section 4.
 */
export const readSlipRefund = async (
  ctx: CommandContext,
  slip: DepositSlip,
  { amount, methodCode }: { amount: Money; methodCode: string | null },
): Promise<Tender> => {
  const way = methodCode ?? slip.paymentMethodCode
  if (way !== slip.paymentMethodCode && !ctx.approver) {
    throw depositError('slip_refund_other_tender', { slip: slip.number })
  }
  const reference = slip.reference === '' ? slip.number : slip.reference
  const typed = { methodCode: way, amount: amount.toString(), reference }
  const [tender] = await readTenders(ctx, [typed], await readProperty(ctx.tx))
  if (!tender) throw new Error('one tender was read')
  requireMoney(tender.method)
  return tender
}

/**
 * Redeems a slip once nothing is left on it, whatever it was used for; while something is, the guest keeps the
 * paper. Called after the money has moved. Raises `slip_paper_missing`.
 */
export const redeemIfEmpty = async (
  ctx: CommandContext,
  slip: DepositSlip,
  { documentId, paper }: { documentId: number; paper: SlipPaper },
): Promise<{ isRedeemed: boolean; remaining: Money }> => {
  const remaining = (await readBalance(ctx.tx, slipAccount(slip.id), slip.amount.currency)).negated()
  if (!remaining.isZero) return { isRedeemed: false, remaining }
  const proof = proofOf(slip, paper)
  await markRedeemed(ctx.tx, slip.id, { seq: ctx.seq, proof })
  ctx.record({ fact: 'slip_redeemed', slipId: slip.id, documentId, proof })
  return { isRedeemed: true, remaining }
}

/**
 * What became of the guest's copy: it is on the desk, it is missing, or, with a second person, nobody is in the
 * house to bring it.
 */
export const slipPaperOf = async (
  ctx: CommandContext,
  slip: DepositSlip,
  isPaperBack: boolean,
): Promise<SlipPaper> => {
  if (isPaperBack) return 'back'
  const { isInHouse } = await readSlipParty(ctx.tx, slip.id)
  return isInHouse || !ctx.approver ? 'missing' : 'waived'
}
