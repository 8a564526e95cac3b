import type { IdKind } from '@jiaoban/shared/property/id-paper.types.ts'
import type { Guest, GuestDetails } from '@jiaoban/shared/stays/stay.types.ts'
import type { Reader } from '../kernel/tx.ts'

const profileColumns = [
  'guest_profile.guest_id as id',
  'guest_profile.name as name',
  'guest_profile.id_kind as idKind',
  'guest_profile.id_number as idNumber',
  'guest_profile.phone as phone',
  'guest_profile.nationality as nationality',
] as const

/** The guests of a stay, the one who answers for it first. */
export const listGuestsOfStay = async (reader: Reader, stayId: number): Promise<Guest[]> => {
  const rows = await reader
    .selectFrom('stay_guest')
    .innerJoin('guest_profile', 'guest_profile.guest_id', 'stay_guest.guest_id')
    .where('stay_guest.stay_id', '=', stayId)
    .select([
      ...profileColumns,
      'stay_guest.is_primary as isPrimary',
      'stay_guest.joined_at as joinedAt',
      'stay_guest.left_at as leftAt',
    ])
    .orderBy('stay_guest.is_primary', 'desc')
    .orderBy('stay_guest.guest_id')
    .execute()
  return rows.map((row) => ({
    ...row,
    idKind: row.idKind as IdKind | '',
    isPrimary: row.isPrimary === 1,
  }))
}

export const findGuest = async (
  reader: Reader,
  guestId: number,
): Promise<(GuestDetails & { id: number }) | undefined> => {
  const row = await reader
    .selectFrom('guest_profile')
    .where('guest_id', '=', guestId)
    .select(profileColumns)
    .executeTakeFirst()
  return row && { ...row, idKind: row.idKind as IdKind | '' }
}

/** The guest who showed this document before; undefined for a new face. */
export const findGuestByIdNumber = async (
  reader: Reader,
  idKind: IdKind,
  idNumber: string,
): Promise<number | undefined> => {
  const row = await reader
    .selectFrom('guest_profile')
    .where('id_number', '=', idNumber)
    .where('id_kind', '=', idKind)
    .select('guest_id')
    .orderBy('guest_id')
    .executeTakeFirst()
  return row?.guest_id
}

/** Repeat guests whose name, phone or ID number contains the folded text, the newest first. */
export const searchGuests = async (
  reader: Reader,
  foldedText: string,
  limit: number,
): Promise<(GuestDetails & { id: number })[]> => {
  const rows = await reader
    .selectFrom('guest_profile')
    .where('search_text', 'like', `%${foldedText}%`)
    .select(profileColumns)
    .orderBy('guest_id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...row, idKind: row.idKind as IdKind | '' }))
}
