import type { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Booking } from './booking.ts'
import type { PlannedStay } from './day-plan.ts'
import { PencilFolio } from './guest-account.ts'

/** Somebody of a group, in house. */
export interface Member {
  readonly stay: PlannedStay
  readonly stayId: number
  /** What the guest had for themselves; null for nothing. */
  own: Money | null
}

/** A group with its master folio, which pays for rooms and board. */
export class GroupAccount extends PencilFolio {
  /** The first booking of its block. */
  readonly booking: Booking
  readonly groupId: number
  /** Lines of those who may still come. */
  readonly expected: Set<number>
  readonly inHouse = new Map<number, Member>()

  constructor(members: readonly [Booking, ...Booking[]], ids: { groupId: number; folioId: number }) {
    super(ids.folioId)
    this.booking = members[0]
    this.groupId = ids.groupId
    this.expected = new Set(members.map(({ line }) => line))
  }
}
