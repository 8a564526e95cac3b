import { addDays, type BusinessDate } from '../kernel/dates.ts'
import type { Money } from '../kernel/money.ts'
import type { Property } from '../property/property.types.ts'

export interface Leaving {
  /** What the clock on the wall shows when the guest leaves. */
  readonly left: { readonly date: string; readonly time: string }
  /** The last night that is paid or charged now; null for day use, which has no late hours. */
  readonly lastNight: BusinessDate | null
  readonly rate: Money
  readonly house: Pick<Property, 'checkOutTime' | 'halfDayUntil'>
}

export interface LateCheckOut {
  readonly kind: 'none' | 'half' | 'full'
  readonly amount: Money
}

/**
 * What leaving late costs. A paid night ends at the check-out time of the following day; after it half a
 * night is due, and a whole one after `halfDayUntil`. The wall clock decides, not the business date.
 * Source: design.md, section 4; ledger.md, section 3, rule 10.
 */
export const lateCheckOut = ({ left, lastNight, rate, house }: Leaving): LateCheckOut => {
  const kind = lastNight === null ? 'none' : lateness(left, addDays(lastNight, 1), house)
  return { kind, amount: rate.times(share[kind]) }
}

const share = { none: '0', half: '0.5', full: '1' } as const

const lateness = (
  left: Leaving['left'],
  paidUntil: BusinessDate,
  house: Leaving['house'],
): LateCheckOut['kind'] => {
  if (left.date < paidUntil) return 'none'
  if (left.date > paidUntil || left.time > house.halfDayUntil) return 'full'
  return left.time > house.checkOutTime ? 'half' : 'none'
}
