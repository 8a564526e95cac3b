import { tracked } from '@trpc/server'
import { z } from 'zod'
import { liveEvents } from '../kernel/live-stream.ts'
import { router, signedInProcedure } from '../kernel/trpc.ts'

/** The browser sends the last id it saw when it comes back after a break. */
const resumeSchema = z.object({ lastEventId: z.coerce.number().int().min(0).optional() }).optional()

export const liveRouter = router({
  /** What is committed from now on, or since the last event the browser saw: names and ids, never amounts. */
  events: signedInProcedure.input(resumeSchema).subscription(async function* ({ ctx, input, signal }) {
    const until = signal ?? new AbortController().signal
    for await (const event of liveEvents(ctx.hotel, input?.lastEventId ?? null, until)) {
      yield tracked(String(event.seq), event)
    }
  }),
})
