import { listSlipsOfMaster } from '@jiaoban/db/deposits/deposit-slip.reads.ts'
import { closeFolio } from '@jiaoban/db/folios/folio.writes.ts'
import { listGroupStays } from '@jiaoban/db/stays/group.reads.ts'
import { setGroupState } from '@jiaoban/db/stays/group.writes.ts'
import { groupError } from '@jiaoban/shared/stays/group.errors.ts'
import { cancelGroupInput } from '@jiaoban/shared/stays/group.schema.ts'
import { requireOpenFolio } from '../folios/folio.service.ts'
import { defineCommand } from '../kernel/command.ts'
import { endReservation } from './end-reservation.service.ts'
import { requireOpenGroup } from './group.service.ts'
import { keepReservation } from './reservation.service.ts'
import { requireStay } from './stay.service.ts'

/** The group does not come: every room it blocked is free again, and its folio, never used, is closed. */
export const cancelGroup = defineCommand({
  name: 'cancelGroup',
  journalName: 'group_cancelled',
  shift: 'office',
  recipe: [],
  input: cancelGroupInput,
  run: async (ctx, { groupId, reasonCode }) => {
    const group = await requireOpenGroup(ctx, groupId)
    const stays = await listGroupStays(ctx.tx, groupId)
    const come = stays.filter(({ state }) => state === 'in_house' || state === 'checked_out').length
    if (come > 0) throw groupError('group_has_guests', { rooms: come })
    const folio = await requireOpenFolio(ctx, group.folioId)
    if (folio.version > 0) throw groupError('group_owes', { balance: folio.balance.toString() })
    const held = (await listSlipsOfMaster(ctx.tx, folio.id)).find(({ state }) => state === 'issued')
    if (held) throw groupError('group_deposit_held', { slip: held.number })
    for (const { id } of stays.filter(({ state }) => state === 'reserved')) {
      await endReservation(ctx, await requireStay(ctx, id), 'cancelled')
      await keepReservation(ctx, id, 'cancelled', reasonCode)
    }
    await closeFolio(ctx.tx, folio.id, { seq: ctx.seq, shiftId: ctx.shift.id })
    await setGroupState(ctx.tx, groupId, 'cancelled')
    ctx.record({ fact: 'group_cancelled', groupId, reasonCode })
    return { groupId }
  },
})
