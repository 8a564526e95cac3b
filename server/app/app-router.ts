import { router } from '../kernel/trpc.ts'
import { sessionRouter } from '../staff/session.router.ts'
import { staffRouter } from '../staff/staff.router.ts'
import { liveRouter } from './live.router.ts'
import { shellRouter } from './shell.router.ts'

/** Every procedure of the hotel, one router a domain. The client imports its type alone. */
export const appRouter = router({
  live: liveRouter,
  session: sessionRouter,
  shell: shellRouter,
  staff: staffRouter,
})

export type AppRouter = typeof appRouter
