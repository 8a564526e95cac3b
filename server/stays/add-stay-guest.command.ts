import { findGuestByIdNumber, listGuestsOfStay } from '@jiaoban/db/stays/guest.reads.ts'
import { insertStayGuest, updateGuestProfile } from '@jiaoban/db/stays/guest.writes.ts'
import { addStayGuestInput } from '@jiaoban/shared/stays/in-house.schema.ts'
import { maxGuests } from '@jiaoban/shared/stays/stay.rules.ts'
import { stayError } from '@jiaoban/shared/stays/stay.errors.ts'
import { defineCommand } from '../kernel/command.ts'
import { addGuest } from './guest.service.ts'
import { requireGuestIn } from './rehold-nights.service.ts'

/** Somebody joins a guest in their room, and is registered with a document as everybody is. */
export const addStayGuest = defineCommand({
  name: 'addStayGuest',
  journalName: 'stay_guest_added',
  shift: 'office',
  recipe: [],
  input: addStayGuestInput,
  run: async (ctx, { stayId, guest }) => {
    await requireGuestIn(ctx, stayId)
    const here = (await listGuestsOfStay(ctx.tx, stayId)).filter(({ leftAt }) => leftAt === null)
    const known = await findGuestByIdNumber(ctx.tx, guest.idKind, guest.idNumber)
    if (here.some(({ id }) => id === known)) throw stayError('guest_listed_twice')
    if (here.length >= maxGuests) throw stayError('room_has_all_guests', { limit: maxGuests })
    if (known !== undefined) await updateGuestProfile(ctx.tx, known, guest)
    const guestId = known ?? (await addGuest(ctx, guest))
    await insertStayGuest(ctx.tx, { stayId, guestId, at: ctx.at })
    ctx.record({ fact: 'guest_joined', stayId, guestId })
    return { stayId, guestId }
  },
})
