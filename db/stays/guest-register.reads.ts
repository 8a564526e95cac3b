import type { Reader } from '../kernel/tx.ts'

const membersQuery = (reader: Reader) =>
  reader
    .selectFrom('stay_guest')
    .innerJoin('stay', 'stay.id', 'stay_guest.stay_id')
    .innerJoin('guest_profile', 'guest_profile.guest_id', 'stay_guest.guest_id')
    .leftJoin('room', 'room.id', 'stay.room_id')
    .where('stay.checked_in_date', 'is not', null)
    .select([
      'stay.id as stayId',
      'guest_profile.guest_id as guestId',
      'guest_profile.name',
      'guest_profile.id_kind as idKind',
      'guest_profile.id_number as idNumber',
      'guest_profile.nationality',
      'room.number as roomNumber',
      'stay.checked_in_at as checkedInAt',
      'stay.checked_in_date as checkedInDate',
      'stay.checked_out_at as checkedOutAt',
      'stay.checked_out_date as checkedOutDate',
      'stay_guest.joined_at as joinedAt',
      'stay_guest.left_at as leftAt',
    ])

export type RegisterMember = Awaited<ReturnType<ReturnType<typeof membersQuery>['execute']>>[number]

/** A span of dates, and the instants it lies between: `after` belongs to it, `before` does not. */
interface Range {
  readonly from: string
  readonly until: string
  readonly after: string
  readonly before: string
}

/** In the order of stays and guests. One query for both columns would look at every stay there ever was. */
const inOrder = (...lists: RegisterMember[][]): RegisterMember[] =>
  lists.flat().toSorted((one, other) => one.stayId - other.stayId || one.guestId - other.guestId)

/** Everybody of the stays that began in the range, or were joined by somebody at an instant within it. */
export const listMembersWhoCame = async (reader: Reader, range: Range): Promise<RegisterMember[]> =>
  inOrder(
    await membersQuery(reader)
      .where('stay_guest.joined_at', 'is', null)
      .where('stay.checked_in_date', '>=', range.from)
      .where('stay.checked_in_date', '<=', range.until)
      .execute(),
    await membersQuery(reader)
      .where('stay_guest.joined_at', '>=', range.after)
      .where('stay_guest.joined_at', '<', range.before)
      .execute(),
  )

/** Everybody of the stays that ended in the range, or who left the others at an instant within it. */
export const listMembersWhoLeft = async (reader: Reader, range: Range): Promise<RegisterMember[]> =>
  inOrder(
    await membersQuery(reader)
      .where('stay_guest.left_at', 'is', null)
      .where('stay.checked_out_date', '>=', range.from)
      .where('stay.checked_out_date', '<=', range.until)
      .execute(),
    await membersQuery(reader)
      .where('stay_guest.left_at', '>=', range.after)
      .where('stay_guest.left_at', '<', range.before)
      .execute(),
  )
