import { listItemsOfCompany } from '@jiaoban/db/city-ledger/city-item.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import type { CityItem } from '@jiaoban/shared/city-ledger/city-ledger.types.ts'

/** Everything that ever stood on a company's account, in the order in which it came. */
export const itemsOfCompany = async (reader: Reader, companyId: number): Promise<CityItem[]> =>
  (await listItemsOfCompany(reader, { companyId, before: null, limit: 10_000 })).toReversed()
