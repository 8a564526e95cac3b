import { suspendedQuery } from '@jiaoban/shared/stays/open-account.schema.ts'
import { coverOfFolioQuery, depositsAtEndQuery } from '@jiaoban/shared/deposits/deposit.schema.ts'
import { checkOutPlanQuery } from '@jiaoban/shared/stays/check-out.schema.ts'
import { searchQuery } from '@jiaoban/shared/stays/guest.schema.ts'
import { availabilityQuery } from '@jiaoban/shared/rooms/room.schema.ts'
import { stayListQuery } from '@jiaoban/shared/stays/stay-list.schema.ts'
import { nightBeforeQuery, slipQuery, stayQuery } from '@jiaoban/shared/stays/stay.schema.ts'
import { commandMutation } from '../kernel/command-mutation.ts'
import { areaQuery, router } from '../kernel/trpc.ts'
import { addStayGuest } from './add-stay-guest.command.ts'
import { capturePreAuthorisation } from './capture-pre-authorisation.command.ts'
import { cancelReservation } from './cancel-reservation.command.ts'
import { changeReservation } from './change-reservation.command.ts'
import { changeRate } from './change-rate.command.ts'
import { checkIn } from './check-in.command.ts'
import { planCheckOut } from './check-out-plan.service.ts'
import { chargeLate } from './charge-late.command.ts'
import { checkOut } from './check-out.command.ts'
import { proposeDepositsAtEnd } from './deposits-at-end.service.ts'
import { extendStay } from './extend-stay.command.ts'
import { readGuestIdsOfStay } from './guest-record.service.ts'
import { issueKeyCards } from './issue-key-cards.command.ts'
import { loseKeyCards } from './lose-key-cards.command.ts'
import { moveRoom } from './move-room.command.ts'
import { removeStayGuest } from './remove-stay-guest.command.ts'
import { returnKeyCards } from './return-key-cards.command.ts'
import { setStayExtras } from './set-stay-extras.command.ts'
import { shortenStay } from './shorten-stay.command.ts'
import { listArrivalItems, listDepartureItems, listInHouseItems } from './house-list.service.ts'
import { markNoShow } from './mark-no-show.command.ts'
import { proposeNightBefore } from './night-before.service.ts'
import { readAvailabilityGrid, readReservationHistory } from './reservation-view.service.ts'
import { applyDeposit } from './apply-deposit.command.ts'
import { moveDeposit } from './move-deposit.command.ts'
import { recordPreAuthorisation } from './record-pre-authorisation.command.ts'
import { reserveStay } from './reserve-stay.command.ts'
import {
  readCoverOfFolio,
  readCoverOfStay,
  readPreAuthorisations,
  readShortfalls,
} from './shortfall.service.ts'
import { findStayOfSlip, searchHouse } from './stay-search.service.ts'
import { listSuspendedItems } from './open-account-view.service.ts'
import { settleSuspended } from './settle-suspended.command.ts'
import { suspendAccount } from './suspend-account.command.ts'
import { undoCheckOut } from './undo-check-out.command.ts'
import { readStayView } from './stay-view.service.ts'
import { readStayList } from './stay-list.service.ts'
import { takeAdvanceDeposit } from './take-advance-deposit.command.ts'

const deskQuery = areaQuery('desk', 'inHouse')

