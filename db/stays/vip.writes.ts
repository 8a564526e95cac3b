import type { VipItem, VipLevel } from '@jiaoban/shared/stays/vip.types.ts'
import type { Tx } from '../kernel/tx.ts'

type Terms = Pick<VipLevel, 'code' | 'name' | 'isActive'>

const toLevelRow = ({ code, name, isActive }: Terms) => ({
  code,
  name_zh: name.zh,
  name_en: name.en,
  is_active: isActive ? (1 as const) : (0 as const),
})

const toItemRow = (levelCode: string, item: VipItem) => ({
  id: item.id,
  level_code: levelCode,
  name_zh: item.name.zh,
  name_en: item.name.en,
  moment: item.moment,
  due_time: item.dueTime,
  team: item.team,
  is_active: 1 as const,
})

export const insertVipLevel = async (tx: Tx, level: Terms): Promise<void> => {
  await tx.insertInto('vip_level').values(toLevelRow(level)).execute()
}

export const updateVipLevel = async (tx: Tx, level: Terms): Promise<void> => {
  await tx.updateTable('vip_level').set(toLevelRow(level)).where('code', '=', level.code).execute()
}

/** Says what a level asks for from now on. What was ever ticked stays, asked for no more. */
export const replaceVipItems = async (
  tx: Tx,
  levelCode: string,
  items: readonly VipItem[],
): Promise<void> => {
  await tx.updateTable('vip_item').set({ is_active: 0 }).where('level_code', '=', levelCode).execute()
  for (const item of items) {
    const row = toItemRow(levelCode, item)
    await tx
      .insertInto('vip_item')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute()
  }
}

/** Gives a stay its level; null takes it away. */
export const setVipOfStay = async (
  tx: Tx,
  stayId: number,
  { levelCode, by, at }: { levelCode: string | null; by: number; at: string },
): Promise<void> => {
  await tx.deleteFrom('stay_vip').where('stay_id', '=', stayId).execute()
  if (levelCode === null) return
  await tx
    .insertInto('stay_vip')
    .values({ stay_id: stayId, level_code: levelCode, set_by: by, set_at: at })
    .execute()
}

/** Remembers the level of a guest for stays to come; null forgets it. */
export const setVipOfGuest = async (tx: Tx, guestId: number, levelCode: string | null): Promise<void> => {
  await tx.deleteFrom('guest_vip').where('guest_id', '=', guestId).execute()
  if (levelCode === null) return
  await tx.insertInto('guest_vip').values({ guest_id: guestId, level_code: levelCode }).execute()
}
