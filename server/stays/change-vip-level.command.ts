import { findVipLevel } from '@jiaoban/db/stays/vip.reads.ts'
import { updateVipLevel } from '@jiaoban/db/stays/vip.writes.ts'
import { vipError } from '@jiaoban/shared/stays/vip.errors.ts'
import { changeVipLevelInput } from '@jiaoban/shared/stays/vip.schema.ts'
import { defineCommand } from '../kernel/command.ts'
import { writeVipItems } from './vip.service.ts'

/** What a level is called and asks for from now on, and whether it is still given. */
export const changeVipLevel = defineCommand({
  name: 'changeVipLevel',
  journalName: 'vip_level_changed',
  shift: 'office',
  recipe: [],
  input: changeVipLevelInput,
  run: async (ctx, { items: wanted, ...terms }) => {
    const { code, isActive } = terms
    const level = await findVipLevel(ctx.tx, code)
    if (!level) throw vipError('vip_level_unknown', { code })
    await updateVipLevel(ctx.tx, terms)
    const items = await writeVipItems(ctx, level, wanted)
    ctx.record({ fact: 'vip_level', code, isActive, itemIds: items.map(({ id }) => id) })
    return { code }
  },
})
