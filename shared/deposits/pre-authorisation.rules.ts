import { addDays } from '../kernel/dates.ts'
import type { Money } from '../kernel/money.ts'
import { depositError } from './deposit.errors.ts'
import type { PreAuthorisation } from './pre-authorisation.types.ts'

/** Holds that end within so many days are listed, to be captured or renewed. */
export const expiringWithinDays = 2

/** True while a hold can be captured on the business date. */
export const isGood = (
  { state, expiresDate }: Pick<PreAuthorisation, 'state' | 'expiresDate'>,
  businessDate: string,
): boolean => state === 'held' && expiresDate >= businessDate

/** True when a hold ends soon, or has ended, and nobody has captured or released it. */
export const isExpiring = (
  { state, expiresDate }: Pick<PreAuthorisation, 'state' | 'expiresDate'>,
  businessDate: string,
): boolean => state === 'held' && expiresDate <= addDays(businessDate, expiringWithinDays)

/** Raises `pre_authorisation_settled`: it is captured or released once. */
export const requireUnsettled = ({ state, reference }: PreAuthorisation): void => {
  if (state !== 'held') throw depositError('pre_authorisation_settled', { reference })
}

/**
 * A capture is at most what was authorised, at most what is due, and in time. Raises `pre_authorisation_settled`,
 * `pre_authorisation_expired`, `capture_above_authorised`, `capture_above_due`. Source: ledger.md, section 1.
 */
export const requireCapturable = (
  hold: PreAuthorisation,
  { amount, due, businessDate }: { amount: Money; due: Money; businessDate: string },
): void => {
  requireUnsettled(hold)
  const { reference, expiresDate } = hold
  if (expiresDate < businessDate) throw depositError('pre_authorisation_expired', { reference, expiresDate })
  if (amount.isMoreThan(hold.authorised)) {
    throw depositError('capture_above_authorised', {
      authorised: hold.authorised.toString(),
      amount: amount.toString(),
    })
  }
  if (amount.isMoreThan(due)) {
    throw depositError('capture_above_due', { due: due.toString(), amount: amount.toString() })
  }
}
