import type { TypeNight } from '@jiaoban/shared/rooms/availability.rules.ts'
import type { Tx } from '../kernel/tx.ts'

/**
 * Keeps how often a type is sold on some nights, as the command that sells it counted. Refused by
 * `type_night_not_oversold`: the database does not take more than there are rooms.
 */
export const upsertTypeNights = async (tx: Tx, nights: readonly TypeNight[]): Promise<void> => {
  if (nights.length === 0) return
  const rows = nights.map(({ roomTypeId, night, sellable, held, promised }) => ({
    room_type_id: roomTypeId,
    night,
    sellable,
    sold: held + promised,
  }))
  await tx
    .insertInto('type_night')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['room_type_id', 'night']).doUpdateSet(({ ref }) => ({
        sellable: ref('excluded.sellable'),
        sold: ref('excluded.sold'),
      })),
    )
    .execute()
}
