import { insertGroup } from '@jiaoban/db/stays/group.writes.ts'
import { searchTextOf } from '@jiaoban/shared/kernel/search-text.ts'
import { groupError } from '@jiaoban/shared/stays/group.errors.ts'
import { openGroupInput } from '@jiaoban/shared/stays/group.schema.ts'
import { refusalOfDates } from '@jiaoban/shared/stays/stay.rules.ts'
import { openFolio } from '../folios/folio.service.ts'
import { defineCommand } from '../kernel/command.ts'
import { blockRooms } from './group-block.service.ts'
import { partyOfGroup, requireTypesLeft } from './group.service.ts'
import { readMarket } from './market.service.ts'
import { requireRoomType } from './reservation.service.ts'

/**
 * Blocks rooms for a group: one reservation a room, with nobody named yet, and a master folio that will pay
 * for the rooms. Blocked rooms are reserved like any other, so that the house cannot be oversold by a group.
 */
export const openGroup = defineCommand({
  name: 'openGroup',
  journalName: 'group_opened',
  shift: 'office',
  approval: 'sometimes',
  recipe: [],
  input: openGroupInput,
  run: async (ctx, input) => {
    const { arrivalDate, departureDate, releaseDate } = input
    const refusal = refusalOfDates(input, ctx.businessDate)
    if (refusal) throw refusal
    if (releaseDate > arrivalDate) throw groupError('release_after_arrival', { releaseDate, arrivalDate })
    for (const { roomTypeId } of input.rooms) await requireRoomType(ctx, roomTypeId)
    const groupId = ctx.nextId()
    const party = partyOfGroup(input)
    const folioId = await openFolio(ctx, {
      kind: 'group',
      stayId: null,
      windowNumber: 1,
      payer: 'company',
      party,
    })
    const { name, contact, remarks } = input
    const market = await readMarket(ctx, input, { isNew: true, source: 'group' })
    await insertGroup(ctx.tx, {
      id: groupId,
      folioId,
      arrivalDate,
      departureDate,
      releaseDate,
      openedSeq: ctx.seq,
      ...market,
      text: { name, contact, remarks, searchText: searchTextOf(name, contact) },
    })
    const stayIds = await blockRooms(ctx, groupId, { ...input, ...market })
    const typeIds = input.rooms.map(({ roomTypeId }) => roomTypeId)
    await requireTypesLeft(ctx, typeIds, { from: arrivalDate, to: departureDate })
    const dates = { arrivalDate, departureDate, releaseDate }
    ctx.record({ fact: 'group_opened', groupId, folioId, ...market, ...dates, stayIds })
    return { groupId, folioId, stayIds }
  },
})
