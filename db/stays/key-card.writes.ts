import type { Tx } from '../kernel/tx.ts'

export interface NewKeyCards {
  readonly cardIds: readonly number[]
  readonly stayId: number
  readonly roomId: number
  readonly seq: number
  readonly at: string
}

export const insertKeyCards = async (tx: Tx, cards: NewKeyCards): Promise<void> => {
  const rows = cards.cardIds.map((id) => ({
    id,
    stay_id: cards.stayId,
    room_id: cards.roomId,
    state: 'out' as const,
    issued_seq: cards.seq,
    issued_at: cards.at,
    closed_seq: null,
  }))
  await tx.insertInto('key_card').values(rows).execute()
}

/** The cards are back, or lost. */
export const closeKeyCards = async (
  tx: Tx,
  cardIds: readonly number[],
  { state, seq }: { state: 'returned' | 'lost'; seq: number },
): Promise<void> => {
  await tx
    .updateTable('key_card')
    .set({ state, closed_seq: seq })
    .where('id', 'in', [...cardIds])
    .execute()
}
