import type { LocalName } from '../property/property.types.ts'
import type { DocumentKind } from './document.types.ts'
import type { CreditBillReason, CreditNoteReason } from './credit-reason.types.ts'

/** What stands on every document. Amounts are decimal strings in `currency`. */
export interface SnapshotHead {
  readonly number: string
  readonly issuedAt: string
  readonly businessDate: string
  /** The date and time on the hotel's wall. */
  readonly calendarDate: string
  readonly wallTime: string
  readonly currency: string
  readonly property: {
    readonly name: string
    readonly nameEn: string
    readonly address: string
    readonly phone: string
    readonly taxNumber: string
  }
  readonly deskCode: string | null
  readonly shiftNumber: string
  readonly issuedBy: string
  /** The paper it was written on first, while there was no power; absent on all others. */
  readonly outageSlip?: OutageMark
}

/** Which paper, and when it was written by the hotel's clock. */
export interface OutageMark {
  readonly number: string
  readonly date: string
  readonly time: string
}

export interface SnapshotTender {
  readonly name: LocalName
  readonly amount: string
  readonly tendered: string | null
  readonly change: string | null
  readonly reference: string
  /** What cash changed hands less the amount; absent when nothing was rounded. */
  readonly rounding?: string
  /** Foreign cash: what was given, what it came to, and the memo that says what crossed. */
  readonly foreign?: {
    readonly currency: string
    readonly amount: string
    readonly rate: string
    readonly worth: string
    readonly memoNumber: string
  }
  /** The company on whose account it goes. */
  readonly payer?: string
}

export interface SnapshotStay {
  readonly stayId: number | null
  readonly guestName: string
  readonly roomNumber: string
  readonly arrivalDate: string
  readonly departureDate: string
}

export interface DepositSlipBody extends SnapshotStay {
  readonly kind: 'deposit_slip'
  readonly amount: string
  /** Who paid for the guest; left out or empty when the guest did. */
  readonly payerName?: string
  /** The slip the money was on before; left out when it was paid on this one. */
  readonly movedFrom?: string
  readonly tender: SnapshotTender
}

export interface BillChargeLine {
  readonly date: string
  /** What the line is, where no code of the catalogue names it: cash paid out for the guest. */
  readonly kind?: string
  readonly code: string
  readonly name: LocalName
  readonly quantity: number
  readonly amount: string
  readonly isCorrection: boolean
}

export interface BillBody extends SnapshotStay {
  readonly kind: 'bill'
  /** Written while the guest stays; the folio goes on. Absent on bills of before 2026-11-25, like the next two. */
  readonly isInterim?: boolean
  readonly folioKind?: 'stay' | 'group' | 'house' | 'passer_by'
  readonly windowNumber?: number
  /** Null where nobody stays. */
  readonly arrivedAt: string | null
  /** Null while the guest is still here. */
  readonly leftAt: string | null
  readonly charges: readonly BillChargeLine[]
  readonly chargesTotal: string
  /** Negative when earlier bills left more open than was paid since. */
  readonly receivedBefore: string
  /** Live bills of the same folio; what they charge is not charged again. */
  readonly earlierBills?: readonly { readonly number: string; readonly charges: string }[]
  readonly received: readonly SnapshotTender[]
  readonly refunded: readonly SnapshotTender[]
  readonly deposits: readonly {
    readonly slipNumber: string
    readonly taken: string
    readonly applied: string
    readonly refunded: string
    readonly refundName: LocalName | null
    readonly reference: string
    readonly rounding?: string
  }[]
  /** What a guest who left without paying still owes: the folio is settled by that debt. */
  readonly unpaid?: string
  readonly leftOpen: string
}

/** A bill taken back, line by line as it was printed. It moves no money. */
export interface CreditBillBody extends SnapshotStay {
  readonly kind: 'credit_bill'
  readonly billNumber: string
  readonly billDate: string
  readonly reasonCode: CreditBillReason
  readonly charges: readonly BillChargeLine[]
  readonly chargesTotal: string
}

