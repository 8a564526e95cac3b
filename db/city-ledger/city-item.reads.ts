import type { CityItem } from '@jiaoban/shared/city-ledger/city-ledger.types.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Reader } from '../kernel/tx.ts'

/** What stands or stood on a company's account, the newest first, a page at a time: those before an item. */
export const listItemsOfCompany = async (
  reader: Reader,
  { companyId, before, limit }: { companyId: number; before: number | null; limit: number },
): Promise<CityItem[]> => {
  const query = items(reader).where('city_item.company_id', '=', companyId).orderBy('city_item.id', 'desc')
  const page = before === null ? query : query.where('city_item.id', '<', before)
  return (await page.limit(limit).execute()).map(toItem)
}

/**
 * The items of which something is still owed, or still credit, in the order in which they came: of every company, or of
 * one. As many as are open, however old the house is.
 */
export const listOpenItems = async (reader: Reader, companyId?: number): Promise<CityItem[]> => {
  const open = items(reader).innerJoin('open_city_item', 'open_city_item.item_id', 'city_item.id')
  const rows = await (companyId === undefined
    ? open
    : open.where('open_city_item.company_id', '=', companyId)
  )
    .orderBy('open_city_item.item_id')
    .execute()
  return rows.map(toItem)
}

export const findCityItem = async (reader: Reader, itemId: number): Promise<CityItem | undefined> => {
  const row = await items(reader).where('city_item.id', '=', itemId).executeTakeFirst()
  return row && toItem(row)
}

const items = (reader: Reader) =>
  reader
    .selectFrom('city_item')
    .leftJoin('document', 'document.id', 'city_item.document_id')
    .select(({ selectFrom }) => [
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
      selectFrom('city_allocation')
        .whereRef('city_allocation.credit_item_id', '=', 'city_item.id')
        .select(({ fn }) => fn.sum<number | null>('city_allocation.amount_minor').as('given'))
        .as('given_minor'),
      selectFrom('city_allocation')
        .whereRef('city_allocation.charge_item_id', '=', 'city_item.id')
        .select(({ fn }) => fn.sum<number | null>('city_allocation.amount_minor').as('taken'))
        .as('taken_minor'),
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
