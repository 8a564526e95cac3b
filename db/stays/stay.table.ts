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
  adults: number
  children: number
  breakfasts: number
  version: number
  reserved_seq: number | null
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
