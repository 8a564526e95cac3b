import type { Flag } from '../kernel/column.type.ts'

export interface StaffTable {
  id: number
  username: string
  role: 'receptionist' | 'cashier' | 'shift_lead' | 'accountant' | 'housekeeper' | 'administrator'
  is_active: Flag
}

export interface StaffProfileTable {
  staff_id: number
  display_name: string
}

export interface StaffSecretTable {
  staff_id: number
  password_hash: string
  pin_hash: string
  failed_passwords: number
  failed_pins: number
  password_locked_until: string | null
  pin_locked_until: string | null
}

export interface StaffSessionTable {
  token_hash: string
  staff_id: number
  desk_id: number | null
  created_at: string
  last_seen_at: string
  expires_at: string
}
