import type { Control } from './account.types.ts'

/** A family of controls that a recipe may name in place of each. */
type ControlFamily = 'tender' | 'revenue' | 'allowance'

/** One side of a recipe: the controls it accepts, or a family of them. */
type Side = readonly (Control | ControlFamily)[]

/**
 * What a posting does, for equations and reports:
 * `custody` moves the house's own money; `charge` changes what a folio owes for (B3b); `settlement` brings a
 * folio towards zero, with exactly one guest side and a document (B3); `deposit` moves a slip (B4); `collection`
 * is money received for another debt than a folio's; `disbursement` is money paid out of the house; `exchange`
 * crosses currencies or rounds cash; `difference` books what a count found; `decision` moves between debts,
 * expenses and income, and no money.
 */
export type PostingFamily =
  | 'custody'
  | 'charge'
  | 'settlement'
  | 'deposit'
  | 'collection'
  | 'disbursement'
  | 'exchange'
  | 'difference'
  | 'decision'

interface Recipe {
  readonly debit: Side
  readonly credit: Side
  readonly family: PostingFamily
}

/** Every kind of posting, with the accounts it moves between. Source: ledger.md, section 1. */
export const recipes = {
  opening_balance: { debit: ['cash.safe', 'bank'], credit: ['equity.opening'], family: 'custody' },
  float_issued: { debit: ['cash.drawer'], credit: ['cash.safe'], family: 'custody' },
  float_returned: { debit: ['cash.safe'], credit: ['cash.drawer'], family: 'custody' },
  cash_dropped: { debit: ['cash.bag'], credit: ['cash.drawer'], family: 'custody' },
  bag_received: { debit: ['cash.safe'], credit: ['cash.bag'], family: 'custody' },
  bag_short: { debit: ['staff', 'short.pending'], credit: ['cash.bag'], family: 'difference' },
  bag_over: { debit: ['cash.bag'], credit: ['over.pending'], family: 'difference' },
  handover_given: { debit: ['cash.transit'], credit: ['cash.drawer'], family: 'custody' },
  handover_accepted: { debit: ['cash.drawer'], credit: ['cash.transit'], family: 'custody' },
  handover_returned: { debit: ['cash.drawer'], credit: ['cash.transit'], family: 'custody' },
  handover_short: { debit: ['staff', 'short.pending'], credit: ['cash.transit'], family: 'difference' },
  handover_over: { debit: ['cash.transit'], credit: ['over.pending'], family: 'difference' },
  cash_banked: { debit: ['bank'], credit: ['cash.safe'], family: 'custody' },
  safe_short: { debit: ['short.pending'], credit: ['cash.safe'], family: 'difference' },
  safe_over: { debit: ['cash.safe'], credit: ['over.pending'], family: 'difference' },
  counterfeit_found: {
    debit: ['staff', 'short.pending'],
    credit: ['cash.drawer', 'cash.safe'],
    family: 'difference',
  },
  acquirer_paid: { debit: ['bank'], credit: ['tender'], family: 'custody' },
  acquirer_fee: { debit: ['expense.card_fee'], credit: ['tender'], family: 'decision' },

  charge: { debit: ['guest'], credit: ['revenue', 'tax.output'], family: 'charge' },
  allowance: { debit: ['allowance', 'tax.output'], credit: ['guest'], family: 'charge' },
  transfer: { debit: ['guest'], credit: ['guest'], family: 'charge' },
  paid_out: { debit: ['guest'], credit: ['cash.drawer'], family: 'charge' },
  tip: { debit: ['guest'], credit: ['payable.tips'], family: 'charge' },

  payment: { debit: ['tender'], credit: ['guest'], family: 'settlement' },
  refund: { debit: ['guest'], credit: ['tender'], family: 'settlement' },
  rounding_settled: { debit: ['rounding', 'guest'], credit: ['guest', 'rounding'], family: 'settlement' },
  rounding_cash: {
    debit: ['cash.drawer', 'fx', 'rounding'],
    credit: ['rounding', 'cash.drawer'],
    family: 'exchange',
  },
  fx_settled: { debit: ['fx'], credit: ['guest'], family: 'settlement' },
  fx_cash: { debit: ['cash.drawer', 'fx'], credit: ['fx', 'cash.drawer'], family: 'exchange' },
  fx_sold: { debit: ['bank', 'fx'], credit: ['fx', 'cash.safe'], family: 'exchange' },
  fx_result: { debit: ['fx', 'income.fx'], credit: ['income.fx', 'fx'], family: 'decision' },
  voucher_redeemed: { debit: ['payable.voucher'], credit: ['guest'], family: 'settlement' },
  voucher_refunded: { debit: ['payable.voucher'], credit: ['tender'], family: 'disbursement' },
  voucher_sold: { debit: ['tender'], credit: ['payable.voucher'], family: 'collection' },
  house_use: { debit: ['expense.house'], credit: ['guest'], family: 'settlement' },
  city_charged: { debit: ['city'], credit: ['guest'], family: 'settlement' },
  city_collected: { debit: ['tender', 'bank'], credit: ['city'], family: 'collection' },
  city_written_off: { debit: ['expense.bad_debt'], credit: ['city'], family: 'decision' },
  skipper_found: { debit: ['skipper'], credit: ['guest'], family: 'settlement' },
  skipper_assigned: { debit: ['staff'], credit: ['skipper'], family: 'decision' },
  skipper_recovered: { debit: ['tender'], credit: ['skipper', 'staff'], family: 'collection' },
  skipper_written_off: { debit: ['expense.bad_debt'], credit: ['skipper'], family: 'decision' },
  refund_promised: { debit: ['guest'], credit: ['payable.refund'], family: 'settlement' },
  promise_paid: { debit: ['payable.refund'], credit: ['tender'], family: 'disbursement' },

  deposit_taken: { debit: ['tender', 'fx'], credit: ['deposits'], family: 'deposit' },
  deposit_applied: { debit: ['deposits'], credit: ['guest'], family: 'deposit' },
  deposit_refunded: { debit: ['deposits'], credit: ['tender'], family: 'deposit' },
  deposit_moved: { debit: ['deposits'], credit: ['deposits'], family: 'deposit' },
  deposit_forfeited: {
    debit: ['deposits'],
    credit: ['revenue.cancellation', 'tax.output'],
    family: 'deposit',
  },
  deposit_promised: { debit: ['deposits'], credit: ['payable.refund'], family: 'deposit' },

  petty_expense: { debit: ['expense.petty'], credit: ['cash.drawer'], family: 'disbursement' },
  tip_paid: { debit: ['payable.tips'], credit: ['cash.drawer'], family: 'disbursement' },
  cash_short: { debit: ['staff', 'short.pending'], credit: ['cash.drawer'], family: 'difference' },
  cash_over: { debit: ['cash.drawer'], credit: ['over.pending'], family: 'difference' },
  short_decided: { debit: ['staff', 'expense.cash_short'], credit: ['short.pending'], family: 'decision' },
  short_repaid: { debit: ['tender'], credit: ['staff'], family: 'collection' },
  short_waived: { debit: ['expense.cash_short'], credit: ['staff'], family: 'decision' },
  over_decided: { debit: ['over.pending'], credit: ['income.cash_over'], family: 'decision' },
  over_returned: { debit: ['over.pending'], credit: ['tender'], family: 'disbursement' },
  over_was_payment: { debit: ['over.pending'], credit: ['guest'], family: 'settlement' },
  terminal_sales_short: { debit: ['staff', 'short.pending'], credit: ['tender'], family: 'difference' },
  terminal_sales_over: { debit: ['tender'], credit: ['over.pending'], family: 'difference' },
  terminal_refunds_short: { debit: ['staff', 'short.pending'], credit: ['tender'], family: 'difference' },
  terminal_refunds_over: { debit: ['tender'], credit: ['over.pending'], family: 'difference' },
} as const satisfies Record<string, Recipe>

export type PostingKind = keyof typeof recipes

export const postingKinds = Object.keys(recipes) as PostingKind[]

/** The kinds of a family. */
export const kindsOf = (family: PostingFamily): PostingKind[] =>
  postingKinds.filter((kind) => recipes[kind].family === family)

/** True for what bills and receipts settle: settlements, and slips that pay (B3). */
export const settlesFolio = (kind: PostingKind): boolean =>
  recipes[kind].family === 'settlement' || kind === 'deposit_applied'

const matches = (side: Side, control: Control): boolean =>
  side.some(
    (part) =>
      part === control ||
      (part === 'tender' && (control === 'cash.drawer' || control.startsWith('clearing.'))) ||
      ((part === 'revenue' || part === 'allowance') && control.startsWith(`${part}.`)),
  )

/** True when the kind may move money from the credited control to the debited one. */
export const followsRecipe = (kind: PostingKind, debit: Control, credit: Control): boolean =>
  matches(recipes[kind].debit, debit) && matches(recipes[kind].credit, credit)

/** Drawers, terminals and slips: what a guest or a cashier can prove only with a numbered paper. */
export const needsDocument = (control: Control): boolean =>
  control === 'cash.drawer' || control === 'deposits' || control.startsWith('clearing.')
