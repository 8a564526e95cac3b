import type { BusinessDate, Instant } from '../kernel/dates.ts'

/** What the night audit looks at before the date is rolled, in the order in which it asks. */
export const auditSteps = [
  'shifts',
  'departures',
  'nights',
  'arrivals',
  'deposits',
  'rates',
  'documents',
  'balances',
] as const

export type AuditStep = (typeof auditSteps)[number]

/** What cannot be signed away: the day would not balance, or a float would be in nobody's hands. */
export const hardSteps = ['shifts', 'departures', 'nights'] as const satisfies readonly AuditStep[]

export const findingKinds = [
  'in_relief',
  'turned_uncounted',
  'in_transit',
  'being_forced',
  'due_out',
  'no_open_folio',
  'no_night_held',
  'not_arrived',
  'deposit_of_nobody',
  'free_night',
  'below_list',
  'out_of_order',
  'unprinted',
  'over_deposit',
] as const

export type AuditFindingKind = (typeof findingKinds)[number]

/** One thing a step found: ids, printed numbers and amounts; names are looked up where they are shown. */
export interface AuditFinding {
  readonly kind: AuditFindingKind
  /** Of the shift, stay, slip or document it is about. */
  readonly id: number
  /** The room, shift, desk or printed number. */
  readonly label: string
  readonly stayId: number | null
  /** Who has to do something, where that is one person. */
  readonly staffId: number | null
  /** What is held, charged too little for, or not covered. */
  readonly amount: string | null
}

export const signReasonCodes = ['checked', 'guest_told', 'next_shift', 'agreed', 'kept', 'other'] as const

/** Why what a step found may stay as it is. */
export type SignReasonCode = (typeof signReasonCodes)[number]

/** That somebody looked at a step of one date, and what it had found then. */
export interface AuditCheck {
  readonly id: number
  readonly businessDate: BusinessDate
  readonly step: AuditStep
  readonly findingKeys: readonly string[]
  readonly reasonCode: string | null
  readonly journalSeq: number
  readonly checkedAt: Instant
  readonly checkedBy: number
}

/**
 * `clear`: nothing found. `blocked`: must be cured. `open`: must be looked at and signed. `changed`: signed, and
 * something came since. `signed`: whatever is found now was there when it was signed.
 */
export type AuditStepState = 'clear' | 'blocked' | 'open' | 'changed' | 'signed'
