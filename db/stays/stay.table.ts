import type { Fixed, Flag } from '../kernel/column.type.ts'

export interface GuestRecordReadingTable {
  guest_id: number
  staff_id: number
  read_at: string
}

export interface StayTable {
  id: number
  state: 'reserved' | 'in_house' | 'checked_out' | 'cancelled' | 'no_show' | 'skipped'
  source: 'walk_in' | 'direct' | 'agency' | 'company' | 'group'
  room_type_id: number
  room_id: number | null
  arrival_date: string
  departure_date: string
  rate_minor: Fixed<number>
  currency: string
  is_hourly: Flag
  adults: number
  children: number
  breakfasts: number
  version: number
  reserved_seq: number | null
  group_id: number | null
  plan_code: string | null
  segment_code: string | null
  company_id: number | null
  checked_in_at: string | null
  checked_in_date: string | null
  checked_out_at: string | null
  checked_out_date: string | null
}

export interface GuestTable {
  id: number
  created_at: string
}

export interface GuestProfileTable {
  guest_id: number
  name: string
  search_text: string
  id_kind: string
  id_number: string
  phone: string
  nationality: string
}

export interface StayGuestTable {
  stay_id: number
  guest_id: number
  is_primary: Flag
  joined_at: string | null
  left_at: string | null
}

export interface StayNoteTable {
  stay_id: number
  plate: string
  remarks: string
  search_text: string
}

export interface InspectionTable {
  id: number
  stay_id: number
  room_id: number
  state: 'requested' | 'answered' | 'cancelled'
  outcome: 'clean' | 'charges' | null
  requested_by: number
  requested_at: string
  answered_by: number | null
  answered_at: string | null
}

export interface InspectionNoteTable {
  inspection_id: number
  left_items: string
}

export interface RoomChangeTable {
  id: Fixed<number>
  stay_id: Fixed<number>
  from_room_id: Fixed<number>
  to_room_id: Fixed<number>
  from_rate_minor: Fixed<number>
  to_rate_minor: Fixed<number>
  currency: Fixed<string>
  free_kind: Fixed<'complimentary' | 'house_use' | null>
  reason_code: Fixed<string>
  business_date: Fixed<string>
  changed_at: Fixed<string>
  changed_by: Fixed<number>
  approved_by: Fixed<number | null>
}

export interface KeyCardTable {
  id: number
  stay_id: number
  room_id: number
  state: 'out' | 'returned' | 'lost'
  issued_seq: number
  issued_at: string
  closed_seq: number | null
}

export interface StayExtraTable {
  stay_id: number
  extra_beds: number
  extra_bed_minor: Fixed<number>
  breakfasts: number
  breakfast_minor: Fixed<number>
  currency: string
}

/** Who took a list of guests out of the house, and when. */
export interface RegisterExportTable {
  staff_id: number
  exported_at: string
  kind: 'arrivals' | 'departures'
  from_date: string
  until_date: string
  guests: number
}
