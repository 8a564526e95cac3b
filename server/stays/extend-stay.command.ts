import { listFoliosOfStay } from '@jiaoban/db/folios/folio.reads.ts'
import { updateFolioParty } from '@jiaoban/db/folios/folio.writes.ts'
import { listHeldNights } from '@jiaoban/db/rooms/room-night.reads.ts'
import { setDepartureDate } from '@jiaoban/db/stays/stay.writes.ts'
import { chargedAmong, nightsChange } from '@jiaoban/shared/rooms/room-night.rules.ts'
import { stayError } from '@jiaoban/shared/stays/stay.errors.ts'
import { refusalOfLength } from '@jiaoban/shared/stays/stay.rules.ts'
import { extendStayInput } from '@jiaoban/shared/stays/stay.schema.ts'
import type { StayRecord } from '@jiaoban/shared/stays/stay.types.ts'
import { defineCommand } from '../kernel/command.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { holdNights, releaseNights } from '../rooms/room-night.service.ts'
import { partyOf, requireStay } from './stay.service.ts'

/** The guest stays longer, or leaves earlier: nights that nobody has paid are held or given back. */
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
    const refusal = refusalOfLength({ ...stay, departureDate })
    if (refusal) throw refusal
    if (stay.roomId !== null) await moveNights(ctx, stay, stay.roomId, departureDate)
    await setDepartureDate(ctx.tx, stayId, departureDate)
    for (const folio of await listFoliosOfStay(ctx.tx, stayId)) {
      if (folio.state === 'open')
        await updateFolioParty(ctx.tx, folio.id, partyOf({ ...stay, departureDate }))
    }
    ctx.record({ fact: 'departure_changed', stayId, from: stay.departureDate, to: departureDate })
    return { stayId, departureDate }
  },
})

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
    await holdNights(ctx, { roomId, stayId, from: added[0], to: departureDate, rate })
  }
}
