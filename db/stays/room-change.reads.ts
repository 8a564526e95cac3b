import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { RoomChange } from '@jiaoban/shared/stays/room-change.types.ts'
import type { Reader } from '../kernel/tx.ts'

/** Where a guest slept before, and at what price; the newest last. */
export const listRoomChanges = async (reader: Reader, stayId: number): Promise<RoomChange[]> => {
  const rows = await reader
    .selectFrom('room_change')
    .innerJoin('room as left', 'left.id', 'room_change.from_room_id')
    .innerJoin('room as entered', 'entered.id', 'room_change.to_room_id')
    .leftJoin('staff_profile as actor', 'actor.staff_id', 'room_change.changed_by')
    .leftJoin('staff_profile as lead', 'lead.staff_id', 'room_change.approved_by')
    .where('room_change.stay_id', '=', stayId)
    .select([
      'room_change.id',
      'left.number as from_room',
      'entered.number as to_room',
      'room_change.from_rate_minor',
      'room_change.to_rate_minor',
      'room_change.currency',
      'room_change.free_kind',
      'room_change.reason_code',
      'room_change.business_date',
      'room_change.changed_at',
      'actor.display_name as changed_by',
      'lead.display_name as approved_by',
    ])
    .orderBy('room_change.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    fromRoom: row.from_room,
    toRoom: row.to_room,
    fromRate: Money.fromMinor(row.from_rate_minor, row.currency as Currency),
    toRate: Money.fromMinor(row.to_rate_minor, row.currency as Currency),
    freeKind: row.free_kind,
    reasonCode: row.reason_code,
    businessDate: row.business_date,
    changedAt: row.changed_at,
    changedBy: row.changed_by ?? '',
    approvedBy: row.approved_by,
  }))
}

/** From which room some stays moved on, and when; the oldest first. */
export const listMovesOfStays = async (
  reader: Reader,
  stayIds: readonly number[],
): Promise<{ stayId: number; fromRoom: string; at: string }[]> => {
  if (stayIds.length === 0) return []
  return reader
    .selectFrom('room_change')
    .innerJoin('room', 'room.id', 'room_change.from_room_id')
    .where('room_change.stay_id', 'in', [...stayIds])
    .whereRef('room_change.from_room_id', '<>', 'room_change.to_room_id')
    .select(['room_change.stay_id as stayId', 'room.number as fromRoom', 'room_change.changed_at as at'])
    .orderBy('room_change.id')
    .execute()
}
