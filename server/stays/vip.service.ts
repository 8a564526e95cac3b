import { listGuestsOfStay } from '@jiaoban/db/stays/guest.reads.ts'
import { findVipLevel, findVipOfGuest, findVipOfStay } from '@jiaoban/db/stays/vip.reads.ts'
import { replaceVipItems, setVipOfStay } from '@jiaoban/db/stays/vip.writes.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { vipError } from '@jiaoban/shared/stays/vip.errors.ts'
import type { VipItemInput } from '@jiaoban/shared/stays/vip.schema.ts'
import type { VipItem, VipLevel } from '@jiaoban/shared/stays/vip.types.ts'
import type { CommandContext } from '../kernel/ctx.ts'

/** A level that is still given. Raises `vip_level_unknown`. */
export const requireVipLevel = async (ctx: CommandContext, code: string): Promise<VipLevel> => {
  const level = await findVipLevel(ctx.tx, code)
  if (!level?.isActive) throw vipError('vip_level_unknown', { code })
  return level
}

/** Writes what a level asks for. An item keeps its id; one of another level is none. Raises `not_found`. */
export const writeVipItems = async (
  ctx: CommandContext,
  { code, items: known }: Pick<VipLevel, 'code' | 'items'>,
  wanted: readonly VipItemInput[],
): Promise<VipItem[]> => {
  const items = wanted.map((item) => {
    if (item.id !== null && known.every(({ id }) => id !== item.id)) {
      throw kernelError('not_found', { what: 'vipItem' })
    }
    return { ...item, id: item.id ?? ctx.nextId() }
  })
  await replaceVipItems(ctx.tx, code, items)
  return items
}

/** Gives a stay that has no level the one its first guest had before. Who never had one is asked nothing. */
export const recallVip = async (ctx: CommandContext, stayId: number): Promise<void> => {
  if ((await findVipOfStay(ctx.tx, stayId)) !== undefined) return
  const [guest] = await listGuestsOfStay(ctx.tx, stayId)
  const levelCode = guest && (await findVipOfGuest(ctx.tx, guest.id))
  if (levelCode === undefined || !(await findVipLevel(ctx.tx, levelCode))?.isActive) return
  await setVipOfStay(ctx.tx, stayId, { levelCode, by: ctx.actor.id, at: ctx.at })
  ctx.record({ fact: 'stay_vip', stayId, levelCode, isRecalled: true })
}
