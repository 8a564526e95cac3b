import type { MarketSegment } from '@jiaoban/shared/stays/market.types.ts'
import type { Reader } from '../kernel/tx.ts'

/** Every segment, those that are given to nobody any more among them. */
export const listMarketSegments = async (reader: Reader): Promise<MarketSegment[]> => {
  const rows = await reader.selectFrom('market_segment').selectAll().orderBy('code').execute()
  return rows.map((row) => ({
    code: row.code,
    name: { zh: row.name_zh, en: row.name_en },
    isActive: row.is_active === 1,
  }))
}
