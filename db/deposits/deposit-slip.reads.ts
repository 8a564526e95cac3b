import type { DepositSlip } from '@jiaoban/shared/deposits/deposit.types.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Reader } from '../kernel/tx.ts'

/** The slips of a stay in the order of issue, with what each still holds. */
export const listSlipsOfStay = async (reader: Reader, stayId: number): Promise<DepositSlip[]> => {
  const rows = await reader
    .selectFrom('deposit_slip')
    .innerJoin('document', 'document.id', 'deposit_slip.document_id')
    .innerJoin('account_balance', 'account_balance.account_id', 'deposit_slip.account_id')
    .where('deposit_slip.stay_id', '=', stayId)
    .select([
      'deposit_slip.id',
      'deposit_slip.document_id',
      'document.number',
      'deposit_slip.stay_id',
      'deposit_slip.amount_minor',
      'deposit_slip.currency',
      'account_balance.balance_minor',
      'deposit_slip.payment_method_code',
      'deposit_slip.reference',
      'deposit_slip.state',
    ])
    .orderBy('deposit_slip.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    documentId: row.document_id,
    number: row.number,
    stayId: row.stay_id,
    amount: Money.fromMinor(row.amount_minor, row.currency as Currency),
    remaining: Money.fromMinor(row.balance_minor, row.currency as Currency).negated(),
    paymentMethodCode: row.payment_method_code,
    reference: row.reference,
    state: row.state,
  }))
}
