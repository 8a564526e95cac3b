import type { Reader } from './tx.ts'

export interface EventRow {
  readonly seq: number
  readonly name: string
  readonly payload: string
}

/** What was committed after a sequence number, oldest first, at most `limit` rows. */
export const listEventsAfter = (reader: Reader, seq: number, limit: number): Promise<EventRow[]> =>
  reader
    .selectFrom('journal')
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(limit)
    .select(['seq', 'name', 'payload'])
    .execute()
