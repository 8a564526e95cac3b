import type { Fixed, Flag } from '../kernel/column.type.ts'

export interface ConcessionReasonTable {
  code: string
  name_zh: string
  name_en: string
  is_active: Flag
}

/** The list price of one night beside the one agreed. What is agreed anew is another row; the last one counts. */
export interface AgreedRateTable {
  id: Fixed<number>
  stay_id: Fixed<number>
  night: Fixed<string>
  room_type_id: Fixed<number>
  plan_code: Fixed<string | null>
  list_minor: Fixed<number>
  rate_minor: Fixed<number>
  currency: Fixed<string>
  reason_code: Fixed<string | null>
  business_date: Fixed<string>
  agreed_by: Fixed<number>
  approved_by: Fixed<number | null>
}
