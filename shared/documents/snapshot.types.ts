import type { LocalName } from '../property/property.types.ts'

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
}

export interface SnapshotTender {
  readonly name: LocalName
  readonly amount: string
  readonly tendered: string | null
  readonly change: string | null
  readonly reference: string
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
  readonly tender: SnapshotTender
}

export interface BillChargeLine {
  readonly date: string
  readonly code: string
  readonly name: LocalName
  readonly quantity: number
  readonly amount: string
  readonly isCorrection: boolean
}

export interface BillBody extends SnapshotStay {
  readonly kind: 'bill'
  readonly arrivedAt: string
  readonly leftAt: string
  readonly charges: readonly BillChargeLine[]
  readonly chargesTotal: string
  readonly receivedBefore: string
  readonly received: readonly SnapshotTender[]
  readonly refunded: readonly SnapshotTender[]
  readonly deposits: readonly {
    readonly slipNumber: string
    readonly taken: string
    readonly applied: string
    readonly refunded: string
    readonly refundName: LocalName | null
    readonly reference: string
  }[]
  readonly leftOpen: string
}

export interface TaxInvoiceBody {
  readonly kind: 'tax_invoice'
  readonly source: 'book' | 'external'
  readonly buyerTitle: string
  readonly buyerTaxNumber: string
  readonly billNumbers: readonly string[]
  readonly items: readonly {
    readonly name: LocalName
    readonly taxBasisPoints: number
    readonly net: string
    readonly tax: string
    readonly gross: string
  }[]
  readonly net: string
  readonly tax: string
  readonly gross: string
}

export interface ReceiptBody extends SnapshotStay {
  readonly kind: 'receipt'
  readonly purpose: 'payment' | 'refund'
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
  readonly amount: string
  readonly bagNumber: string | null
  /** The witness, the approver or the one who receives. */
  readonly secondPerson: string | null
  readonly remark: string
}

export type SnapshotBody = DepositSlipBody | BillBody | TaxInvoiceBody | ReceiptBody | CustodyBody

/** A document as it was printed; never rendered again from live rows. */
export type Snapshot = SnapshotHead & SnapshotBody
