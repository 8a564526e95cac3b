import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { AgreedRate, ConcessionLine, ConcessionReason } from '@jiaoban/shared/stays/concession.types.ts'
import type { Reader } from '../kernel/tx.ts'

/** Every reason, those that are used no more among them. */
export const listConcessionReasons = async (reader: Reader): Promise<ConcessionReason[]> => {
  const rows = await reader.selectFrom('concession_reason').selectAll().orderBy('code').execute()
  return rows.map((row) => ({
    code: row.code,
    name: { zh: row.name_zh, en: row.name_en },
    isActive: row.is_active === 1,
  }))
}

/** What was agreed last for each night of a stay. */
export const listAgreedRates = async (reader: Reader, stayId: number): Promise<AgreedRate[]> => {
  const rows = await reader
    .selectFrom('agreed_rate')
    .where('stay_id', '=', stayId)
    .selectAll()
    .orderBy('id')
    .execute()
  const last = new Map(rows.map((row) => [row.night, row]))
  return [...last.values()]
    .map((row) => ({
      night: row.night,
      roomTypeId: row.room_type_id,
      planCode: row.plan_code,
      list: Money.fromMinor(row.list_minor, row.currency as Currency),
      rate: Money.fromMinor(row.rate_minor, row.currency as Currency),
      reasonCode: row.reason_code,
      agreedBy: row.agreed_by,
      approvedBy: row.approved_by,
    }))
    .toSorted((a, b) => (a.night < b.night ? -1 : 1))
}

/**
 * What guests were let off the list price of the nights from one date to another, both included: one line a stay,
 * reason and person. Nights that nobody will sleep, or that were agreed anew since, do not count.
 */
export const listConcessionLines = async (
  reader: Reader,
  { from, until }: { readonly from: string; readonly until: string },
): Promise<ConcessionLine[]> => {
  const rows = await reader
    .selectFrom('agreed_rate as agreed')
    .innerJoin('stay', 'stay.id', 'agreed.stay_id')
    .where('agreed.reason_code', 'is not', null)
    .whereRef('agreed.rate_minor', '<', 'agreed.list_minor')
    .where('agreed.night', '>=', from)
    .where('agreed.night', '<=', until)
    .where('stay.state', 'not in', ['cancelled', 'no_show'])
    .whereRef('agreed.night', '>=', 'stay.arrival_date')
    .where((eb) =>
      eb.or([
        eb('agreed.night', '<', eb.ref('stay.departure_date')),
        eb('stay.arrival_date', '=', eb.ref('stay.departure_date')),
      ]),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('agreed_rate as later')
            .whereRef('later.stay_id', '=', 'agreed.stay_id')
            .whereRef('later.night', '=', 'agreed.night')
            .whereRef('later.id', '>', 'agreed.id')
            .select('later.id'),
        ),
      ),
    )
    .groupBy([
      'agreed.stay_id',
      'agreed.reason_code',
      'agreed.agreed_by',
      'agreed.approved_by',
      'agreed.currency',
    ])
    .select((eb) => [
      'agreed.stay_id',
      'agreed.reason_code',
      'agreed.agreed_by',
      'agreed.approved_by',
      'agreed.currency',
      eb.fn.countAll<number>().as('nights'),
      eb.fn.min('agreed.night').as('first_night'),
      eb.fn.sum<number>('agreed.list_minor').as('list_minor'),
      eb.fn.sum<number>('agreed.rate_minor').as('rate_minor'),
    ])
    .orderBy('first_night')
    .orderBy('agreed.stay_id')
    .execute()
  return rows.map((row) => ({
    stayId: row.stay_id,
    reasonCode: row.reason_code ?? '',
    agreedBy: row.agreed_by,
    approvedBy: row.approved_by,
    nights: row.nights,
    firstNight: row.first_night,
    list: Money.fromMinor(row.list_minor, row.currency as Currency),
    rate: Money.fromMinor(row.rate_minor, row.currency as Currency),
  }))
}
