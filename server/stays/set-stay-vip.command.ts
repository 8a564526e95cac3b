import { listGuestsOfStay } from '@jiaoban/db/stays/guest.reads.ts'
import { setVipOfGuest, setVipOfStay } from '@jiaoban/db/stays/vip.writes.ts'
import { refusalToSetVip } from '@jiaoban/shared/stays/vip.rules.ts'
import { setStayVipInput } from '@jiaoban/shared/stays/vip.schema.ts'
import { defineCommand } from '../kernel/command.ts'
import { requireStay } from './stay.service.ts'
import { requireVipLevel } from './vip.service.ts'

/** Gives a stay a level, or takes it away; and, if it is said, its guest at the stays to come. */
export const setStayVip = defineCommand({
  name: 'setStayVip',
  journalName: 'stay_vip_set',
  shift: 'office',
  recipe: [],
  input: setStayVipInput,
  run: async (ctx, { stayId, levelCode, isRemembered }) => {
    const refusal = refusalToSetVip((await requireStay(ctx, stayId)).state)
    if (refusal) throw refusal
    if (levelCode !== null) await requireVipLevel(ctx, levelCode)
    await setVipOfStay(ctx.tx, stayId, { levelCode, by: ctx.actor.id, at: ctx.at })
    const [guest] = await listGuestsOfStay(ctx.tx, stayId)
    if (isRemembered && guest) await setVipOfGuest(ctx.tx, guest.id, levelCode)
    ctx.record({ fact: 'stay_vip', stayId, levelCode, isRemembered })
    return { stayId, levelCode }
  },
})
