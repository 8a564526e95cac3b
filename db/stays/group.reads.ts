import type { Group, GroupStay } from '@jiaoban/shared/stays/group.types.ts'
import type { Reader } from '../kernel/tx.ts'

const groupsQuery = (reader: Reader) =>
  reader
    .selectFrom('group_block')
    .innerJoin('group_block_text', 'group_block_text.group_id', 'group_block.id')
    .select([
      'group_block.id',
      'group_block.state',
      'group_block.folio_id as folioId',
      'group_block_text.name',
      'group_block_text.contact',
      'group_block_text.remarks',
      'group_block.arrival_date as arrivalDate',
      'group_block.departure_date as departureDate',
      'group_block.release_date as releaseDate',
      'group_block.segment_code as segmentCode',
      'group_block.company_id as companyId',
    ])

export const findGroup = async (reader: Reader, id: number): Promise<Group | undefined> =>
  groupsQuery(reader).where('group_block.id', '=', id).executeTakeFirst()

/** The groups that are expected or here, the next arrival first; those that are over, on demand. */
export const listGroups = async (reader: Reader, isOver: boolean): Promise<Group[]> =>
  groupsQuery(reader)
    .where('group_block.state', isOver ? '<>' : '=', 'open')
    .orderBy('group_block.arrival_date', isOver ? 'desc' : 'asc')
    .orderBy('group_block.id', 'desc')
    .limit(200)
    .execute()

/** Who the group of a stay is, if it has one. */
export const findGroupOfStay = async (reader: Reader, stayId: number): Promise<Group | undefined> =>
  groupsQuery(reader)
    .innerJoin('stay', 'stay.group_id', 'group_block.id')
    .where('stay.id', '=', stayId)
    .executeTakeFirst()

/** The group that a master folio belongs to; undefined for any other folio. */
export const findGroupOfFolio = async (reader: Reader, folioId: number): Promise<Group | undefined> =>
  groupsQuery(reader).where('group_block.folio_id', '=', folioId).executeTakeFirst()

/** The rooms of a group, in the order in which they were blocked. */
export const listGroupStays = async (reader: Reader, groupId: number): Promise<GroupStay[]> =>
  reader
    .selectFrom('stay')
    .innerJoin('room_type', 'room_type.id', 'stay.room_type_id')
    .leftJoin('room', 'room.id', 'stay.room_id')
    .leftJoin('stay_guest', (join) =>
      join.onRef('stay_guest.stay_id', '=', 'stay.id').on('stay_guest.is_primary', '=', 1),
    )
    .leftJoin('guest_profile', 'guest_profile.guest_id', 'stay_guest.guest_id')
    .where('stay.group_id', '=', groupId)
    .orderBy('stay.id')
    .select(({ fn, val }) => [
      'stay.id',
      'stay.state',
      'stay.room_type_id as roomTypeId',
      'room_type.code as typeCode',
      'stay.room_id as roomId',
      fn.coalesce('room.number', val('')).as('roomNumber'),
      fn.coalesce('guest_profile.name', val('')).as('guestName'),
      'stay.arrival_date as arrivalDate',
      'stay.departure_date as departureDate',
      'stay.adults',
      'stay.children',
      'stay.breakfasts',
    ])
    .execute()

/** Reservations of groups that nobody is named for and paid for, and whose release date lies before `date`. */
export const listUnnamedPast = async (reader: Reader, date: string): Promise<number[]> => {
  const rows = await reader
    .selectFrom('stay')
    .innerJoin('group_block', 'group_block.id', 'stay.group_id')
    .leftJoin('stay_guest', 'stay_guest.stay_id', 'stay.id')
    .where('stay.state', '=', 'reserved')
    .where('group_block.release_date', '<', date)
    .where('stay_guest.guest_id', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('deposit_slip')
            .whereRef('deposit_slip.stay_id', '=', 'stay.id')
            .where('deposit_slip.state', '=', 'issued')
            .select('deposit_slip.id'),
        ),
      ),
    )
    .orderBy('stay.id')
    .select('stay.id')
    .execute()
  return rows.map(({ id }) => id)
}
