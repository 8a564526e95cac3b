import type { DocumentKind } from '@jiaoban/shared/documents/document.types.ts'
import { formatNumber } from '@jiaoban/shared/documents/number.rules.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { PackDeposit, PackNumbers, PackRoomType } from '@jiaoban/shared/night-audit/night-pack.types.ts'
import type { Reader } from '../kernel/tx.ts'
import { openSlips } from './finding.reads.ts'

/** The stays that came, left, or never came on a date. */
export const readComings = async (
  reader: Reader,
  date: string,
): Promise<{ arrivals: number[]; departures: number[]; noShows: number[] }> => {
  const ids = (rows: readonly { id: number }[]) => rows.map(({ id }) => id)
  const stays = reader.selectFrom('stay').select('id').orderBy('id')
  const noShows = await reader
    .selectFrom('reservation_change')
    .where('kind', '=', 'no_show')
    .where('business_date', '=', date)
    .orderBy('id')
    .select('stay_id as id')
    .execute()
  return {
    arrivals: ids(await stays.where('checked_in_date', '=', date).execute()),
    departures: ids(
      await stays
        .where('checked_out_date', '=', date)
        .where('state', 'in', ['checked_out', 'skipped'])
        .execute(),
    ),
    noShows: ids(noShows),
  }
}

/** What a night brought, type by type: rooms there are, rooms slept in, given away, and revenue with tax. */
export const listRoomRevenue = async (
  reader: Reader,
  night: string,
  currency: Currency,
): Promise<PackRoomType[]> => {
  const types = await reader
    .selectFrom('room_type')
    .leftJoin('room', 'room.room_type_id', 'room_type.id')
    .groupBy(['room_type.id', 'room_type.code', 'room_type.sort_order'])
    .orderBy('room_type.sort_order')
    .select(({ fn }) => ['room_type.id', 'room_type.code', fn.count<number>('room.id').as('rooms')])
    .execute()
  const nights = await reader
    .selectFrom('room_night')
    .innerJoin('room', 'room.id', 'room_night.room_id')
    .where('room_night.night', '=', night)
    .where('room_night.charge_kind', 'is not', null)
    .groupBy(['room.room_type_id', 'room_night.charge_kind'])
    .select(({ fn }) => [
      'room.room_type_id',
      'room_night.charge_kind',
      fn.countAll<number>().as('nights'),
      fn.sum<number>('room_night.rate_minor').as('total_minor'),
    ])
    .execute()
  return types.map(({ id, code, rooms }) => {
    const own = nights.filter((row) => row.room_type_id === id)
    const count = (rows: typeof own) => rows.reduce((sum, row) => sum + row.nights, 0)
    const revenue = own
      .filter(({ charge_kind: kind }) => kind === 'charged')
      .map((row) => Money.fromMinor(row.total_minor, currency))
    return {
      typeCode: code,
      rooms,
      occupied: count(own),
      free: count(own.filter(({ charge_kind: kind }) => kind !== 'charged')),
      revenue: Money.sum(revenue, currency).toString(),
    }
  })
}

/** Every slip that holds money. */
export const listHeldDeposits = async (reader: Reader): Promise<PackDeposit[]> =>
  (await openSlips(reader).execute()).map((row) => ({
    slipNumber: row.number,
    stayId: row.stay_id,
    folioId: row.folio_id,
    remaining: Money.fromMinor(row.balance_minor, row.currency as Currency)
      .negated()
      .toString(),
  }))

/** First, last and count of the numbers a date used, series by series and book by book, and how many were spoiled. */
export const listNumbersOfDate = async (reader: Reader, date: string): Promise<PackNumbers[]> => {
  const used = await reader
    .selectFrom('document')
    .innerJoin('number_series', 'number_series.id', 'document.series_id')
    .leftJoin('number_book', 'number_book.id', 'document.book_id')
    .where('document.business_date', '=', date)
    .where('document.sequence_number', 'is not', null)
    .groupBy([
      'number_series.id',
      'number_series.document_kind',
      'number_series.prefix',
      'number_series.digits',
      'number_book.id',
      'number_book.prefix',
      'number_book.digits',
    ])
    .orderBy('number_series.id')
    .orderBy('number_book.id')
    .select(({ fn }) => [
      'number_series.document_kind',
      'number_series.prefix',
      'number_series.digits',
      'number_book.id as book_id',
      'number_book.prefix as book_prefix',
      'number_book.digits as book_digits',
      fn.min<number>('document.sequence_number').as('first'),
      fn.max<number>('document.sequence_number').as('last'),
      fn.countAll<number>().as('used'),
    ])
    .execute()
  const voided = await reader
    .selectFrom('voided_number')
    .where('business_date', '=', date)
    .groupBy('book_id')
    .select(({ fn }) => ['book_id', fn.countAll<number>().as('numbers')])
    .execute()
  return used.map((row) => {
    const print = (sequence: number) =>
      formatNumber(row.book_prefix ?? row.prefix, row.book_digits ?? row.digits, sequence)
    return {
      documentKind: row.document_kind as DocumentKind,
      first: print(row.first),
      last: print(row.last),
      used: row.used,
      voided: voided.find(({ book_id: bookId }) => bookId === row.book_id)?.numbers ?? 0,
    }
  })
}
