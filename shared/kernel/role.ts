export const roles = [
  'receptionist',
  'cashier',
  'shift_lead',
  'accountant',
  'housekeeper',
  'administrator',
] as const

export type Role = (typeof roles)[number]
