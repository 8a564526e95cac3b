import type { BusinessDate } from '../kernel/dates.ts'
import type { Money } from '../kernel/money.ts'
import type { OutOfOrder } from './out-of-order.types.ts'
import type { LocalName } from '../property/property.types.ts'

/** How a room is made: dirty, made, or made and looked at by a supervisor. */
export const makeStates = ['dirty', 'clean', 'inspected'] as const

export type MakeState = (typeof makeStates)[number]

/** A room that is out of order on the business date is that, however it is made. */
export type HousekeepingState = MakeState | 'out_of_order'

/** Whether a guest can go up to the room without being asked. */
export const isMade = (state: HousekeepingState): boolean => state === 'clean' || state === 'inspected'

/** A room that can be sold. */
export interface Room {
  readonly id: number
  readonly number: string
  readonly floor: string
  readonly roomTypeId: number
  readonly typeCode: string
  readonly typeName: LocalName
  /** The list price of one night, tax included. */
  readonly rate: Money
  readonly housekeepingState: HousekeepingState
  /** Why and until when the room cannot be sold on the business date; null while it can. */
  readonly outOfOrder: Pick<OutOfOrder, 'id' | 'untilDate' | 'reasonCode'> | null
}

/** How a night was settled with its guest: once, and by one of these. */
export const nightChargeKinds = ['charged', 'complimentary', 'house_use', 'day_use'] as const

export type NightChargeKind = (typeof nightChargeKinds)[number]

/** Why a night costs nothing: a guest of the house, or the house itself. */
export type FreeKind = Extract<NightChargeKind, 'complimentary' | 'house_use'>

/** One room on one night, held by one stay. `turn` counts how often the room was sold that night. */
export interface RoomNight {
  readonly id: number
  readonly roomId: number
  readonly night: BusinessDate
  readonly turn: number
  readonly stayId: number
  readonly rate: Money
  /** Set where the night was given away; its price is zero then. */
  readonly freeKind: FreeKind | null
  readonly chargeKind: NightChargeKind | null
  /** The business date on which the night was charged. */
  readonly chargedDate: BusinessDate | null
  readonly isReleased: boolean
}
