import { ensureClient } from '@jiaoban/server/app/client-build.ts'
import { serveHotel } from '@jiaoban/server/app/start-server.ts'
import { openTestHotel, type TestHotel, type TestHotelOptions } from './hotel.ts'

/** The small hotel with its pages, on a SQLite file and a free port. */
export interface DeskServer {
  readonly url: string
  readonly hotel: TestHotel
  readonly close: () => Promise<void>
}

/** Serves the small hotel to real browsers; the client is built when it is older than its sources. */
export const startDeskServer = async (options: TestHotelOptions = {}): Promise<DeskServer> => {
  const clientDist = await ensureClient(() => undefined)
  const hotel = await openTestHotel({ isFile: true, ...options })
  const { url, close } = await serveHotel(hotel, {
    port: 0,
    host: '127.0.0.1',
    clientDist,
    logLevel: 'silent',
  })
  return { url, hotel, close }
}
