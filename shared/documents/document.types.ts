import type { Money } from '../kernel/money.ts'
import type { Control } from '../ledger/account.types.ts'
import type { PostingKind } from '../ledger/recipe.rules.ts'

/** What the house numbers. `float_slip` covers cash between safe, drawer and cashiers. Source: design.md, section 5. */
export const documentKinds = [
  'deposit_slip',
  'bill',
  'tax_invoice',
  'receipt',
  'float_slip',
  'drop_slip',
  'over_short_slip',
  'declaration',
  'credit_bill',
  'credit_note',
  'exchange_memo',
  'paid_out_voucher',
  'outage_slip',
] as const

export type DocumentKind = (typeof documentKinds)[number]

/** Where a series takes its numbers from. */
export type NumberSource = 'system' | 'book' | 'external'

export type Numbering =
  | { readonly source: 'system' }
  /** The number on the next paper of the desk's book, as the cashier reads it. */
  | { readonly source: 'book'; readonly number: string }
  /** The 20 digits of a fully digitalised e-invoice. */
  | { readonly source: 'external'; readonly number: string }

/**
 * One movement of tender or of a slip, frozen on a document. `in` is money the desk receives (or a deposit
 * that settles a bill), `out` money it pays. The equations B3, B4 and B5 compare these with the postings.
 */
export interface DocumentLine {
  readonly kind: PostingKind
  readonly direction: 'in' | 'out'
  /** The account on the other side of the guest's: the tender, `deposits`, `city`. */
  readonly tenderControl: Control
  readonly amount: Money
  /** Takes back a line of the same kind and direction: counts negative in its column (ledger.md, section 1). */
  readonly isReversal?: boolean
  readonly paymentMethodCode?: string
  readonly terminalId?: number
  readonly slipId?: number
  readonly reference?: string
  /** Cash put on the counter and given back; the drawer moves by the difference. */
  readonly tendered?: Money
  readonly change?: Money
  /** What cash rounding put on top of the amount; stands on a line of its own too. */
  readonly rounding?: Money
}
