import type { BusinessDate } from '@jiaoban/shared/kernel/dates.ts'
import { literal } from '../kernel/literal.ts'
import type { Reader } from '../kernel/tx.ts'

export interface BusinessDay {
  readonly businessDate: BusinessDate
  readonly state: 'open' | 'closed'
  readonly openedSeq: number
}

/** The open business day. A hotel that is set up always has exactly one. */
export const readBusinessDay = async (reader: Reader): Promise<BusinessDay> => {
  const row = await reader
    .selectFrom('business_day')
    .where('state', '=', literal('open'))
    .select(['business_date', 'state', 'opened_seq'])
    .executeTakeFirstOrThrow()
  return { businessDate: row.business_date, state: row.state, openedSeq: row.opened_seq }
}

export const readBusinessDate = async (reader: Reader): Promise<BusinessDate> =>
  (await readBusinessDay(reader)).businessDate
