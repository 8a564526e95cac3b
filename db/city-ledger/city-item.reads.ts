import type { CityItem } from '@jiaoban/shared/city-ledger/city-ledger.types.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Reader } from '../kernel/tx.ts'

/** Everything that stands on a company's account, in the order in which it came. */
export const listItemsOfCompany = async (reader: Reader, companyId: number): Promise<CityItem[]> => {
  const rows = await items(reader).where('city_item.company_id', '=', companyId).execute()
  return rows.map(toItem)
}

/** The items of every company of which something is still owed, or still credit. */
export const listOpenItems = async (reader: Reader): Promise<CityItem[]> =>
  (await items(reader).execute()).map(toItem).filter(({ left }) => !left.isZero)

export const findCityItem = async (reader: Reader, itemId: number): Promise<CityItem | undefined> => {
  const row = await items(reader).where('city_item.id', '=', itemId).executeTakeFirst()
  return row && toItem(row)
}

const allocatedTo = (reader: Reader, side: 'credit_item_id' | 'charge_item_id') =>
  reader
    .selectFrom('city_allocation')
    .groupBy(`city_allocation.${side}`)
    .select(({ fn }) => [
      `city_allocation.${side} as item_id`,
      fn.sum<number>('city_allocation.amount_minor').as('allocated_minor'),
    ])

const items = (reader: Reader) =>
  reader
    .selectFrom('city_item')
    .leftJoin('document', 'document.id', 'city_item.document_id')
    .leftJoin(allocatedTo(reader, 'credit_item_id').as('given'), 'given.item_id', 'city_item.id')
    .leftJoin(allocatedTo(reader, 'charge_item_id').as('taken'), 'taken.item_id', 'city_item.id')
    .orderBy('city_item.id')
    .select([
      'city_item.id',
      'city_item.company_id',
      'city_item.kind',
      'city_item.document_id',
      'document.number',
      'city_item.folio_id',
      'city_item.amount_minor',
      'city_item.currency',
      'city_item.business_date',
      'city_item.due_date',
      'given.allocated_minor as given_minor',
      'taken.allocated_minor as taken_minor',
    ])

type ItemRow = Awaited<ReturnType<ReturnType<typeof items>['execute']>>[number]

const toItem = (row: ItemRow): CityItem => {
  const currency = row.currency as Currency
  const amount = Money.fromMinor(row.amount_minor, currency)
  const allocated = Money.fromMinor(row.given_minor ?? row.taken_minor ?? 0, currency)
  return {
    id: row.id,
    companyId: row.company_id,
    kind: row.kind,
    documentId: row.document_id,
    documentNumber: row.number ?? '',
    folioId: row.folio_id,
    businessDate: row.business_date,
    dueDate: row.due_date,
    amount,
    left: amount.minus(allocated),
  }
}
