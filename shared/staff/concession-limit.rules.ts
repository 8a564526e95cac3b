import type { Role } from '../kernel/role.ts'

/** Whose limits can be set. An administrator has none; who is not named here agrees on no concession alone. */
export const concessionRoles = ['receptionist', 'cashier', 'shift_lead'] as const satisfies readonly Role[]

export type ConcessionRole = (typeof concessionRoles)[number]

/** How far below the list price a role agrees alone, and signs for others. */
export interface ConcessionLimit {
  readonly role: ConcessionRole
  /** Whole percent of the list price. */
  readonly percent: number
}

/** Up to how many percent below the list the role agrees. Without a row it agrees on nothing alone. */
export const concessionLimitOf = (limits: readonly ConcessionLimit[], role: Role): number =>
  role === 'administrator' ? 100 : (limits.find((one) => one.role === role)?.percent ?? 0)
