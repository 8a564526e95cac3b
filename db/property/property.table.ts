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
}

export interface TransactionCodeTable {
  code: string
  department: string
  name_zh: string
  name_en: string
  tax_basis_points: number
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

export interface DeskKeyTable {
  desk_id: number
  key_code: string
  quantity: number
}
