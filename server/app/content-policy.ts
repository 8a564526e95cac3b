import type { FastifyHelmetOptions } from '@fastify/helmet'

/** Answers that are no page load nothing and stand in no frame. */
export const apiPolicy: FastifyHelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  },
  // A desk on a LAN speaks plain http; whoever puts https in front says so there.
  strictTransportSecurity: false,
}

/** The page runs our own scripts alone. Styles need a nonce: the kit writes its variables into the page. */
export const pagePolicy = (nonce: string): FastifyHelmetOptions => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", `'nonce-${nonce}'`],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      frameAncestors: ["'none'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
    },
  },
})
