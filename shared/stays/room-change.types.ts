import type { BusinessDate, Instant } from '../kernel/dates.ts'
import type { Money } from '../kernel/money.ts'
import type { FreeKind } from '../rooms/room.types.ts'

/** Something that changed where a guest sleeps, or at what price: the history of a stay. */
export interface RoomChange {
  readonly id: number
  readonly fromRoom: string
  readonly toRoom: string
  readonly fromRate: Money
  readonly toRate: Money
  readonly freeKind: FreeKind | null
  readonly reasonCode: string
  readonly businessDate: BusinessDate
  readonly changedAt: Instant
  readonly changedBy: string
  readonly approvedBy: string | null
}
