import type { BusinessDate } from '../kernel/dates.ts'
import type { Money } from '../kernel/money.ts'
import type { LocalName } from '../property/property.types.ts'

export const housekeepingStates = ['clean', 'dirty', 'out_of_order'] as const

export type HousekeepingState = (typeof housekeepingStates)[number]

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
}

/** How a night was settled with its guest: once, and by one of these. */
export const nightChargeKinds = ['charged', 'complimentary', 'house_use', 'day_use'] as const

export type NightChargeKind = (typeof nightChargeKinds)[number]

/** One room on one night, held by one stay. `turn` counts how often the room was sold that night. */
export interface RoomNight {
  readonly id: number
  readonly roomId: number
  readonly night: BusinessDate
  readonly turn: number
  readonly stayId: number
  readonly rate: Money
  readonly chargeKind: NightChargeKind | null
  /** The business date on which the night was charged. */
  readonly chargedDate: BusinessDate | null
  readonly isReleased: boolean
}
