import { markNoShowInput } from '@jiaoban/shared/stays/reservation.schema.ts'
import { stayError } from '@jiaoban/shared/stays/stay.errors.ts'

import { defineCommand } from '../kernel/command.ts'
import { endReservation } from './end-reservation.service.ts'
import { keepReservation } from './reservation.service.ts'
import { requireStayFor } from './stay.service.ts'

/** The guest was expected and did not come. */
export const markNoShow = defineCommand({
  name: 'markNoShow',
  journalName: 'no_show_marked',
  shift: 'office',
  recipe: [],
  input: markNoShowInput,
  run: async (ctx, { stayId, reasonCode }) => {
    const stay = await requireStayFor(ctx, stayId, 'no_show')
    if (stay.arrivalDate > ctx.businessDate) {
      throw stayError('arrival_not_due', { arrivalDate: stay.arrivalDate, current: ctx.businessDate })
    }
    await endReservation(ctx, stay, 'no_show')
    await keepReservation(ctx, stayId, 'no_show', reasonCode)
    ctx.record({ fact: 'no_show', stayId, arrivalDate: stay.arrivalDate, reasonCode })
    return { stayId }
  },
})