export interface TaxInvoiceBody {
  readonly kind: 'tax_invoice'
  readonly source: 'book' | 'external'
  readonly buyerTitle: string
  readonly buyerTaxNumber: string
  readonly billNumbers: readonly string[]
  readonly items: readonly SnapshotItem[]
  readonly net: string
  readonly tax: string
  readonly gross: string
}

/** One name and rate of a tax invoice. */
export interface SnapshotItem {
  readonly name: LocalName
  readonly taxBasisPoints: number
  readonly net: string
  readonly tax: string
  readonly gross: string
}

/** A tax invoice taken back, whole or in part. Amounts are positive; the paper shows them below zero. */
export interface CreditNoteBody {
  readonly kind: 'credit_note'
  readonly source: 'book' | 'external'
  readonly invoiceNumber: string
  readonly invoiceDate: string
  readonly reasonCode: CreditNoteReason
  readonly buyerTitle: string
  readonly buyerTaxNumber: string
  readonly items: readonly SnapshotItem[]
  readonly net: string
  readonly tax: string
  readonly gross: string
}

export interface ReceiptBody extends SnapshotStay {
  readonly kind: 'receipt'
  readonly purpose:
    | 'payment'
    | 'refund'
    | 'skipper'
    | 'short'
    | 'over'
    | 'missed_payment'
    | 'deposit_refund'
    | 'deposit_applied'
    | 'deposit_moved'
    | 'deposit_forfeited'
    | 'correction'
  readonly tenders: readonly SnapshotTender[]
  /** What a correction takes back: the same money, by the wrong tender or on the wrong folio. */
  readonly takesBack?: {
    readonly documentNumber: string
    readonly roomNumber: string
    readonly tender: SnapshotTender
  }
  readonly total: string
  /** Who paid the deposit for the guest, and so gets it back; empty when the guest did. */
  readonly payerName?: string
  readonly remark?: string
  /** The slips that the money came from: what each held, what left it, what it holds now. */
  readonly slips?: readonly SnapshotSlipMove[]
}

export interface SnapshotSlipMove {
  readonly slipNumber: string
  readonly before: string
  readonly amount: string
  readonly after: string
}

/** What a guest signs who has no slip to give back. */
export interface LostSlipBody extends SnapshotStay {
  readonly kind: 'declaration'
  readonly purpose: 'lost_slip'
  readonly payerName: string
  readonly slipNumber: string
  readonly taken: string
  readonly remaining: string
  readonly reasonCode: string
  readonly remark: string
  /** The lead who signs beside the guest. */
  readonly secondPerson: string
}

/** Money of a company for what it owes on account, and what it was meant for. */
export interface CompanyReceiptBody {
  readonly kind: 'receipt'
  readonly purpose: 'city_collected'
  readonly companyName: string
  readonly tenders: readonly SnapshotTender[]
  readonly items: readonly { readonly number: string; readonly date: string; readonly amount: string }[]
  /** What was allocated to nothing yet. */
  readonly unapplied: string
  readonly total: string
}

/** A voucher or prepaid card, sold or paid back. */
export interface VoucherReceiptBody {
  readonly kind: 'receipt'
  readonly purpose: 'voucher_sold' | 'voucher_refunded'
  readonly voucher: {
    readonly kind: 'voucher' | 'prepaid_card'
    readonly number: string
    readonly expiresDate: string | null
    /** What it holds from now on. */
    readonly left: string
  }
  readonly tenders: readonly SnapshotTender[]
  readonly total: string
}

/** A refund promised to a guest, or kept. */
export interface PromiseReceiptBody {
  readonly kind: 'receipt'
  readonly purpose: 'refund_promised' | 'promise_paid'
  readonly guestName: string
  /** The promise that is kept; empty while it is made. */
  readonly promiseNumber: string
  readonly tenders: readonly SnapshotTender[]
  readonly total: string
}

