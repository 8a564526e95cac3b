import { searchTextOf } from '@jiaoban/shared/kernel/search-text.ts'
import type { GuestDetails } from '@jiaoban/shared/stays/stay.types.ts'
import type { Tx } from '../kernel/tx.ts'

const toProfileRow = (details: GuestDetails) => ({
  name: details.name,
  search_text: searchTextOf(details.name, details.phone, details.idNumber),
  id_kind: details.idKind,
  id_number: details.idNumber,
  phone: details.phone,
  nationality: details.nationality,
})

export const insertGuest = async (
  tx: Tx,
  guest: { id: number; createdAt: string },
  details: GuestDetails,
): Promise<void> => {
  await tx.insertInto('guest').values({ id: guest.id, created_at: guest.createdAt }).execute()
  await tx
    .insertInto('guest_profile')
    .values({ guest_id: guest.id, ...toProfileRow(details) })
    .execute()
}

/** What a guest tells today replaces what was known. */
export const updateGuestProfile = async (tx: Tx, guestId: number, details: GuestDetails): Promise<void> => {
  await tx.updateTable('guest_profile').set(toProfileRow(details)).where('guest_id', '=', guestId).execute()
}

/** Sets who belongs to a stay; the first answers for it. */
export const setGuestsOfStay = async (tx: Tx, stayId: number, guestIds: readonly number[]): Promise<void> => {
  await tx.deleteFrom('stay_guest').where('stay_id', '=', stayId).execute()
  await tx
    .insertInto('stay_guest')
    .values(
      guestIds.map((guestId, index) => ({
        stay_id: stayId,
        guest_id: guestId,
        is_primary: index === 0 ? (1 as const) : (0 as const),
        joined_at: null,
        left_at: null,
      })),
    )
    .execute()
}

/** Erases somebody who turned out to be another guest, unless a stay still names them. */
export const eraseGuestWithoutStay = async (tx: Tx, guestId: number): Promise<void> => {
  const stay = await tx
    .selectFrom('stay_guest')
    .where('guest_id', '=', guestId)
    .select('stay_id')
    .executeTakeFirst()
  if (stay) return
  await tx.deleteFrom('guest_vip').where('guest_id', '=', guestId).execute()
  await tx.deleteFrom('guest_profile').where('guest_id', '=', guestId).execute()
  await tx.deleteFrom('guest').where('id', '=', guestId).execute()
}

/** Somebody joins a stay that has begun, or comes back to it. */
export const insertStayGuest = async (
  tx: Tx,
  { stayId, guestId, at }: { stayId: number; guestId: number; at: string },
): Promise<void> => {
  await tx
    .insertInto('stay_guest')
    .values({ stay_id: stayId, guest_id: guestId, is_primary: 0, joined_at: at, left_at: null })
    .onConflict((conflict) => conflict.columns(['stay_id', 'guest_id']).doUpdateSet({ left_at: null }))
    .execute()
}

/** Somebody leaves a stay before the others; the registration keeps them. */
export const markStayGuestLeft = async (
  tx: Tx,
  { stayId, guestId, at }: { stayId: number; guestId: number; at: string },
): Promise<void> => {
  await tx
    .updateTable('stay_guest')
    .set({ left_at: at })
    .where('stay_id', '=', stayId)
    .where('guest_id', '=', guestId)
    .execute()
}
