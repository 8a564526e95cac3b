import { ensureClient } from '@jiaoban/server/app/client-build.ts'
import { serveHotel } from '@jiaoban/server/app/start-server.ts'
import { openEmptyHotel } from './hotel.ts'

/** An empty database behind the real server: its first page sets up a hotel. */
export const startEmptyServer = async (): Promise<{ url: string; close: () => Promise<void> }> => {
  const clientDist = await ensureClient(() => undefined)
  const hotel = await openEmptyHotel({ isFile: true })
  const { url, close } = await serveHotel(hotel, {
    port: 0,
    host: '127.0.0.1',
    clientDist,
    logLevel: 'silent',
  })
  return { url, close }
}
