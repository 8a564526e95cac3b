import type { Money } from '@jiaoban/shared/kernel/money.ts'
import type { NightChargeKind } from '@jiaoban/shared/rooms/room.types.ts'
import type { Tx } from '../kernel/tx.ts'

export interface NewRoomNight {
  readonly id: number
  readonly roomId: number
  readonly night: string
  readonly turn: number
  readonly stayId: number
  readonly rate: Money
}

/** Holds nights. Refused by `room_night_held_once` when somebody else holds one of them. */
export const insertRoomNights = async (tx: Tx, nights: readonly NewRoomNight[]): Promise<void> => {
  const rows = nights.map((night) => ({
    id: night.id,
    room_id: night.roomId,
    night: night.night,
    turn: night.turn,
    stay_id: night.stayId,
    rate_minor: night.rate.toMinor(),
    currency: night.rate.currency,
    charge_kind: null,
    charged_entry_id: null,
    charged_date: null,
    is_released: 0 as const,
  }))
  await tx.insertInto('room_night').values(rows).execute()
}

/** Gives back every night of a stay from `fromNight` on; the next guest gets the next turn. */
export const releaseRoomNights = async (tx: Tx, stayId: number, fromNight: string): Promise<number[]> => {
  const rows = await tx
    .updateTable('room_night')
    .set({ is_released: 1 })
    .where('stay_id', '=', stayId)
    .where('is_released', '=', 0)
    .where('night', '>=', fromNight)
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

export interface NightCharge {
  readonly kind: NightChargeKind
  readonly entryId: number | null
  readonly businessDate: string
}

/** Marks a night as settled, unless it was before. False when it was. */
export const markNightCharged = async (tx: Tx, nightId: number, charge: NightCharge): Promise<boolean> => {
  const row = await tx
    .updateTable('room_night')
    .set({
      charge_kind: charge.kind,
      charged_entry_id: charge.entryId,
      charged_date: charge.businessDate,
    })
    .where('id', '=', nightId)
    .where('charge_kind', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
