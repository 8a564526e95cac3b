import { listGuestsOfStay } from '@jiaoban/db/stays/guest.reads.ts'
import { markStayGuestLeft } from '@jiaoban/db/stays/guest.writes.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { removeStayGuestInput } from '@jiaoban/shared/stays/in-house.schema.ts'
import { stayError } from '@jiaoban/shared/stays/stay.errors.ts'
import { defineCommand } from '../kernel/command.ts'
import { requireGuestIn } from './rehold-nights.service.ts'

/** Somebody who shared the room leaves before the others. Who answers for the stay checks out instead. */
export const removeStayGuest = defineCommand({
  name: 'removeStayGuest',
  journalName: 'stay_guest_left',
  shift: 'office',
  recipe: [],
  input: removeStayGuestInput,
  run: async (ctx, { stayId, guestId }) => {
    await requireGuestIn(ctx, stayId)
    const guest = (await listGuestsOfStay(ctx.tx, stayId)).find(({ id }) => id === guestId)
    if (!guest || guest.leftAt !== null) throw kernelError('not_found', { what: 'guest' })
    if (guest.isPrimary) throw stayError('guest_answers_for_stay')
    await markStayGuestLeft(ctx.tx, { stayId, guestId, at: ctx.at })
    ctx.record({ fact: 'guest_left', stayId, guestId })
    return { stayId, guestId }
  },
})
