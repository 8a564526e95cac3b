import { router } from '../kernel/trpc.ts'
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
  guests: guestRouter,
  inspections: inspectionRouter,
  live: liveRouter,
  rooms: roomRouter,
  session: sessionRouter,
  shell: shellRouter,
  staff: staffRouter,
  stays: stayRouter,
})

export type AppRouter = typeof appRouter