/** An acquirer's money that reached the bank. */
export interface PayoutReceiptBody {
  readonly kind: 'receipt'
  readonly purpose: 'acquirer_paid'
  readonly terminalName: string
  /** What reached the bank, and what the acquirer kept. */
  readonly tenders: readonly SnapshotTender[]
  readonly total: string
}

/** Float, drop, over/short slips and declarations: what the staff sign among themselves. */
export interface CustodyBody {
  readonly kind: 'float_slip' | 'drop_slip' | 'over_short_slip' | 'declaration'
  readonly purpose:
    | 'float_from_safe'
    | 'float_handed_over'
    | 'float_accepted'
    | 'float_returned'
    | 'float_turned'
    | 'float_to_safe'
    | 'cash_drop'
    | 'over'
    | 'short'
    | 'missing_paper'
    | 'change_fetched'
    | 'change_returned'
    | 'float_topped_up'
    | 'change_exchanged'
    | 'counterfeit'
    | 'safe_short'
    | 'safe_over'
  readonly amount: string
  readonly bagNumber: string | null
  /** The witness, the approver or the one who receives. */
  readonly secondPerson: string | null
  readonly remark: string
  /** Notes and coins by direction, where they are the point: change that was fetched or exchanged. */
  readonly pieces?: readonly {
    readonly direction: 'in' | 'out'
    readonly value: string
    readonly quantity: number
  }[]
}

/** Cash paid out of a drawer, for a guest or for the house; signed by who received it. */
export interface PaidOutVoucherBody {
  readonly kind: 'paid_out_voucher'
  readonly purpose: 'guest' | 'petty' | 'tip'
  readonly amount: string
  readonly guestName: string
  readonly roomNumber: string
  /** What kind of expense; null for a guest's. */
  readonly categoryCode: string | null
  readonly remark: string
  readonly approvedBy: string | null
  /** The voucher that this one takes back; the cash came back. */
  readonly takesBack: string | null
}

/** Cash exchanged at the desk (外币兑换水单); signed by the guest. */
export interface ExchangeMemoBody {
  readonly kind: 'exchange_memo'
  /** `buy`: the guest gave foreign cash. */
  readonly direction: 'buy' | 'sell'
  readonly foreignCurrency: string
  readonly foreignAmount: string
  readonly rate: string
  /** What it comes to in the hotel's currency. */
  readonly amount: string
  /** The part of it that paid a bill or a receipt, by its number; null where all of it was cash. */
  readonly settled: string | null
  readonly settles: string | null
  /** Cash of the hotel's currency that changed hands. */
  readonly cash: string
  readonly guestName: string
  readonly idKind: string
  readonly idNumber: string
  readonly approvedBy: string | null
  /** The memo that this one takes back; both sums went back. */
  readonly takesBack: string | null
}

/** A paper of the outage book, entered when the power was back. */
export interface OutageSlipBody {
  readonly kind: 'outage_slip'
  /** What was entered by it, as the journal names it. */
  readonly entered: string
  readonly writtenDate: string
  readonly writtenTime: string
  /** What was issued by it. */
  readonly documents: readonly {
    readonly kind: DocumentKind
    readonly number: string
    readonly amount: string
    readonly currency: string
  }[]
}

export type SnapshotBody =
  | DepositSlipBody
  | BillBody
  | CreditBillBody
  | TaxInvoiceBody
  | CreditNoteBody
  | ReceiptBody
  | CompanyReceiptBody
  | VoucherReceiptBody
  | PromiseReceiptBody
  | PayoutReceiptBody
  | CustodyBody
  | LostSlipBody
  | PaidOutVoucherBody
  | ExchangeMemoBody
  | OutageSlipBody

/** A document as it was printed; never rendered again from live rows. */
export type Snapshot = SnapshotHead & SnapshotBody
