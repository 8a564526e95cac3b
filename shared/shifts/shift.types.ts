import type { Currency } from '../kernel/currency.ts'
import type { Money } from '../kernel/money.ts'

export type ShiftState = 'open' | 'counting' | 'given' | 'sealed'

/** How a shift came to its float. */
export type ShiftOpening = 'safe' | 'handover' | 'turn' | 'roll'

/** A cashier's shift at a desk, or the office shift of a business date. */
export interface CashierShift {
  readonly id: number
  /** `20260301-FO1-2`: date, desk, the how-manieth of the day. */
  readonly number: string
  readonly kind: 'desk' | 'office'
  readonly deskId: number | null
  readonly cashierId: number | null
  readonly businessDate: string
  readonly state: ShiftState
  readonly opening: ShiftOpening
  readonly previousShiftId: number | null
  readonly floatAmount: Money
  readonly openedSeq: number
  readonly openedAt: string
  readonly sealedSeq: number | null
  readonly sealedAt: string | null
}

/** Papers that go to finance with the bag: what was issued, and the slips that came back from guests. */
export const paperKinds = [
  'deposit_slip',
  'redeemed_slip',
  'bill',
  'tax_invoice',
  'receipt',
  'paid_out_voucher',
  'exchange_memo',
  'outage_slip',
] as const

export type PaperKind = (typeof paperKinds)[number]

export type CountPurpose =
  | 'opening'
  | 'hand_over'
  | 'recount'
  | 'acceptance'
  | 'carried'
  | 'spot_check'
  /** A drawer on its way to a reliever, and back. */
  | 'relief_given'
  | 'relief_back'
  /** What an incoming cashier counted otherwise than it was given. */
  | 'disputed'

/** The counts an outgoing cashier makes: the first blind one, and recounts a lead allowed. */
export const handOverCounts: readonly CountPurpose[] = ['hand_over', 'recount']

/** Cash of another currency than the hotel's, as counted or carried. */
export interface ForeignCash {
  readonly currency: Currency
  readonly cash: Money
  readonly denominations: readonly { value: Money; quantity: number }[]
}

/** What a person counted, as counted; `carried` was taken from the books at the roll and is proved later. */
export interface ShiftCount {
  readonly id: number
  readonly shiftId: number
  readonly purpose: CountPurpose
  readonly journalSeq: number
  readonly countedAt: string
  readonly cash: Money
  readonly denominations: readonly { value: Money; quantity: number }[]
  /** Every other currency that was counted; none where the house takes none. */
  readonly foreign: readonly ForeignCash[]
  readonly terminals: readonly { terminalId: number; sales: Money; refunds: Money }[]
  /** The next unused number seen on each paper book. */
  readonly numbers: readonly { bookId: number; nextNumber: number }[]
  readonly keys: readonly { keyCode: string; quantity: number }[]
  readonly papers: readonly { kind: PaperKind; quantity: number }[]
}
