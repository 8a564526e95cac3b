import type { Control } from './account.types.ts'

/** One side of a recipe: the controls it accepts, or a family of them. */
type Side = readonly (Control | 'tender' | 'revenue')[]

interface Recipe {
  readonly debit: Side
  readonly credit: Side
  /** `settlement` kinds have a guest side and stand on bills and receipts (B3). */
  readonly family: 'custody' | 'charge' | 'settlement' | 'deposit' | 'difference'
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
  charge: { debit: ['guest'], credit: ['revenue', 'tax.output'], family: 'charge' },
  payment: { debit: ['tender'], credit: ['guest'], family: 'settlement' },
  refund: { debit: ['guest'], credit: ['tender'], family: 'settlement' },
  deposit_taken: { debit: ['tender'], credit: ['deposits'], family: 'deposit' },
  deposit_applied: { debit: ['deposits'], credit: ['guest'], family: 'deposit' },
  deposit_refunded: { debit: ['deposits'], credit: ['tender'], family: 'deposit' },
  cash_short: { debit: ['staff', 'short.pending'], credit: ['cash.drawer'], family: 'difference' },
  cash_over: { debit: ['cash.drawer'], credit: ['over.pending'], family: 'difference' },
  terminal_sales_short: { debit: ['staff', 'short.pending'], credit: ['tender'], family: 'difference' },
  terminal_sales_over: { debit: ['tender'], credit: ['over.pending'], family: 'difference' },
  terminal_refunds_short: { debit: ['staff', 'short.pending'], credit: ['tender'], family: 'difference' },
  terminal_refunds_over: { debit: ['tender'], credit: ['over.pending'], family: 'difference' },
} as const satisfies Record<string, Recipe>

export type PostingKind = keyof typeof recipes

const matches = (side: Side, control: Control): boolean =>
  side.some(
    (part) =>
      part === control ||
      (part === 'tender' && (control === 'cash.drawer' || control.startsWith('clearing.'))) ||
      (part === 'revenue' && control.startsWith('revenue.')),
  )

/** True when the kind may move money from the credited control to the debited one. */
export const followsRecipe = (kind: PostingKind, debit: Control, credit: Control): boolean =>
  matches(recipes[kind].debit, debit) && matches(recipes[kind].credit, credit)

/** Drawers, terminals and slips: what a guest or a cashier can prove only with a numbered paper. */
export const needsDocument = (control: Control): boolean =>
  control === 'cash.drawer' || control === 'deposits' || control.startsWith('clearing.')
