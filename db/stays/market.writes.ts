import type { Market, MarketSegment } from '@jiaoban/shared/stays/market.types.ts'
import type { Tx } from '../kernel/tx.ts'

/** Adds a segment, or gives one that is there another name. */
export const upsertMarketSegment = async (tx: Tx, { code, name, isActive }: MarketSegment): Promise<void> => {
  const row = { name_zh: name.zh, name_en: name.en, is_active: isActive ? (1 as const) : (0 as const) }
  await tx
    .insertInto('market_segment')
    .values({ code, ...row })
    .onConflict((conflict) => conflict.column('code').doUpdateSet(row))
    .execute()
}

/** Says which market a stay belongs to from now on; days that are sealed keep what they said. */
export const setMarketOfStay = async (
  tx: Tx,
  stayId: number,
  { segmentCode, companyId }: Market,
): Promise<void> => {
  await tx
    .updateTable('stay')
    .set(({ eb }) => ({
      version: eb('version', '+', 1),
      segment_code: segmentCode,
      company_id: companyId,
    }))
    .where('id', '=', stayId)
    .execute()
}

export const setMarketOfGroup = async (
  tx: Tx,
  groupId: number,
  { segmentCode, companyId }: Market,
): Promise<void> => {
  await tx
    .updateTable('group_block')
    .set({ segment_code: segmentCode, company_id: companyId })
    .where('id', '=', groupId)
    .execute()
}
