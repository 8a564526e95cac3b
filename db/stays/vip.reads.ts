import type { VipItem, VipLevel } from '@jiaoban/shared/stays/vip.types.ts'
import type { Reader } from '../kernel/tx.ts'

const listItems = async (reader: Reader): Promise<(VipItem & { levelCode: string })[]> => {
  const rows = await reader
    .selectFrom('vip_item')
    .where('is_active', '=', 1)
    .selectAll()
    .orderBy('due_time')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    levelCode: row.level_code,
    name: { zh: row.name_zh, en: row.name_en },
    moment: row.moment,
    dueTime: row.due_time,
    team: row.team,
  }))
}

/** Every level with what it asks for, those that are given to nobody any more among them. */
export const listVipLevels = async (reader: Reader): Promise<VipLevel[]> => {
  const levels = await reader.selectFrom('vip_level').selectAll().orderBy('code').execute()
  const items = Map.groupBy(await listItems(reader), ({ levelCode }) => levelCode)
  return levels.map((level) => ({
    code: level.code,
    name: { zh: level.name_zh, en: level.name_en },
    isActive: level.is_active === 1,
    items: (items.get(level.code) ?? []).map(({ levelCode: _, ...item }) => item),
  }))
}

export const findVipLevel = async (reader: Reader, code: string): Promise<VipLevel | undefined> =>
  (await listVipLevels(reader)).find((level) => level.code === code)

/** The level of a stay; undefined without one. */
export const findVipOfStay = async (reader: Reader, stayId: number): Promise<string | undefined> => {
  const row = await reader
    .selectFrom('stay_vip')
    .where('stay_id', '=', stayId)
    .select('level_code')
    .executeTakeFirst()
  return row?.level_code
}

/** The level a guest has at every stay; undefined without one. */
export const findVipOfGuest = async (reader: Reader, guestId: number): Promise<string | undefined> => {
  const row = await reader
    .selectFrom('guest_vip')
    .where('guest_id', '=', guestId)
    .select('level_code')
    .executeTakeFirst()
  return row?.level_code
}

/** Whether any level asks for the item, or ever did. */
export const hasVipItem = async (reader: Reader, id: number): Promise<boolean> =>
  (await reader.selectFrom('vip_item').where('id', '=', id).select('id').executeTakeFirst()) !== undefined
