import { type BusinessDate, daysBetween } from '@jiaoban/shared/kernel/dates.ts'
import type { RoomTypeItem } from '../reservation.api.ts'
import type { GroupView } from './groups.api.ts'

/** The block as it is typed anew: its dates, rooms of one type more, rooms of each type less. */
export interface BlockChange {
  readonly arrivalDate: BusinessDate
  readonly nights: number
  readonly releaseDate: BusinessDate
  readonly roomTypeId: number
  readonly quantity: number
  readonly rate: string
  readonly removed: ReadonlyMap<number, number>
  readonly concessionReasonCode: string | null
}

/** What the form begins with: the block as it stands. */
export const blockChange = (group: GroupView, types: readonly RoomTypeItem[]): BlockChange => {
  const type = types.find(({ id }) => id === group.stays[0]?.roomTypeId) ?? types[0]
  return {
    arrivalDate: group.arrivalDate,
    nights: daysBetween(group.arrivalDate, group.departureDate),
    releaseDate: group.releaseDate,
    roomTypeId: type?.id ?? 0,
    quantity: 0,
    rate: type?.rate ?? '',
    removed: new Map(),
    concessionReasonCode: 'group',
  }
}

/** How many rooms of each type nobody is named for: those that can be given back. */
export const unnamedByType = ({ stays }: Pick<GroupView, 'stays'>) => {
  const unnamed = stays.filter(({ state, guestName }) => state === 'reserved' && guestName === '')
  return [...Map.groupBy(unnamed, ({ roomTypeId }) => roomTypeId)].map(([roomTypeId, rooms]) => ({
    roomTypeId,
    typeCode: rooms[0]?.typeCode ?? '',
    rooms: rooms.length,
  }))
}
