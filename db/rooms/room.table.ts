import type { OutOfOrderReason } from '@jiaoban/shared/rooms/out-of-order.types.ts'
import type { Fixed, Flag } from '../kernel/column.type.ts'

export interface RoomTable {
  id: number
  number: string
  floor: string
  room_type_id: number
  housekeeping_state: 'clean' | 'dirty' | 'inspected' | 'out_of_order'
}

export interface RoomRuleTable {
  id: number
  night_until: string
  early_departure_fee: 'none' | 'half' | 'full'
  key_card_minor: Fixed<number>
  extra_bed_minor: Fixed<number>
  breakfast_minor: Fixed<number>
  currency: string
  hourly_first_hours: number
  hourly_first_percent: number
  hourly_further_percent: number
  check_times: string
}

export interface OutOfOrderTable {
  id: number
  room_id: number
  from_date: string
  until_date: string
  reason_code: OutOfOrderReason
  set_seq: number
  ended_seq: number | null
}

export interface TypeNightTable {
  room_type_id: number
  night: string
  sellable: number
  sold: number
}

export interface RoomNightTable {
  id: number
  room_id: number
  night: string
  turn: number
  stay_id: number
  rate_minor: Fixed<number>
  currency: string
  free_kind: 'complimentary' | 'house_use' | null
  charge_kind: 'charged' | 'complimentary' | 'house_use' | 'day_use' | null
  charged_entry_id: number | null
  charged_date: string | null
  is_released: Flag
}

export interface RoomCheckTable {
  id: Fixed<number>
  business_date: Fixed<string>
  check_time: Fixed<string>
  taken_at: Fixed<string>
  taken_by: Fixed<number>
  matter_id: Fixed<number | null>
}

export interface RoomCheckDifferenceTable {
  room_check_id: Fixed<number>
  room_id: Fixed<number>
  is_only_at_desk: Fixed<Flag>
}
