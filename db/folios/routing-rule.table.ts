import type { Department } from '@jiaoban/shared/property/property.types.ts'

/** What a stay's charges of a code, or of a whole department, are paid by. */
export interface RoutingRuleTable {
  id: number
  stay_id: number
  folio_id: number
  transaction_code: string | null
  department: Department | null
}
