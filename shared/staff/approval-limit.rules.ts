import type { Role } from '../kernel/role.ts'
import { Money } from '../kernel/money.ts'

/** What a role decides alone up to an amount, and signs for others up to the same amount. */
export const limitedCommands = ['correctCharge', 'postAllowance'] as const

export type LimitedCommand = (typeof limitedCommands)[number]

/** Whose limits can be set. An administrator has none; who is not named here decides nothing alone. */
export const limitedRoles = ['cashier', 'shift_lead'] as const satisfies readonly Role[]

export type LimitedRole = (typeof limitedRoles)[number]

export interface ApprovalLimit {
  readonly command: LimitedCommand
  readonly role: LimitedRole
  readonly amount: Money
}

/** Up to which amount the role decides; null where there is no limit. Without a row it decides nothing alone. */
export const limitOf = (
  limits: readonly ApprovalLimit[],
  { command, role, currency }: { command: LimitedCommand; role: Role; currency: Money['currency'] },
): Money | null =>
  role === 'administrator'
    ? null
    : (limits.find((one) => one.command === command && one.role === role)?.amount ?? Money.zero(currency))

/** Whether a limit covers an amount; null covers everything. */
export const isWithin = (amount: Money, limit: Money | null): boolean =>
  limit === null || !amount.isMoreThan(limit)

/** What a new hotel starts with, in its own currency, to be changed in the settings. */
export const defaultApprovalLimits: readonly (Pick<ApprovalLimit, 'command' | 'role'> & {
  readonly amount: string
})[] = [
  { command: 'correctCharge', role: 'cashier', amount: '2000.00' },
  { command: 'correctCharge', role: 'shift_lead', amount: '20000.00' },
  { command: 'postAllowance', role: 'cashier', amount: '100.00' },
  { command: 'postAllowance', role: 'shift_lead', amount: '1000.00' },
]
