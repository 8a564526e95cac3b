/** The parts of the house's work, as the rail shows them. Which role may look into which: shared/staff. */
export const areas = [
  'desk',
  'inHouse',
  'shift',
  'cityLedger',
  'handoverBook',
  'documents',
  'reports',
  'inspections',
  'settings',
] as const

export type Area = (typeof areas)[number]
