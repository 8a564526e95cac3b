import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import { WireError } from './wire-error.ts'

/** All desks of a hotel may stand behind one address. */
const requestsPerMinute = 1_800
const signInsPerMinute = 20
const signInPath = 'session.signIn'

const tooMany = () => new WireError(429, 'too many requests')

/** Limits what one address may ask. Sign-ins are counted one by one, however many are sent in one batch. */
export const limitRates = async (app: FastifyInstance): Promise<void> => {
  await app.register(rateLimit, {
    max: requestsPerMinute,
    timeWindow: '1 minute',
    // Files of the client cost nothing, and a page that lacks one is blank.
    allowList: (request) => request.url.startsWith('/assets/'),
    errorResponseBuilder: tooMany,
  })
  const checkSignIn = app.createRateLimit({ max: signInsPerMinute, timeWindow: '1 minute' })
  app.addHook('preHandler', async (request) => {
    const path = decodeURIComponent(request.url.split('?', 1)[0] ?? '')
    for (let found = path.split(signInPath).length - 1; found > 0; found -= 1) {
      const limit = await checkSignIn(request)
      if (!limit.isAllowed && limit.isExceeded) throw tooMany()
    }
  })
}
