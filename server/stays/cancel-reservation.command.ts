import { cancelReservationInput } from '@jiaoban/shared/stays/stay.schema.ts'
import { defineCommand } from '../kernel/command.ts'
import { endReservation } from './end-reservation.service.ts'
import { keepReservation } from './reservation.service.ts'
import { requireStayFor } from './stay.service.ts'

/** Takes back a reservation before the guest has come. */
export const cancelReservation = defineCommand({
  name: 'cancelReservation',
  journalName: 'reservation_cancelled',
  shift: 'office',
  recipe: [],
  input: cancelReservationInput,
  run: async (ctx, { stayId, reasonCode }) => {
    const stay = await requireStayFor(ctx, stayId, 'cancelled')
    await endReservation(ctx, stay, 'cancelled')
    await keepReservation(ctx, stayId, 'cancelled', reasonCode)
    ctx.record({ fact: 'reservation_cancelled', stayId, reasonCode })
    return { stayId }
  },
})
