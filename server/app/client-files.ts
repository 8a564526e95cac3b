import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { pagePolicy } from './content-policy.ts'
import { wireErrorBody } from './wire-error.ts'

const noncePlaceholder = '__CSP_NONCE__'

/** Serves the built client: its files by name, and the page for every other address a screen may have. */
export const serveClient = async (app: FastifyInstance, dist: string): Promise<void> => {
  const page = await readFile(join(dist, 'index.html'), 'utf8')
  await app.register(fastifyStatic, {
    root: dist,
    index: false,
    cacheControl: false,
    // A route for each file there is now, so that no path is ever looked up. The page is none of them: it
    // would lack its nonce.
    wildcard: false,
    globIgnore: ['index.html'],
    // Vite puts a digest into the names under assets/, so that such a file never changes.
    setHeaders: (reply, path) => {
      const isImmutable = path.startsWith(join(dist, 'assets'))
      reply.header('cache-control', isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  app.setNotFoundHandler(async (request, reply) => {
    if (request.method !== 'GET' || /^(\/training)?\/trpc/.test(request.url) || isFile(request.url))
      return reply.code(404).send(wireErrorBody(404, request.id))
    const nonce = randomBytes(16).toString('base64')
    reply.helmet(pagePolicy(nonce))
    return reply.type('text/html; charset=utf-8').send(page.replaceAll(noncePlaceholder, nonce))
  })
}

/** An address with a file's ending is asked for as a file, and a page in its place would only confuse. */
const isFile = (url: string): boolean => /\.[a-z0-9]{1,8}$/i.test(url.split('?', 1)[0] ?? '')
