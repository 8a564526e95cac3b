import type { Reader } from '../kernel/tx.ts'

/** The cards of a stay that are out, the oldest first. */
export const listCardsOut = (reader: Reader, stayId: number): Promise<{ id: number; roomId: number }[]> =>
  reader
    .selectFrom('key_card')
    .where('stay_id', '=', stayId)
    .where('state', '=', 'out')
    .select(['id', 'room_id as roomId'])
    .orderBy('id')
    .execute()

export const countCardsOut = async (reader: Reader, stayId: number): Promise<number> =>
  (await listCardsOut(reader, stayId)).length
