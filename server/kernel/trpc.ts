import type { Area } from '@jiaoban/shared/kernel/area.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { initTRPC } from '@trpc/server'
import type { CommandFacts } from './command.ts'
import { refusalIn, toTrpcError } from './error-map.ts'
import type { RequestContext } from './request-context.ts'

/** What a procedure says about itself: a mutation that runs a command names it. */
export interface ProcedureMeta {
  readonly command?: CommandFacts
}

const t = initTRPC
  .context<RequestContext>()
  .meta<ProcedureMeta>()
  .create({
    isDev: false,
    // An answer tells a refusal with its facts, or nothing but the request's id: details are for the log.
    errorFormatter: ({ shape, error, ctx }) => {
      const refusal = refusalIn(error)
      return {
        ...shape,
        message: refusal?.code ?? shape.data.code,
        data: { ...shape.data, refusal, requestId: ctx?.requestId ?? null },
      }
    },
    sse: {
      // A stream ends now and then so that the browser comes back and its session is looked at again.
      maxDurationMs: 10 * 60_000,
      ping: { enabled: true, intervalMs: 15_000 },
      client: { reconnectAfterInactivityMs: 45_000 },
    },
  })

export const router = t.router

/** A procedure that needs no session. */
export const publicProcedure = t.procedure.use(async ({ next }) => {
  const result = await next()
  if (!result.ok) throw toTrpcError(result.error)
  return result
})

/** A procedure for those who are signed in. Raises `not_signed_in`. */
export const signedInProcedure = publicProcedure.use(({ ctx, next }) => {
  if (ctx.session === null) throw kernelError('not_signed_in')
  return next({ ctx: { ...ctx, session: ctx.session } })
})

/**
 * A query anybody may ask: the sign-in page, the set-up page.
 * @alias
 */
export const publicQuery = publicProcedure

/**
 * A query for everybody of the staff: nothing personal, no amounts.
 * @alias
 */
export const signedInQuery = signedInProcedure

/** A query for the roles that may look into one of the areas. Raises `not_permitted`. */
export const areaQuery = (...areas: readonly [Area, ...Area[]]) =>
  signedInProcedure.use(({ ctx, path, next }) => {
    const { role } = ctx.session
    if (!areas.some((area) => ctx.hotel.access.canSee(role, area)))
      throw kernelError('not_permitted', { command: path })
    return next()
  })
