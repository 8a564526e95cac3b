import { cityLedgerRouter } from '../city-ledger/city-ledger.router.ts'
import { nightAuditRouter } from '../night-audit/night-audit.router.ts'
import { handoverRouter } from '../handovers/handover.router.ts'
import { closingRouter } from '../closings/closing.router.ts'
import { houseKeyRouter } from '../shifts/keys/house-key.router.ts'
import { shiftRouter } from '../shifts/shift.router.ts'
import { propertyRouter } from '../property/property.router.ts'
import { differenceRouter } from '../payments/difference.router.ts'
import { paymentRouter } from '../payments/payment.router.ts'
import { invoiceRouter } from '../invoices/invoice.router.ts'
import { folioRouter } from '../folios/folio.router.ts'
import { documentRouter } from '../documents/document.router.ts'
import { depositRouter } from '../deposits/deposit.router.ts'
import { handoverBookRouter } from '../handover-book/handover-book.router.ts'
import { router } from '../kernel/trpc.ts'
import { roomRuleRouter } from '../rooms/room-rule.router.ts'
import { setUpRouter } from '../set-up/set-up.router.ts'
import { sessionRouter } from '../staff/session.router.ts'
import { staffRouter } from '../staff/staff.router.ts'
import { concessionRouter } from '../stays/concession.router.ts'
import { groupRouter } from '../stays/group.router.ts'
import { guestRouter } from '../stays/guest.router.ts'
import { inspectionRouter } from '../stays/inspection.router.ts'
import { marketRouter } from '../stays/market.router.ts'
import { ratePlanRouter } from '../stays/rate-plan.router.ts'
import { roomRouter } from '../stays/room-board.router.ts'
import { skipperRouter } from '../stays/skipper.router.ts'
import { trainingRouter } from '../training/training.router.ts'
import { stayRouter } from '../stays/stay.router.ts'
import { mealRouter } from '../stays/meal.router.ts'
import { vipRouter } from '../stays/vip.router.ts'
import { liveRouter } from './live.router.ts'
import { shellRouter } from './shell.router.ts'

/** Every procedure of the hotel, one router a domain. The client imports its type alone. */
export const appRouter = router({
  cityLedger: cityLedgerRouter,
  closings: closingRouter,
  deposits: depositRouter,
  differences: differenceRouter,
  concessions: concessionRouter,
  documents: documentRouter,
  folios: folioRouter,
  groups: groupRouter,
  guests: guestRouter,
  handoverBook: handoverBookRouter,
  handovers: handoverRouter,
  houseKeys: houseKeyRouter,
  inspections: inspectionRouter,
  invoices: invoiceRouter,
  live: liveRouter,
  markets: marketRouter,
  meals: mealRouter,
  nightAudit: nightAuditRouter,
  payments: paymentRouter,
  property: propertyRouter,
  roomRules: roomRuleRouter,
  ratePlans: ratePlanRouter,
  rooms: roomRouter,
  session: sessionRouter,
  setUp: setUpRouter,
  shell: shellRouter,
  shifts: shiftRouter,
  skippers: skipperRouter,
  staff: staffRouter,
  stays: stayRouter,
  training: trainingRouter,
  vips: vipRouter,
})

export type AppRouter = typeof appRouter
