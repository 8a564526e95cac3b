import type { Currency } from '../kernel/currency.ts'
import type { Money } from '../kernel/money.ts'
import type { CashRounding } from './cash-rounding.rules.ts'
import type { MethodControl } from './tender-control.types.ts'

/** The hotel: what stands at the head of every document, and its house rules. */
export interface Property {
  readonly name: string
  readonly nameEn: string
  readonly address: string
  readonly phone: string
  readonly taxNumber: string
  readonly currency: Currency
  readonly timeZone: string
  /** Wall-clock times `HH:MM`: leaving later costs a half day until `halfDayUntil`, then a whole one. */
  readonly checkOutTime: string
  readonly halfDayUntil: string
  /** The roll is refused before this time of the new calendar day. */
  readonly rollFromTime: string
  /** The deposit rule rounds up to a multiple of this. */
  readonly depositStep: Money
  readonly isCountBlind: boolean
  /** What cash is rounded to when it settles a folio or goes back from one. */
  readonly cashRounding: CashRounding
}

/** A name that comes from data, in the languages of the house. */
export interface LocalName {
  readonly zh: string
  readonly en: string
}

export interface Desk {
  readonly id: number
  readonly code: string
  readonly name: string
  /** The fixed float of the house bank. */
  readonly floatAmount: Money
  readonly isActive: boolean
}

export interface PaymentMethod {
  readonly code: string
  readonly control: MethodControl
  readonly name: LocalName
  /** A slip or order number must be typed: the proof of a payment that leaves no cash. */
  readonly needsReference: boolean
  readonly isActive: boolean
}

export const departments = ['room', 'food', 'minibar', 'laundry', 'telephone', 'other'] as const

export type Department = (typeof departments)[number]

export interface TransactionCode {
  readonly code: string
  readonly department: Department
  readonly name: LocalName
  /** VAT in hundredths of a percent: 600 is 6 %. */
  readonly taxBasisPoints: number
  /** Service charge in hundredths of a percent of the revenue; it is part of what the guest pays. */
  readonly serviceBasisPoints: number
  readonly isInvoiceable: boolean
  readonly isActive: boolean
  /** Its place in the list of the desk. */
  readonly sortOrder: number
}

export interface RoomType {
  readonly id: number
  readonly code: string
  readonly name: LocalName
  readonly rate: Money
}

export interface KeyKind {
  readonly code: string
  readonly name: LocalName
}
