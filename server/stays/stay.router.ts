import { checkOutPlanQuery } from '@jiaoban/shared/stays/check-out.schema.ts'
import { searchQuery } from '@jiaoban/shared/stays/guest.schema.ts'
import { slipQuery, stayQuery } from '@jiaoban/shared/stays/stay.schema.ts'
import { commandMutation } from '../kernel/command-mutation.ts'
import { areaQuery, router } from '../kernel/trpc.ts'
import { cancelReservation } from './cancel-reservation.command.ts'
import { checkIn } from './check-in.command.ts'
import { planCheckOut } from './check-out-plan.service.ts'
import { checkOut } from './check-out.command.ts'
import { extendStay } from './extend-stay.command.ts'
import { readGuestIdsOfStay } from './guest-record.service.ts'
import { listArrivalItems, listDepartureItems, listInHouseItems } from './house-list.service.ts'
import { markNoShow } from './mark-no-show.command.ts'
import { reserveStay } from './reserve-stay.command.ts'
import { findStayOfSlip, searchHouse } from './stay-search.service.ts'
import { readStayView } from './stay-view.service.ts'

const deskQuery = areaQuery('desk', 'inHouse')

export const stayRouter = router({
  arrivals: deskQuery.query(({ ctx }) => listArrivalItems(ctx.hotel.db.reader)),

  departures: deskQuery.query(({ ctx }) => listDepartureItems(ctx.hotel.db.reader)),

  inHouse: deskQuery.query(({ ctx }) => listInHouseItems(ctx.hotel.db.reader)),

  /** The one box: rooms, guests, phones, plates, slip and bill numbers. */
  search: deskQuery
    .input(searchQuery)
    .query(({ ctx, input }) => searchHouse(ctx.hotel.db.reader, input.text)),

  /** Everything the stay screen needs but the lines of its folios; ID numbers are masked. */
  byId: deskQuery.input(stayQuery).query(({ ctx, input }) => readStayView(ctx.hotel.db.reader, input.stayId)),

  /** The whole ID numbers, for those who may see them; the reading is written down. */
  guestIds: deskQuery.input(stayQuery).query(({ ctx, input }) => readGuestIdsOfStay(ctx, input.stayId)),

  findBySlip: deskQuery
    .input(slipQuery)
    .query(({ ctx, input }) => findStayOfSlip(ctx.hotel.db.reader, input.code)),

  /** What check-out would charge, apply, refund and ask for if it were confirmed now. */
  checkOutPlan: areaQuery('desk')
    .input(checkOutPlanQuery)
    .query(({ ctx, input }) => planCheckOut(ctx.hotel.db.reader, ctx.hotel.clock.now(), input)),

  reserve: commandMutation(reserveStay),
  cancel: commandMutation(cancelReservation),
  markNoShow: commandMutation(markNoShow),
  checkIn: commandMutation(checkIn),
  extend: commandMutation(extendStay),
  checkOut: commandMutation(checkOut),
})
