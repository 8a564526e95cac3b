import type { Money } from '@jiaoban/shared/kernel/money.ts'
import type { FreeKind, NightChargeKind } from '@jiaoban/shared/rooms/room.types.ts'
import { chunksOf } from '../kernel/chunks.ts'
import type { Tx } from '../kernel/tx.ts'

export interface NewRoomNight {
  readonly id: number
  readonly roomId: number
  readonly night: string
  readonly turn: number
  readonly stayId: number
  readonly rate: Money
  readonly freeKind: FreeKind | null
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
    free_kind: night.freeKind,
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

/** Takes back nights that were given back. Refused by `room_night_held_once` when somebody else holds one. */
export const holdReleasedNights = async (tx: Tx, nightIds: readonly number[]): Promise<void> => {
  await tx.updateTable('room_night').set({ is_released: 0 }).where('id', 'in', nightIds).execute()
}

/** Gives back a single night. */
export const releaseNight = async (tx: Tx, nightId: number): Promise<void> => {
  await tx.updateTable('room_night').set({ is_released: 1 }).where('id', '=', nightId).execute()
}

/** What a night was settled as goes to another night of the same date: the guest sleeps it in another room. */
export const moveNightCharge = async (tx: Tx, fromId: number, toId: number): Promise<void> => {
  const columns = ['charge_kind', 'charged_entry_id', 'charged_date'] as const
  const query = tx.selectFrom('room_night').where('id', '=', fromId).select(columns)
  const charge = await query.executeTakeFirstOrThrow()
  const open = { charge_kind: null, charged_entry_id: null, charged_date: null }
  await tx.updateTable('room_night').set(open).where('id', '=', fromId).execute()
  await tx.updateTable('room_night').set(charge).where('id', '=', toId).execute()
}

export interface NightCharge {
  readonly nightId: number
  readonly kind: NightChargeKind
  readonly entryId: number | null
}

/** Marks nights as settled on a date, those that were not before. Returns the ids of those it marked. */
export const markNightsCharged = async (
  tx: Tx,
  charges: readonly NightCharge[],
  businessDate: string,
): Promise<ReadonlySet<number>> => {
  const marked = new Set<number>()
  for (const kind of new Set(charges.map((charge) => charge.kind))) {
    for (const chunk of chunksOf(charges.filter((charge) => charge.kind === kind))) {
      for (const { id } of await markSome(tx, { kind, businessDate }, chunk)) marked.add(id)
    }
  }
  return marked
}

const markSome = (
  tx: Tx,
  { kind, businessDate }: { kind: NightChargeKind; businessDate: string },
  charges: readonly NightCharge[],
): Promise<{ id: number }[]> =>
  tx
    .updateTable('room_night')
    .set(({ eb, case: when }) => {
      const [first, ...others] = charges.flatMap(({ nightId, entryId }) =>
        entryId === null ? [] : [{ nightId, entryId }],
      )
      const settled = { charge_kind: kind, charged_date: businessDate }
      if (!first) return { ...settled, charged_entry_id: null }
      // PostgreSQL takes a bare parameter in a CASE for text.
      const entry = (id: number) => eb.cast<number>(eb.val(id), 'bigint')
      let cases = when().when('id', '=', first.nightId).then(entry(first.entryId))
      for (const { nightId, entryId } of others) cases = cases.when('id', '=', nightId).then(entry(entryId))
      return { ...settled, charged_entry_id: cases.end() }
    })
    .where(
      'id',
      'in',
      charges.map(({ nightId }) => nightId),
    )
    .where('charge_kind', 'is', null)
    .returning('id')
    .execute()
