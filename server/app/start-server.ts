import type { AddressInfo } from 'node:net'
import type { Hotel } from '../kernel/hotel.ts'
import { closeHotel, type HotelOptions, openHotel } from './hotel.ts'
import { startHousekeeping } from './housekeeping.job.ts'
import { type HttpOptions, makeHttpServer } from './http-server.ts'
import { describe } from './trpc-route.ts'

export interface ListenOptions extends Partial<HttpOptions> {
  /** 0 takes any free port. */
  readonly port: number
  readonly host: string
}

export interface ServerOptions extends HotelOptions, ListenOptions {
  /** What happens to the open hotel before anybody can reach it. */
  readonly prepare?: (hotel: Hotel) => Promise<void>
}

export interface RunningServer {
  readonly url: string
  readonly hotel: Hotel
  readonly close: () => Promise<void>
}

/** Opens the hotel and serves it. Raises what the database and the port refuse. */
export const startServer = async (options: ServerOptions): Promise<RunningServer> => {
  const hotel = await openHotel(options)
  try {
    await options.prepare?.(hotel)
    return await serveHotel(hotel, options)
  } catch (error) {
    await closeHotel(hotel)
    throw error
  }
}

/** Serves an open hotel; `close` closes both. */
export const serveHotel = async (hotel: Hotel, options: ListenOptions): Promise<RunningServer> => {
  const { port, host, clientDist = null, trustedProxies = 0, logLevel = 'warn' } = options
  const app = await makeHttpServer(hotel, { clientDist, trustedProxies, logLevel })
  await app.listen({ port, host })
  const stopHousekeeping = startHousekeeping(hotel, (error) => app.log.error(describe(error), 'housekeeping'))
  return {
    url: urlOf(app.server.address() as AddressInfo),
    hotel,
    close: async () => {
      stopHousekeeping()
      await app.close()
      await closeHotel(hotel)
    },
  }
}

/** An address a browser on this machine can open, also when the server listens on all of them. */
const urlOf = ({ address, family, port }: AddressInfo): string => {
  if (address === '0.0.0.0' || address === '::') return `http://localhost:${port}`
  return family === 'IPv6' ? `http://[${address}]:${port}` : `http://${address}:${port}`
}
