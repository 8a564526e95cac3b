import type { DomainError } from '@jiaoban/shared/kernel/domain-error.ts'
import { staffError } from '@jiaoban/shared/staff/staff.errors.ts'

/**
 * What the user is told when a constraint of the database, and not the rule before it, refused a command.
 * A constraint that is not here cannot be broken by a user: it is a defect, and answered as one.
 */
const refusals: Readonly<Record<string, () => DomainError>> = {
  staff_username_once: () => staffError('username_taken'),
}

export const refusalOf = (constraint: string): DomainError | undefined =>
  Object.hasOwn(refusals, constraint) ? refusals[constraint]?.() : undefined
