import type { Fixed, Flag } from '../kernel/column.type.ts'

export interface RoomTable {
  id: number
  number: string
  floor: string
  room_type_id: number
  housekeeping_state: 'clean' | 'dirty' | 'out_of_order'
}

export interface RoomNightTable {
  id: number
  room_id: number
  night: string
  turn: number
  stay_id: number
  rate_minor: Fixed<number>
  currency: string
  charge_kind: 'charged' | 'complimentary' | 'house_use' | 'day_use' | null
  charged_entry_id: number | null
  charged_date: string | null
  is_released: Flag
}
