import { replaceRoutingRules } from '@jiaoban/db/folios/routing-rule.writes.ts'
import { findGroup, findGroupOfStay, listGroupStays, listUnnamedPast } from '@jiaoban/db/stays/group.reads.ts'
import type { FolioParty } from '@jiaoban/shared/folios/folio.types.ts'
import { groupError } from '@jiaoban/shared/stays/group.errors.ts'
import type { Group, GroupStay } from '@jiaoban/shared/stays/group.types.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { requireNotOversold } from './availability.service.ts'
import { endReservation } from './end-reservation.service.ts'
import { keepReservation } from './reservation.service.ts'
import { requireStayFor } from './stay.service.ts'

/** The group, still expected or here. Raises `group_not_found` and `group_not_open`. */
export const requireOpenGroup = async (ctx: CommandContext, groupId: number): Promise<Group> => {
  const group = await findGroup(ctx.tx, groupId)
  if (!group) throw groupError('group_not_found')
  if (group.state !== 'open') throw groupError('group_not_open', { state: group.state })
  return group
}

/** The rooms of a group in one of the states. */
export const listStaysIn = async (
  ctx: CommandContext,
  groupId: number,
  state: GroupStay['state'],
): Promise<GroupStay[]> => (await listGroupStays(ctx.tx, groupId)).filter((stay) => stay.state === state)

/** Whom the master folio is made out to. */
export const partyOfGroup = (group: Pick<Group, 'name' | 'arrivalDate' | 'departureDate'>): FolioParty => ({
  guestName: group.name,
  roomNumber: '',
  arrivalDate: group.arrivalDate,
  departureDate: group.departureDate,
})

/** Room to the master, extras to the guest: whoever moves in with a group has their nights paid by it. */
export const routeToMaster = async (ctx: CommandContext, stayId: number): Promise<void> => {
  const group = await findGroupOfStay(ctx.tx, stayId)
  if (group?.state !== 'open') return
  const rule = { id: ctx.nextId(), folioId: group.folioId, code: null, department: 'room' as const }
  await replaceRoutingRules(ctx.tx, stayId, [rule])
  ctx.record({
    fact: 'routing',
    stayId,
    rules: [{ folioId: group.folioId, by: 'department', value: 'room' }],
  })
}

/**
 * Gives back the rooms of groups that nobody is named for, once their release date has passed. Returns how
 * many. Run when the business date becomes `date`.
 */
export const releaseUnnamedRooms = async (ctx: CommandContext, date: string): Promise<number> => {
  const stayIds = await listUnnamedPast(ctx.tx, date)
  for (const stayId of stayIds) {
    await endReservation(ctx, await requireStayFor(ctx, stayId, 'cancelled'), 'cancelled')
    await keepReservation(ctx, stayId, 'cancelled', 'released')
  }
  if (stayIds.length > 0) ctx.record({ fact: 'group_rooms_released', stayIds })
  return stayIds.length
}

/** Asks of every type that a group takes rooms of whether the house still keeps its word. */
export const requireTypesLeft = async (
  ctx: CommandContext,
  roomTypeIds: Iterable<number>,
  dates: { from: string; to: string },
): Promise<void> => {
  for (const roomTypeId of new Set(roomTypeIds)) await requireNotOversold(ctx, roomTypeId, dates)
}
