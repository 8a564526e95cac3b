import type { BusinessDate } from '@jiaoban/shared/kernel/dates.ts'
import type { Tx } from '../kernel/tx.ts'

export const openBusinessDay = async (tx: Tx, businessDate: BusinessDate, seq: number): Promise<void> => {
  await tx
    .insertInto('business_day')
    .values({ business_date: businessDate, state: 'open', opened_seq: seq, closed_seq: null })
    .execute()
}

/** Closes the day for good: no shift of it is open any more, so nothing can be posted to it. */
export const closeBusinessDay = async (tx: Tx, businessDate: BusinessDate, seq: number): Promise<void> => {
  await tx
    .updateTable('business_day')
    .set({ state: 'closed', closed_seq: seq })
    .where('business_date', '=', businessDate)
    .execute()
}
