import type { ConcessionRole } from '@jiaoban/shared/staff/concession-limit.rules.ts'

/** Up to how many percent below the list a role agrees alone. A setting: replaced as a whole. */
export interface ConcessionLimitTable {
  role: ConcessionRole
  percent: number
}
