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
    .orderBy('stay.id')
    .orderBy('stay_guest.guest_id')

export type RegisterMember = Awaited<ReturnType<ReturnType<typeof membersQuery>['execute']>>[number]

/** Everybody of the stays that began in the range, or were joined by somebody at an instant within it. */
export const listMembersWhoCame = (
  reader: Reader,
  range: { from: string; until: string; after: string; before: string },
): Promise<RegisterMember[]> =>
  membersQuery(reader)
    .where(({ eb, or, and }) =>
      or([
        and([
          eb('stay_guest.joined_at', 'is', null),
          eb('stay.checked_in_date', '>=', range.from),
          eb('stay.checked_in_date', '<=', range.until),
        ]),
        and([eb('stay_guest.joined_at', '>=', range.after), eb('stay_guest.joined_at', '<', range.before)]),
      ]),
    )
    .execute()

/** Everybody of the stays that ended in the range, or who left the others at an instant within it. */
export const listMembersWhoLeft = (
  reader: Reader,
  range: { from: string; until: string; after: string; before: string },
): Promise<RegisterMember[]> =>
  membersQuery(reader)
    .where(({ eb, or, and }) =>
      or([
        and([
          eb('stay_guest.left_at', 'is', null),
          eb('stay.checked_out_date', '>=', range.from),
          eb('stay.checked_out_date', '<=', range.until),
        ]),
        and([eb('stay_guest.left_at', '>=', range.after), eb('stay_guest.left_at', '<', range.before)]),
      ]),
    )
    .execute()
