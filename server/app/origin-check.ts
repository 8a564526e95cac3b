import type { FastifyRequest } from 'fastify'
import { WireError } from './wire-error.ts'

const readsOnly = new Set(['GET', 'HEAD'])

/**
 * Refuses what another site's page makes a browser send, beside the cookie's SameSite: a browser names the
 * origin of every such request. Programs that are no browser name none and hold no cookie of anybody.
 */
export const checkOrigin = async (request: FastifyRequest): Promise<void> => {
  if (readsOnly.has(request.method)) return
  const { origin } = request.headers
  const site = request.headers['sec-fetch-site']
  const isForeign = (origin !== undefined && hostOf(origin) !== request.host) || site === 'cross-site'
  if (isForeign) throw new WireError(403, 'a request of another site')
}

const hostOf = (origin: string): string | undefined =>
  URL.canParse(origin) ? new URL(origin).host : undefined
