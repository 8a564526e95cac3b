import { constraintOf } from '@jiaoban/db/kernel/constraint-error.ts'
import { getTRPCErrorFromUnknown } from '@trpc/server'
import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from '@trpc/server/adapters/fastify'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Hotel } from '../kernel/hotel.ts'
import { toTrpcError } from '../kernel/error-map.ts'
import type { RequestContext, SessionView } from '../kernel/request-context.ts'
import { requireTraining } from '../training/training.service.ts'
import { readSession } from '../staff/session.service.ts'
import { type AppRouter, appRouter } from './app-router.ts'

export const sessionCookieName = 'jiaoban_session'

/** Answers every procedure of the hotel under `/trpc`, and of its training under `/training/trpc`. */
export const serveProcedures = async (app: FastifyInstance, hotel: Hotel): Promise<void> => {
  await serve(app, '/trpc', (request, reply) => makeContext(hotel, request, reply))
  await serve(app, '/training/trpc', (request) => makeTrainingContext(hotel, request))
}

type MakeContext = (request: FastifyRequest, reply: FastifyReply) => Promise<RequestContext>

const serve = async (app: FastifyInstance, prefix: string, make: MakeContext): Promise<void> => {
  await app.register(fastifyTRPCPlugin, {
    prefix,
    trpcOptions: {
      router: appRouter,
      createContext: ({ req, res }) => make(req, res),
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

/**
 * Whoever practises is signed in at the hotel and has entered the training in this browser: the session of the hotel
 * ends both. Raises the refusals of the way in.
 */
const makeTrainingContext = async (hotel: Hotel, request: FastifyRequest): Promise<RequestContext> => {
  const token = request.cookies[sessionCookieName] ?? null
  try {
    const house = await requireTraining(hotel).house()
    return {
      hotel: house,
      session: token === null ? null : await readTraineeSession(hotel, house, token),
      ip: request.ip,
      requestId: request.id,
      sessionCookie: { token, set: () => undefined, clear: () => undefined },
    }
  } catch (error) {
    throw toTrpcError(getTRPCErrorFromUnknown(error))
  }
}

const readTraineeSession = async (hotel: Hotel, house: Hotel, token: string): Promise<SessionView | null> => {
  const own = await readSession(hotel, token)
  const trainee = await readSession(house, token)
  return own !== null && own.username === trainee?.username ? trainee : null
}
