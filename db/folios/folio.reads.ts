import type { Folio, FolioParty } from '@jiaoban/shared/folios/folio.types.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Reader } from '../kernel/tx.ts'

const foliosQuery = (reader: Reader) =>
  reader
    .selectFrom('folio')
    .innerJoin('account_balance', 'account_balance.account_id', 'folio.account_id')
    .select([
      'folio.id',
      'folio.stay_id',
      'folio.window_number',
      'folio.state',
      'folio.version',
      'account_balance.balance_minor',
      'account_balance.currency',
    ])

type FolioRow = Awaited<ReturnType<ReturnType<typeof foliosQuery>['execute']>>[number]

const toFolio = (row: FolioRow): Folio => ({
  id: row.id,
  stayId: row.stay_id,
  windowNumber: row.window_number,
  state: row.state,
  version: row.version,
  balance: Money.fromMinor(row.balance_minor, row.currency as Currency),
})

export const findFolio = async (reader: Reader, id: number): Promise<Folio | undefined> => {
  const row = await foliosQuery(reader).where('folio.id', '=', id).executeTakeFirst()
  return row && toFolio(row)
}

/** The windows of a stay, the guest's own first. */
export const listFoliosOfStay = async (reader: Reader, stayId: number): Promise<Folio[]> => {
  const rows = await foliosQuery(reader)
    .where('folio.stay_id', '=', stayId)
    .orderBy('folio.window_number')
    .execute()
  return rows.map(toFolio)
}

/** Whom a folio's documents are made out to. Every folio has a party; names may have been blanked. */
export const readFolioParty = async (
  reader: Reader,
  folioId: number,
): Promise<FolioParty & { stayId: number | null }> => {
  const row = await reader
    .selectFrom('folio_party')
    .innerJoin('folio', 'folio.id', 'folio_party.folio_id')
    .where('folio_party.folio_id', '=', folioId)
    .select(['stay_id', 'guest_name', 'room_number', 'arrival_date', 'departure_date'])
    .executeTakeFirstOrThrow()
  return {
    stayId: row.stay_id,
    guestName: row.guest_name,
    roomNumber: row.room_number,
    arrivalDate: row.arrival_date,
    departureDate: row.departure_date,
  }
}
