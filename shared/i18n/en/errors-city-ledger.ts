import type { CityLedgerErrors } from '../../city-ledger/city-ledger.errors.ts'
import type { ErrorSentences } from '../error-sentences.ts'

export const cityLedgerErrors: ErrorSentences<CityLedgerErrors> = {
  company_not_found: () => 'There is no such company. Nothing was saved. Choose again.',
  company_name_taken: () =>
    'There is a company of this name already. Nothing was saved. Open that one, or choose another name.',
  company_inactive: () =>
    'This company may not charge to its account any more. Nothing was posted. Choose another tender.',
  company_missing: ({ method }) => `“${method}” needs a company. Nothing was posted. Choose the company.`,
  credit_limit_needs_approval: ({ limit, owed, amount }) =>
    `The limit is ${limit}, ${owed} is owed already, ${amount} more goes beyond it. Nothing was posted. A lead approves it, or choose another tender.`,
  tender_field_unknown: ({ method }) =>
    `“${method}” takes no company, voucher or reason. Nothing was posted. Clear the field.`,
  voucher_number_missing: ({ method }) =>
    `“${method}” needs the number of the voucher. Nothing was posted. Scan or type it.`,
  voucher_not_found: ({ number }) => `There is no voucher ${number}. Nothing was posted. Check the number.`,
  voucher_number_taken: ({ number }) => `Voucher ${number} is sold already. Nothing was saved. Take another.`,
  voucher_expired_needs_approval: ({ number, expires }) =>
    `Voucher ${number} expired on ${expires}. Nothing was posted. A lead approves it, or choose another tender.`,
  voucher_holds_less: ({ number, left, amount }) =>
    `Voucher ${number} holds ${left}, less than ${amount}. Nothing was posted. Enter a smaller amount.`,
  voucher_expiry_in_past: ({ expires }) =>
    `The expiry ${expires} is in the past. Nothing was saved. Correct the date.`,
  house_use_reason_missing: ({ method }) => `“${method}” needs a reason. Nothing was posted. Choose one.`,
  house_use_needs_approval: ({ amount }) =>
    `House use of ${amount} needs a lead. Nothing was posted. Ask a lead to approve it.`,
  promise_not_found: () => 'There is no such promise. Nothing was paid. Refresh and try again.',
  promise_paid_already: () => 'This promise was kept already. Nothing was paid again.',
  promise_other_way_needs_approval: ({ document }) =>
    `Promise ${document} goes back the way it was paid. Nothing was paid. A lead approves another way.`,
  promise_above_credit: ({ credit, amount }) =>
    `The folio has a credit of ${credit}, less than ${amount}. Nothing was saved. Enter a smaller amount.`,
  refund_way_needs_approval: ({ method, paid, amount }) =>
    `${paid} can go back by “${method}”, less than ${amount}. Nothing was refunded. Choose the way it was paid, or ask a lead.`,
  payout_above_clearing: ({ balance, amount }) =>
    `The terminal is owed ${balance}, less than ${amount} with the fee. Nothing was saved. Check the amounts.`,
  terminal_not_found: () => 'There is no such terminal. Nothing was saved. Refresh and try again.',
  city_item_not_found: () => 'There is no such item. Nothing was saved. Refresh and try again.',
  city_item_repeated: () => 'An item was allocated twice. Nothing was saved. Put the two into one.',
  allocated_above_item: ({ document, left, amount }) =>
    `Bill ${document} owes ${left}, less than the ${amount} allocated. Nothing was saved. Allocate less.`,
  allocated_above_received: ({ left, amount }) =>
    `${left} can be allocated, but ${amount} was. Nothing was saved. Allocate less.`,
  write_off_above_item: ({ left, amount }) =>
    `The item owes ${left}, less than ${amount}. Nothing was written off. Enter a smaller amount.`,
}
