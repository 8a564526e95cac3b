import { tenderControls } from '../property/tender-control.types.ts'

/**
 * The control ledgers. Each account belongs to one and, where the control is kept per item, to an owner:
 * a desk, a bag, a handover, a terminal, a folio, a slip, a company, a case, a voucher, a promise or a member
 * of the staff; 0 where there is only one. Source: ledger.md, section 1.
 */
export const controls = [
  ...tenderControls,
  'cash.safe',
  'cash.bag',
  'cash.transit',
  'bank',
  'guest',
  'deposits',
  'city',
  'skipper',
  'staff',
  'short.pending',
  'over.pending',
  'payable.refund',
  'payable.voucher',
  'payable.tips',
  'fx',
  'rounding',
  'tax.output',
  'revenue.room',
  'revenue.food',
  'revenue.minibar',
  'revenue.laundry',
  'revenue.telephone',
  'revenue.other',
  'revenue.service',
  'revenue.cancellation',
  'allowance.room',
  'allowance.food',
  'allowance.minibar',
  'allowance.laundry',
  'allowance.telephone',
  'allowance.other',
  'allowance.service',
  'income.cash_over',
  'income.fx',
  'expense.petty',
  'expense.house',
  'expense.card_fee',
  'expense.cash_short',
  'expense.bad_debt',
  'equity.opening',
] as const

export type Control = (typeof controls)[number]

export interface AccountRef {
  readonly control: Control
  readonly ownerId: number
}

/**
 * Which way an account may not cross zero: `1` never a credit balance (cash that is there, a case that somebody
 * owes), `-1` never a debit balance (what is owed on a slip, a voucher, a promise), `0` either way.
 * Source: ledger.md, "No drawer, safe, bag or slip goes below zero".
 */
export const signRuleOf = (control: Control): -1 | 0 | 1 => {
  switch (control) {
    case 'cash.drawer':
    case 'cash.safe':
    case 'cash.bag':
    case 'cash.transit':
    case 'skipper':
      return 1
    case 'deposits':
    case 'payable.refund':
    case 'payable.voucher':
    case 'payable.tips':
      return -1
    default:
      return 0
  }
}
