import { constraintOf } from '@jiaoban/db/kernel/constraint-error.ts'
import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from '@trpc/server/adapters/fastify'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Hotel } from '../kernel/hotel.ts'
import type { RequestContext } from '../kernel/request-context.ts'
import { readSession } from '../staff/session.service.ts'
import { type AppRouter, appRouter } from './app-router.ts'

export const sessionCookieName = 'jiaoban_session'

/** Answers every procedure under `/trpc`. */
export const serveProcedures = async (app: FastifyInstance, hotel: Hotel): Promise<void> => {
  await app.register(fastifyTRPCPlugin, {
    prefix: '/trpc',
    trpcOptions: {
      router: appRouter,
      createContext: ({ req, res }) => makeContext(hotel, req, res),
      onError: ({ error, path, req }) => {
        if (error.code === 'INTERNAL_SERVER_ERROR')
          req.log.error({ path, ...describe(error.cause) }, 'defect')
      },
    },
  } satisfies FastifyTRPCPluginOptions<AppRouter>)
}

/** What the log may keep of an error. Drivers hang the values of the failed row on theirs: those stay out. */
export const describe = (error: unknown) => ({
  error: error instanceof Error ? error.message : String(error),
  constraint: constraintOf(error),
  stack: error instanceof Error ? error.stack : undefined,
})

const makeContext = async (
  hotel: Hotel,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<RequestContext> => {
  const token = request.cookies[sessionCookieName] ?? null
  const attributes = {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: request.protocol === 'https',
  } as const
  return {
    hotel,
    session: token === null ? null : await readSession(hotel, token),
    ip: request.ip,
    requestId: request.id,
    sessionCookie: {
      token,
      set: (newToken) => {
        reply.setCookie(sessionCookieName, newToken, attributes)
      },
      clear: () => {
        reply.clearCookie(sessionCookieName, attributes)
      },
    },
  }
}
