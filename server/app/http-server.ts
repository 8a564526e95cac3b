import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import fastify, { type FastifyError, type FastifyInstance, LogController } from 'fastify'
import type { Hotel } from '../kernel/hotel.ts'
import { serveClient } from './client-files.ts'
import { apiPolicy } from './content-policy.ts'
import { checkOrigin } from './origin-check.ts'
import { limitRates } from './rate-limits.ts'
import { describe, serveProcedures } from './trpc-route.ts'
import { wireErrorBody } from './wire-error.ts'

export interface HttpOptions {
  /** The built client; null serves the procedures alone. */
  readonly clientDist: string | null
  /** See Config.trustedProxies. */
  readonly trustedProxies: number
  readonly logLevel: 'silent' | 'warn' | 'info'
}

const bodyLimit = 256 * 1024

/** The HTTP server of one hotel, not yet listening. */
export const makeHttpServer = async (hotel: Hotel, options: HttpOptions): Promise<FastifyInstance> => {
  const app = fastify({
    // The log tells a request by its id alone: addresses, inputs, bodies and cookies stay out of it.
    logger: { level: options.logLevel },
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: () => randomUUID(),
    bodyLimit,
    trustProxy: (_address, hop) => hop < options.trustedProxies,
    // Live streams never end by themselves, and a server that stops must not wait for them.
    forceCloseConnections: true,
    // A batch of queries stands in the path.
    routerOptions: { maxParamLength: 5_000 },
  })
  app.setErrorHandler(async (error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500
    if (status >= 500) request.log.error(describe(error), 'defect')
    return reply.code(status).send(wireErrorBody(status, request.id))
  })
  await app.register(helmet, apiPolicy)
  await app.register(cookie)
  app.addHook('onRequest', checkOrigin)
  app.addHook('onRequest', async (_request, reply) => {
    // Answers name guests and amounts: they stay in no cache unless a file says otherwise.
    reply.header('cache-control', 'no-store')
  })
  if (hotel.settings.hasRateLimits) await limitRates(app)
  await serveProcedures(app, hotel)
  if (options.clientDist !== null) await serveClient(app, options.clientDist)
  return app
}
