import type { LimitedCommand, LimitedRole } from '@jiaoban/shared/staff/approval-limit.rules.ts'
import type { Fixed } from '../kernel/column.type.ts'

/** Up to which amount a role decides alone. A setting: replaced as a whole. */
export interface ApprovalLimitTable {
  command: LimitedCommand
  role: LimitedRole
  amount_minor: Fixed<number>
  currency: string
}
