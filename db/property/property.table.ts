import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import {
  type CashRounding,
  cashRoundingMinor,
  cashRoundings,
} from '@jiaoban/shared/property/cash-rounding.rules.ts'
import type { MethodControl } from '@jiaoban/shared/property/tender-control.types.ts'
import type {
  Department,
  Desk,
  PaymentMethod,
  Property,
  RoomType,
  TransactionCode,
} from '@jiaoban/shared/property/property.types.ts'
import type { Generated, Selectable } from 'kysely'
import type { Fixed, Flag } from '../kernel/column.type.ts'

export interface PropertyTable {
  id: number
  name: string
  name_en: string
  address: string
  phone: string
  tax_number: string
  currency: string
  time_zone: string
  check_out_time: string
  half_day_until: string
  roll_from_time: string
  deposit_step_minor: Fixed<number>
  is_count_blind: Flag
  cash_rounding_minor: Fixed<number>
  is_training: Generated<Flag>
}

export interface DeskTable {
  id: number
  code: string
  name: string
  float_minor: Fixed<number>
  currency: string
  is_active: Flag
}

export interface PaymentMethodTable {
  code: string
  control: string
  name_zh: string
  name_en: string
  needs_reference: Flag
  is_active: Flag
  sort_order: number
}

export interface TerminalTable {
  id: number
  desk_id: number
  payment_method_code: string
  name: string
  is_active: Flag
}

export interface TransactionCodeTable {
  code: string
  department: string
  name_zh: string
  name_en: string
  tax_basis_points: number
  service_basis_points: Generated<number>
  is_invoiceable: Flag
  is_active: Flag
  sort_order: number
}

export interface RoomTypeTable {
  id: number
  code: string
  name_zh: string
  name_en: string
  rate_minor: Fixed<number>
  currency: string
  sort_order: number
}

export interface KeyKindTable {
  code: string
  name_zh: string
  name_en: string
  sort_order: number
}

const toCashRounding = (row: Selectable<PropertyTable>): CashRounding => {
  const known = cashRoundings.find((step) => cashRoundingMinor[step] === row.cash_rounding_minor)
  if (known === undefined) throw new Error(`cash is rounded to ${row.cash_rounding_minor}`)
  return known
}

export const toProperty = (row: Selectable<PropertyTable>): Property => ({
  name: row.name,
  nameEn: row.name_en,
  address: row.address,
  phone: row.phone,
  taxNumber: row.tax_number,
  currency: row.currency as Currency,
  timeZone: row.time_zone,
  checkOutTime: row.check_out_time,
  halfDayUntil: row.half_day_until,
  rollFromTime: row.roll_from_time,
  depositStep: Money.fromMinor(row.deposit_step_minor, row.currency as Currency),
  isCountBlind: row.is_count_blind === 1,
  cashRounding: toCashRounding(row),
})

export const toDesk = (row: Selectable<DeskTable>): Desk => ({
  id: row.id,
  code: row.code,
  name: row.name,
  floatAmount: Money.fromMinor(row.float_minor, row.currency as Currency),
  isActive: row.is_active === 1,
})

export const toPaymentMethod = (row: Selectable<PaymentMethodTable>): PaymentMethod => ({
  code: row.code,
  control: row.control as MethodControl,
  name: { zh: row.name_zh, en: row.name_en },
  needsReference: row.needs_reference === 1,
  isActive: row.is_active === 1,
})

export const toTransactionCode = (row: Selectable<TransactionCodeTable>): TransactionCode => ({
  code: row.code,
  department: row.department as Department,
  name: { zh: row.name_zh, en: row.name_en },
  taxBasisPoints: row.tax_basis_points,
  serviceBasisPoints: row.service_basis_points,
  isInvoiceable: row.is_invoiceable === 1,
  isActive: row.is_active === 1,
  sortOrder: row.sort_order,
})

export const toRoomType = (row: Selectable<RoomTypeTable>): RoomType => ({
  id: row.id,
  code: row.code,
  name: { zh: row.name_zh, en: row.name_en },
  rate: Money.fromMinor(row.rate_minor, row.currency as Currency),
})