export const stayRouter = router({
  arrivals: deskQuery.query(({ ctx }) => listArrivalItems(ctx.hotel.db.reader)),

  departures: deskQuery.query(({ ctx }) => listDepartureItems(ctx.hotel.db.reader)),

  /** Arrivals, in house or departures of any date; reservations over a range. */
  list: deskQuery.input(stayListQuery).query(({ ctx, input }) => readStayList(ctx.hotel.db.reader, input)),

  inHouse: deskQuery.query(({ ctx }) => listInHouseItems(ctx.hotel.db.reader)),

  /** The one box: rooms, guests, phones, plates, slip and bill numbers. */
  search: deskQuery
    .input(searchQuery)
    .query(({ ctx, input }) => searchHouse(ctx.hotel.db.reader, input.text)),

  /** Everything the stay screen needs but the lines of its folios; ID numbers are masked. */
  byId: deskQuery.input(stayQuery).query(({ ctx, input }) => readStayView(ctx.hotel.db.reader, input.stayId)),

  /** What a reservation went through. */
  history: deskQuery
    .input(stayQuery)
    .query(({ ctx, input }) => readReservationHistory(ctx.hotel.db.reader, input.stayId)),

  /** The same as a grid: types down, nights across. */
  availability: deskQuery
    .input(availabilityQuery)
    .query(({ ctx, input }) => readAvailabilityGrid(ctx.hotel.db.reader, input)),

  /** The whole ID numbers, for those who may see them; the reading is written down. */
  guestIds: deskQuery.input(stayQuery).query(({ ctx, input }) => readGuestIdsOfStay(ctx, input.stayId)),

  /** Whether who arrives now slept the night before: what check-in proposes. */
  nightBefore: areaQuery('desk')
    .input(nightBeforeQuery)
    .query(({ ctx, input }) => proposeNightBefore(ctx.hotel.db.reader, input.at ?? ctx.hotel.clock.now())),

  findBySlip: deskQuery
    .input(slipQuery)
    .query(({ ctx, input }) => findStayOfSlip(ctx.hotel.db.reader, input.code)),

  /** What check-out would charge, apply, refund and ask for if it were confirmed now. */
  checkOutPlan: areaQuery('desk')
    .input(checkOutPlanQuery)
    .query(({ ctx, input }) => planCheckOut(ctx.hotel.db.reader, input.at ?? ctx.hotel.clock.now(), input)),

  /** Accounts left open at check-out, with overdue marked. */
  suspended: areaQuery('inHouse')
    .input(suspendedQuery)
    .query(({ ctx, input }) => listSuspendedItems(ctx.hotel.db.reader, input.isEnded)),

  /** What the house rule keeps of each slip if the reservation ends now. */
  depositsAtEnd: areaQuery('desk')
    .input(depositsAtEndQuery)
    .query(({ ctx, input }) => proposeDepositsAtEnd(ctx.hotel.db.reader, input)),

  /** Rooms whose balance and coming night exceed what is held for them, and holds on cards that end soon. */
  shortfalls: deskQuery.query(({ ctx }) => readShortfalls(ctx.hotel.db.reader)),

  /** What covers a guest in house; null for anybody else. */
  cover: deskQuery
    .input(stayQuery)
    .query(({ ctx, input }) => readCoverOfStay(ctx.hotel.db.reader, input.stayId)),

  coverOfFolio: deskQuery
    .input(coverOfFolioQuery)
    .query(({ ctx, input }) => readCoverOfFolio(ctx.hotel.db.reader, input.folioId)),

  preAuthorisations: deskQuery
    .input(stayQuery)
    .query(({ ctx, input }) => readPreAuthorisations(ctx.hotel.db.reader, input.stayId)),

  recordPreAuthorisation: commandMutation(recordPreAuthorisation),
  capturePreAuthorisation: commandMutation(capturePreAuthorisation),
  takeAdvanceDeposit: commandMutation(takeAdvanceDeposit),
  moveDeposit: commandMutation(moveDeposit),
  applyDeposit: commandMutation(applyDeposit),
  reserve: commandMutation(reserveStay),
  changeReservation: commandMutation(changeReservation),
  cancel: commandMutation(cancelReservation),
  markNoShow: commandMutation(markNoShow),
  checkIn: commandMutation(checkIn),
  extend: commandMutation(extendStay),
  shorten: commandMutation(shortenStay),
  moveRoom: commandMutation(moveRoom),
  changeRate: commandMutation(changeRate),
  setExtras: commandMutation(setStayExtras),
  issueKeyCards: commandMutation(issueKeyCards),
  returnKeyCards: commandMutation(returnKeyCards),
  loseKeyCards: commandMutation(loseKeyCards),
  addGuest: commandMutation(addStayGuest),
  removeGuest: commandMutation(removeStayGuest),
  checkOut: commandMutation(checkOut),
  suspend: commandMutation(suspendAccount),
  settleSuspended: commandMutation(settleSuspended),
  undoCheckOut: commandMutation(undoCheckOut),
  chargeLate: commandMutation(chargeLate),
})
