import { router } from '../kernel/trpc.ts'

/** Every procedure of the hotel, one router a domain. The client imports its type alone. */
export const appRouter = router({})

export type AppRouter = typeof appRouter
