import type { KeptPart } from '@jiaoban/shared/deposits/deposit.types.ts'

export interface DepositRuleTable {
  id: number
  free_days: number
  cancelled_keeps: KeptPart
  no_show_keeps: KeptPart
  tax_code: string
}
