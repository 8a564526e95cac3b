import { updatePartyOfStay } from '@jiaoban/db/folios/folio.writes.ts'
import { listHeldNights, listNightsOfStay } from '@jiaoban/db/rooms/room-night.reads.ts'
import { listAgreedNights } from '@jiaoban/db/stays/reservation.reads.ts'
import { setDepartureDate } from '@jiaoban/db/stays/stay.writes.ts'
import { ratesOf } from '@jiaoban/shared/rooms/night-rate.rules.ts'
import { chargedAmong, nightsChange, nightsHeld } from '@jiaoban/shared/rooms/room-night.rules.ts'
import type { FreeKind } from '@jiaoban/shared/rooms/room.types.ts'
import { stayError } from '@jiaoban/shared/stays/stay.errors.ts'
import { refusalOfLength } from '@jiaoban/shared/stays/stay.rules.ts'
import { extendStayInput } from '@jiaoban/shared/stays/stay.schema.ts'
import type { StayRecord } from '@jiaoban/shared/stays/stay.types.ts'
import { defineCommand } from '../kernel/command.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { requireRoom } from '../rooms/room.service.ts'
import { holdNights, releaseNights } from '../rooms/room-night.service.ts'
import { requireNotOversold } from './availability.service.ts'
import { agreeNights, keepReservation } from './reservation.service.ts'
import { partyOf, requireStay } from './stay.service.ts'

/**
 * The guest stays longer; a reservation may become shorter too. Who is in house and leaves earlier does so by
 * `shortenStay`, as that may cost something.
 */
export const extendStay = defineCommand({
  name: 'extendStay',
  journalName: 'stay_extended',
  shift: 'office',
  recipe: [],
  input: extendStayInput,
  run: async (ctx, { stayId, departureDate }) => {
    const stay = await requireStay(ctx, stayId)
    if (stay.state !== 'reserved' && stay.state !== 'in_house') {
      throw stayError('stay_not_in_house', { state: stay.state })
    }
    if (departureDate === stay.departureDate) throw stayError('departure_unchanged', { departureDate })
    if (departureDate < ctx.businessDate) {
      throw stayError('departure_in_past', { departureDate, current: ctx.businessDate })
    }
    if (stay.state === 'in_house' && departureDate < stay.departureDate) {
      throw stayError('stay_becomes_shorter', { departureDate: stay.departureDate })
    }
    const refusal = refusalOfLength({ ...stay, departureDate })
    if (refusal) throw refusal
    if (stay.roomId !== null) await moveNights(ctx, stay, stay.roomId, departureDate)
    await setDepartureDate(ctx.tx, stayId, departureDate)
    await updatePartyOfStay(ctx.tx, stayId, partyOf({ ...stay, departureDate }))
    const room = stay.roomId === null ? null : await requireRoom(ctx, stay.roomId)
    await requireNotOversold(ctx, room?.roomTypeId ?? stay.roomTypeId, {
      from: stay.arrivalDate,
      to: departureDate,
    })
    if (stay.state === 'reserved') await agreeAgain(ctx, { ...stay, departureDate })
    ctx.record({ fact: 'departure_changed', stayId, from: stay.departureDate, to: departureDate })
    return { stayId, departureDate }
  },
})

/** A reservation that becomes longer costs what its last night does, for every night more. */
const agreeAgain = async (ctx: CommandContext, stay: StayRecord): Promise<void> => {
  const nights = nightsHeld(stay.arrivalDate, stay.departureDate)
  await agreeNights(ctx, stay.id, ratesOf(nights, stay.rate, await listAgreedNights(ctx.tx, stay.id)))
  await keepReservation(ctx, stay.id, 'changed')
}

/** Nights are held without a gap from the arrival on, so what is added or given back is the end of them. */
const moveNights = async (
  ctx: CommandContext,
  { id: stayId, arrivalDate, rate }: StayRecord,
  roomId: number,
  departureDate: string,
): Promise<void> => {
  const held = await listHeldNights(ctx.tx, stayId)
  const { added, released } = nightsChange(held, arrivalDate, departureDate)
  const paid = chargedAmong(released)
  if (paid) throw stayError('night_paid_after_departure', { night: paid.night })
  if (released[0]) await releaseNights(ctx, stayId, released[0].night)
  if (added[0] !== undefined) {
    const freeKind = rate.isZero ? await freeKindOf(ctx, stayId) : null
    await holdNights(ctx, { roomId, stayId, from: added[0], to: departureDate, rate, freeKind })
  }
}

/** Why the night held last costs nothing: that night gives the price, so it gives the reason too. */
const freeKindOf = async (ctx: CommandContext, stayId: number): Promise<FreeKind | null> => {
  const nights = (await listNightsOfStay(ctx.tx, stayId)).toSorted((a, b) => a.id - b.id)
  return nights.at(-1)?.freeKind ?? null
}
