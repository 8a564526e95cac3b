import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { CurrencyExchange, ExchangeGuest } from '@jiaoban/shared/payments/exchange.types.ts'
import { rateText } from '@jiaoban/shared/property/exchange-rate.rules.ts'
import type { IdKind } from '@jiaoban/shared/property/id-paper.types.ts'
import type { Reader } from '../kernel/tx.ts'

const exchangesQuery = (reader: Reader) =>
  reader
    .selectFrom('currency_exchange')
    .innerJoin('document', 'document.id', 'currency_exchange.document_id')
    .leftJoin('currency_exchange as back', 'back.takes_back_id', 'currency_exchange.id')
    .leftJoin('currency_exchange_guest as guest', 'guest.exchange_id', 'currency_exchange.id')
    .selectAll('currency_exchange')
    .select(['document.number', 'back.id as taken_back_by_id', 'guest.name as guest_name'])
    .orderBy('currency_exchange.id')

type ExchangeRow = Awaited<ReturnType<ReturnType<typeof exchangesQuery>['execute']>>[number]

const toExchange = (row: ExchangeRow): CurrencyExchange => {
  const home = (minor: number) => Money.fromMinor(minor, row.home_currency as Currency)
  return {
    id: row.id,
    direction: row.direction,
    currency: row.currency as Currency,
    foreign: Money.fromMinor(row.foreign_minor, row.currency as Currency),
    rate: rateText(row.rate_millionths),
    home: home(row.home_minor),
    settled: home(row.settled_minor),
    shiftId: row.shift_id,
    businessDate: row.business_date,
    calendarDate: row.calendar_date,
    documentId: row.document_id,
    documentNumber: row.number,
    entryId: row.entry_id,
    approvedBy: row.approved_by,
    guestName: row.guest_name ?? '',
    takesBackId: row.takes_back_id,
    takenBackById: row.taken_back_by_id,
  }
}

/** The memos of a shift, in their order. */
export const listExchangesOfShift = async (reader: Reader, shiftId: number): Promise<CurrencyExchange[]> =>
  (await exchangesQuery(reader).where('currency_exchange.shift_id', '=', shiftId).execute()).map(toExchange)

export const findExchange = async (reader: Reader, id: number): Promise<CurrencyExchange | undefined> => {
  const row = await exchangesQuery(reader).where('currency_exchange.id', '=', id).executeTakeFirst()
  return row && toExchange(row)
}

/** Who exchanged; blank where a retention rule took it. */
export const findExchangeGuest = async (reader: Reader, exchangeId: number): Promise<ExchangeGuest> => {
  const row = await reader
    .selectFrom('currency_exchange_guest')
    .where('exchange_id', '=', exchangeId)
    .select(['name', 'id_kind', 'id_number'])
    .executeTakeFirst()
  return {
    name: row?.name ?? '',
    idKind: (row?.id_kind ?? 'other') as IdKind,
    idNumber: row?.id_number ?? '',
  }
}

/**
 * What went to one guest as change for foreign cash on a calendar day: over all that their stay paid, or, where nobody
 * stays, their folio.
 */
export const sumChangeForForeignCash = async (
  reader: Reader,
  guest: { readonly stayId: number | null; readonly folioId: number | null; readonly calendarDate: string },
  currency: Currency,
): Promise<Money> => {
  const row = await reader
    .selectFrom('currency_exchange')
    .innerJoin('document as memo', 'memo.id', 'currency_exchange.document_id')
    .innerJoin('document as paid', 'paid.id', 'memo.refers_to_document_id')
    .where('currency_exchange.calendar_date', '=', guest.calendarDate)
    .where('currency_exchange.settled_minor', '>', 0)
    .where((eb) =>
      guest.stayId === null ? eb('paid.folio_id', '=', guest.folioId) : eb('paid.stay_id', '=', guest.stayId),
    )
    .select(({ fn }) => [
      fn.sum<number | null>('currency_exchange.home_minor').as('worth'),
      fn.sum<number | null>('currency_exchange.settled_minor').as('settled'),
    ])
    .executeTakeFirstOrThrow()
  return Money.fromMinor(row.worth ?? 0, currency).minus(Money.fromMinor(row.settled ?? 0, currency))
}

/**
 * What one guest has exchanged on a calendar day, by the number on the paper they show; what was taken back, and
 * what paid a bill, is not among it.
 */
export const sumExchangedByGuest = async (
  reader: Reader,
  guest: { readonly idNumber: string; readonly calendarDate: string },
  currency: Currency,
): Promise<Money> => {
  const row = await reader
    .selectFrom('currency_exchange')
    .innerJoin('currency_exchange_guest as guest', 'guest.exchange_id', 'currency_exchange.id')
    .leftJoin('currency_exchange as back', 'back.takes_back_id', 'currency_exchange.id')
    .where('currency_exchange.calendar_date', '=', guest.calendarDate)
    .where('guest.id_number', '=', guest.idNumber)
    .where('currency_exchange.takes_back_id', 'is', null)
    .where('back.id', 'is', null)
    .select(({ fn }) => [
      fn.sum<number | null>('currency_exchange.home_minor').as('exchanged'),
      fn.sum<number | null>('currency_exchange.settled_minor').as('settled'),
    ])
    .executeTakeFirstOrThrow()
  return Money.fromMinor(row.exchanged ?? 0, currency).minus(Money.fromMinor(row.settled ?? 0, currency))
}
