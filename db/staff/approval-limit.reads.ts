import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { ApprovalLimit } from '@jiaoban/shared/staff/approval-limit.rules.ts'
import type { Reader } from '../kernel/tx.ts'

export const listApprovalLimits = async (reader: Reader): Promise<ApprovalLimit[]> => {
  const rows = await reader
    .selectFrom('approval_limit')
    .selectAll()
    .orderBy('command')
    .orderBy('amount_minor')
    .execute()
  return rows.map(({ command, role, amount_minor: minor, currency }) => ({
    command,
    role,
    amount: Money.fromMinor(minor, currency as Currency),
  }))
}
