import type { Role } from '../kernel/role.ts'

const readers: readonly Role[] = ['receptionist', 'cashier', 'shift_lead']

/** Whether the role may read the whole number of an ID document; the others see its end. */
export const mayReadGuestIds = (role: Role): boolean => readers.includes(role)
