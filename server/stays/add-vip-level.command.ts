import { findVipLevel } from '@jiaoban/db/stays/vip.reads.ts'
import { insertVipLevel } from '@jiaoban/db/stays/vip.writes.ts'
import { vipError } from '@jiaoban/shared/stays/vip.errors.ts'
import { addVipLevelInput } from '@jiaoban/shared/stays/vip.schema.ts'
import { defineCommand } from '../kernel/command.ts'
import { writeVipItems } from './vip.service.ts'

/** A new level of guests, with what is made ready for them. */
export const addVipLevel = defineCommand({
  name: 'addVipLevel',
  journalName: 'vip_level_added',
  shift: 'office',
  recipe: [],
  input: addVipLevelInput,
  run: async (ctx, { code, name, items: wanted }) => {
    if (await findVipLevel(ctx.tx, code)) throw vipError('vip_level_code_taken', { code })
    await insertVipLevel(ctx.tx, { code, name, isActive: true })
    const items = await writeVipItems(ctx, { code, items: [] }, wanted)
    ctx.record({ fact: 'vip_level', code, isActive: true, itemIds: items.map(({ id }) => id) })
    return { code }
  },
})
