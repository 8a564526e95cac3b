import { updatePartyOfFolio } from '@jiaoban/db/folios/folio.writes.ts'
import { listGroupStays } from '@jiaoban/db/stays/group.reads.ts'
import { setGroupDates } from '@jiaoban/db/stays/group.writes.ts'
import { groupError } from '@jiaoban/shared/stays/group.errors.ts'
import { changeGroupInput } from '@jiaoban/shared/stays/group.schema.ts'
import { refusalOfChangedDates } from '@jiaoban/shared/stays/stay.rules.ts'
import { defineCommand } from '../kernel/command.ts'
import { blockRooms } from './group-block.service.ts'
import { giveBackRooms, redateRooms } from './group-redate.service.ts'
import { partyOfGroup, requireOpenGroup, requireTypesLeft } from './group.service.ts'
import { requireRoomType } from './reservation.service.ts'

/**
 * Changes the block of a group: rooms more, at their own price; rooms less, of those nobody is named for; other
 * dates for everybody who is still expected on the group's own, while nobody has come.
 */
export const changeGroup = defineCommand({
  name: 'changeGroup',
  journalName: 'group_changed',
  shift: 'office',
  approval: 'sometimes',
  recipe: [],
  input: changeGroupInput,
  run: async (ctx, input) => {
    const { groupId, arrivalDate, departureDate, releaseDate, concessionReasonCode } = input
    const group = await requireOpenGroup(ctx, groupId)
    const refusal = refusalOfChangedDates(group, input, ctx.businessDate)
    if (refusal) throw refusal
    if (releaseDate > arrivalDate) throw groupError('release_after_arrival', { releaseDate, arrivalDate })
    for (const { roomTypeId } of input.added) await requireRoomType(ctx, roomTypeId)
    const removed = await giveBackRooms(ctx, groupId, input.removed)
    const isMoved = arrivalDate !== group.arrivalDate || departureDate !== group.departureDate
    if (isMoved) await redateRooms(ctx, group, { arrivalDate, departureDate, concessionReasonCode })
    await setGroupDates(ctx.tx, { id: groupId, arrivalDate, departureDate, releaseDate })
    await updatePartyOfFolio(ctx.tx, group.folioId, partyOfGroup({ ...group, arrivalDate, departureDate }))
    const added = await blockRooms(ctx, groupId, {
      ...input,
      segmentCode: group.segmentCode,
      companyId: group.companyId,
      rooms: input.added,
    })
    const types = (await listGroupStays(ctx.tx, groupId)).map(({ roomTypeId }) => roomTypeId)
    await requireTypesLeft(ctx, types, { from: arrivalDate, to: departureDate })
    ctx.record({ fact: 'group_changed', groupId, arrivalDate, departureDate, releaseDate, added, removed })
    return { groupId, added: added.length, removed: removed.length }
  },
})
