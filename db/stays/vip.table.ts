import type { Flag } from '../kernel/column.type.ts'

export interface VipLevelTable {
  code: string
  name_zh: string
  name_en: string
  is_active: Flag
}

export interface VipItemTable {
  id: number
  level_code: string
  name_zh: string
  name_en: string
  moment: 'arrival' | 'daily' | 'departure'
  due_time: string
  team: 'housekeeping' | 'kitchen' | 'front_desk'
  is_active: Flag
}

export interface StayVipTable {
  stay_id: number
  level_code: string
  set_by: number
  set_at: string
}

/** What the house knows of a guest beyond the stay: can be blanked like all that is personal. */
export interface GuestVipTable {
  guest_id: number
  level_code: string
}

/** Something that was made ready. What was ticked by mistake is taken back, and may be ticked anew. */
export interface PreparationTickTable {
  id: number
  stay_id: number
  item_id: number
  due_date: string
  done_by: number
  done_at: string
  taken_back_by: number | null
  taken_back_at: string | null
}
