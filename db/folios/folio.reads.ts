import type { Folio, FolioKind, FolioParty } from '@jiaoban/shared/folios/folio.types.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { chunksOf } from '../kernel/chunks.ts'
import type { Reader } from '../kernel/tx.ts'

const foliosQuery = (reader: Reader) =>
  reader
    .selectFrom('folio')
    .innerJoin('account_balance', 'account_balance.account_id', 'folio.account_id')
    .select([
      'folio.id',
      'folio.kind',
      'folio.stay_id',
      'folio.window_number',
      'folio.payer',
      'folio.state',
      'folio.is_tax_exempt',
      'folio.closed_seq',
      'folio.version',
      'account_balance.balance_minor',
      'account_balance.currency',
    ])

type FolioRow = Awaited<ReturnType<ReturnType<typeof foliosQuery>['execute']>>[number]

const toFolio = (row: FolioRow): Folio => ({
  id: row.id,
  kind: row.kind,
  stayId: row.stay_id,
  windowNumber: row.window_number,
  payer: row.payer,
  state: row.state,
  isTaxExempt: row.is_tax_exempt === 1,
  closedSeq: row.closed_seq,
  version: row.version,
  balance: Money.fromMinor(row.balance_minor, row.currency as Currency),
})

export const findFolio = async (reader: Reader, id: number): Promise<Folio | undefined> => {
  const row = await foliosQuery(reader).where('folio.id', '=', id).executeTakeFirst()
  return row && toFolio(row)
}

/** Folios by id; those that do not exist are left out. */
export const listFolios = async (reader: Reader, ids: Iterable<number>): Promise<Folio[]> => {
  const rows: FolioRow[] = []
  for (const chunk of chunksOf([...new Set(ids)]))
    rows.push(...(await foliosQuery(reader).where('folio.id', 'in', chunk).execute()))
  return rows.map(toFolio)
}

/** The windows of some stays, of each stay the guest's own first. */
export const listFoliosOfStays = async (reader: Reader, stayIds: Iterable<number>): Promise<Folio[]> => {
  const rows: FolioRow[] = []
  for (const chunk of chunksOf([...new Set(stayIds)])) {
    const found = foliosQuery(reader).where('folio.stay_id', 'in', chunk).orderBy('folio.window_number')
    rows.push(...(await found.execute()))
  }
  return rows.map(toFolio)
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

export interface OpenFolio {
  readonly folioId: number
  readonly kind: FolioKind
  readonly stayId: number | null
  readonly windowNumber: number
  readonly payer: 'guest' | 'company'
  readonly payerName: string
  readonly roomNumber: string
  readonly balance: Money
}

/** Every open folio of the house with whom it is made out to, by room. */
export const listOpenFolios = async (reader: Reader, kind?: FolioKind): Promise<OpenFolio[]> => {
  let query = foliosQuery(reader)
    .innerJoin('folio_party', 'folio_party.folio_id', 'folio.id')
    .where('folio.state', '=', 'open')
    .select(['folio_party.guest_name', 'folio_party.room_number'])
    .orderBy('folio_party.room_number')
    .orderBy('folio.window_number')
    .orderBy('folio.id')
  if (kind !== undefined) query = query.where('folio.kind', '=', kind)
  return (await query.execute()).map((row) => ({
    folioId: row.id,
    kind: row.kind,
    stayId: row.stay_id,
    windowNumber: row.window_number,
    payer: row.payer,
    payerName: row.guest_name,
    roomNumber: row.room_number,
    balance: Money.fromMinor(row.balance_minor, row.currency as Currency),
  }))
}
