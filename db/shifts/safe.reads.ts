import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Reader } from '../kernel/tx.ts'

/** Whether a slip of the bank stands already on cash it took in, or on foreign cash it bought: it is one slip. */
export const isBankSlipUsed = async (reader: Reader, slipNumber: string): Promise<boolean> => {
  const [deposited] = await reader
    .selectFrom('bank_deposit')
    .where('slip_number', '=', slipNumber)
    .select('id')
    .execute()
  if (deposited) return true
  const [sold] = await reader
    .selectFrom('foreign_cash_sale')
    .where('slip_number', '=', slipNumber)
    .select('id')
    .execute()
  return sold !== undefined
}

export interface BankDeposit {
  readonly slipNumber: string
  readonly amount: Money
}

/** What an office shift took to the bank. */
export const listBankDeposits = async (reader: Reader, shiftId: number): Promise<BankDeposit[]> => {
  const rows = await reader
    .selectFrom('bank_deposit')
    .where('shift_id', '=', shiftId)
    .select(['slip_number', 'amount_minor', 'currency'])
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    slipNumber: row.slip_number,
    amount: Money.fromMinor(row.amount_minor, row.currency as Currency),
  }))
}

export interface SafeCount {
  readonly countedBy: number
  readonly approvedBy: number
  readonly expected: Money
  readonly counted: Money
}

/** How the safe was counted in an office shift. */
export const listSafeCounts = async (reader: Reader, shiftId: number): Promise<SafeCount[]> => {
  const rows = await reader
    .selectFrom('safe_count')
    .where('shift_id', '=', shiftId)
    .select(['counted_by', 'approved_by', 'expected_minor', 'counted_minor', 'currency'])
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    countedBy: row.counted_by,
    approvedBy: row.approved_by,
    expected: Money.fromMinor(row.expected_minor, row.currency as Currency),
    counted: Money.fromMinor(row.counted_minor, row.currency as Currency),
  }))
}
