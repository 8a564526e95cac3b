import type { Flag } from '../kernel/column.type.ts'

export interface MarketSegmentTable {
  code: string
  name_zh: string
  name_en: string
  is_active: Flag
}
