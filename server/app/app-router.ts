import { nightAuditRouter } from '../night-audit/night-audit.router.ts'
import { handoverRouter } from '../handovers/handover.router.ts'
import { closingRouter } from '../closings/closing.router.ts'
import { shiftRouter } from '../shifts/shift.router.ts'
import { propertyRouter } from '../property/property.router.ts'
import { paymentRouter } from '../payments/payment.router.ts'
import { invoiceRouter } from '../invoices/invoice.router.ts'
import { folioRouter } from '../folios/folio.router.ts'
import { documentRouter } from '../documents/document.router.ts'
import { depositRouter } from '../deposits/deposit.router.ts'
import { handoverBookRouter } from '../handover-book/handover-book.router.ts'
import { router } from '../kernel/trpc.ts'
import { setUpRouter } from '../set-up/set-up.router.ts'
import { sessionRouter } from '../staff/session.router.ts'
import { staffRouter } from '../staff/staff.router.ts'
import { guestRouter } from '../stays/guest.router.ts'
import { inspectionRouter } from '../stays/inspection.router.ts'
import { roomRouter } from '../stays/room-board.router.ts'
import { stayRouter } from '../stays/stay.router.ts'
import { liveRouter } from './live.router.ts'
import { shellRouter } from './shell.router.ts'

/** Every procedure of the hotel, one router a domain. The client imports its type alone. */
export const appRouter = router({
  closings: closingRouter,
  deposits: depositRouter,
  documents: documentRouter,
  folios: folioRouter,
  guests: guestRouter,
  handoverBook: handoverBookRouter,
  handovers: handoverRouter,
  inspections: inspectionRouter,
  invoices: invoiceRouter,
  live: liveRouter,
  nightAudit: nightAuditRouter,
  payments: paymentRouter,
  property: propertyRouter,
  rooms: roomRouter,
  session: sessionRouter,
  setUp: setUpRouter,
  shell: shellRouter,
  shifts: shiftRouter,
  staff: staffRouter,
  stays: stayRouter,
})

export type AppRouter = typeof appRouter
