import { countCardsOut } from '@jiaoban/db/stays/key-card.reads.ts'
import { findOpenInspection } from '@jiaoban/db/stays/inspection.reads.ts'
import { markInspectionCancelled } from '@jiaoban/db/stays/inspection.writes.ts'
import { updatePartyOfStay } from '@jiaoban/db/folios/folio.writes.ts'
import { setRoomOfStay } from '@jiaoban/db/stays/stay.writes.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { moveRoomInput } from '@jiaoban/shared/stays/in-house.schema.ts'
import { approvalWanted } from '@jiaoban/shared/stays/room-change.rules.ts'
import { stayError } from '@jiaoban/shared/stays/stay.errors.ts'
import { defineCommand } from '../kernel/command.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { putRoomInState } from '../rooms/room.service.ts'
import { requireRoomReady } from './ready-room.service.ts'
import {
  type Nights,
  reholdNights,
  requireGuestIn,
  requireNightsAhead,
  requireNightsToMove,
} from './rehold-nights.service.ts'
import { partyOf } from './stay.service.ts'

/**
 * A guest in house gets another room: the nights from tonight on are held there, those that are charged as they are, the
 * others at the agreed price or at a new one; nothing is posted. The old room is dirty, and nobody needs to inspect
 * it any more. A better room for no more money, and a lower price, are a lead's to approve.
 */
export const moveRoom = defineCommand({
  name: 'moveRoom',
  journalName: 'guest_moved',
  shift: 'office',
  approval: 'sometimes',
  recipe: [],
  input: moveRoomInput,
  run: async (ctx, input) => {
    const { stay, room: from } = await requireGuestIn(ctx, input.stayId)
    if (input.roomId === from.id) throw stayError('already_in_room', { room: from.number })
    const to = await requireRoomReady(ctx, input)
    const rate = Money.of(input.rate, ctx.currency)
    const keepsRates = rate.equals(stay.rate)
    const nights = await requireNightsToMove(ctx, stay)
    // A new price needs a night that can have it.
    const priced = keepsRates ? nights : await requireNightsAhead(ctx, stay)
    const before = keepsRates ? rate : highestOf(priced)
    const wanted = approvalWanted({ room: from, rate: before }, { room: to, rate })
    if (wanted && !ctx.approver) throw wanted
    const freeKind = rate.isZero ? (priced.at(-1)?.freeKind ?? null) : null
    const terms = { from, to, rate, keepsRates, freeKind, reasonCode: input.reasonCode }
    await reholdNights(ctx, stay, nights, terms)
    await setRoomOfStay(ctx.tx, stay.id, to.id)
    await updatePartyOfStay(ctx.tx, stay.id, partyOf({ ...stay, roomNumber: to.number }))
    await putRoomInState(ctx, from.id, 'dirty')
    await endInspection(ctx, stay.id)
    ctx.record({ fact: 'stay_moved', stayId: stay.id, fromRoomId: from.id, toRoomId: to.id })
    return {
      stayId: stay.id,
      from: from.number,
      to: to.number,
      rate: rate.toString(),
      /** Cards of the old room, to be taken back and issued anew. */
      cardsOut: await countCardsOut(ctx.tx, stay.id),
    }
  },
})

const highestOf = ([first, ...others]: Nights): Money =>
  others.reduce((highest, { rate }) => (rate.isMoreThan(highest) ? rate : highest), first.rate)

/** Somebody was asked to look at a room the guest has left without leaving the house. */
const endInspection = async (ctx: CommandContext, stayId: number): Promise<void> => {
  const open = await findOpenInspection(ctx.tx, stayId)
  if (!open) return
  await markInspectionCancelled(ctx.tx, open.id)
  ctx.record({ fact: 'inspection_cancelled', inspectionId: open.id, stayId, roomId: open.roomId })
}
