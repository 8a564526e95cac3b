import { randomInt } from 'node:crypto'
import type { Config } from './config.ts'

/** Without letters and digits that look alike. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

const loopback = new Set(['localhost', '127.0.0.1', '::1'])

/** Whether somebody on another machine could open the set-up page. */
export const isReachable = ({ host, trustedProxies }: Pick<Config, 'host' | 'trustedProxies'>): boolean =>
  !loopback.has(host) || trustedProxies > 0

/** Sixty bits, in three groups that can be read aloud: `K7P2-M9QX-3TRV`. Good until the server stops. */
export const newSetUpCode = (): string =>
  Array.from({ length: 12 }, (_, index) => {
    const letter = alphabet.charAt(randomInt(alphabet.length))
    return index > 0 && index % 4 === 0 ? `-${letter}` : letter
  }).join('')
