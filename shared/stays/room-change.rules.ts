import type { DomainError } from '../kernel/domain-error.ts'
import type { Money } from '../kernel/money.ts'
import type { Room } from '../rooms/room.types.ts'
import { stayError } from './stay.errors.ts'

/** A price, and the room it is paid for. */
interface Offer {
  readonly room: Pick<Room, 'number' | 'rate'>
  readonly rate: Money
}

/**
 * Why a lead must approve of a change: a better room for no more money, or less money. Undefined when the
 * desk may decide alone. Better is what the house lists at a higher price.
 */
export const approvalWanted = (before: Offer, after: Offer): DomainError | undefined => {
  const from = before.rate.toString()
  const to = after.rate.toString()
  if (before.rate.isMoreThan(after.rate)) return stayError('lower_rate_needs_approval', { from, to })
  const isBetter = after.room.rate.isMoreThan(before.room.rate)
  if (isBetter && !after.rate.isMoreThan(before.rate)) {
    return stayError('upgrade_needs_approval', { room: after.room.number, rate: to })
  }
  return undefined
}
