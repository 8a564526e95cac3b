import type { AppRouter } from '@jiaoban/server/app/app-router.ts'
import { serveHotel } from '@jiaoban/server/app/start-server.ts'
import { createTRPCClient, httpBatchLink, type TRPCClient } from '@trpc/client'
import { openTestHotel, type TestHotel, type TestHotelOptions } from './hotel.ts'
import { hotelPassword, type Username } from './small-hotel.ts'

export type Api = TRPCClient<AppRouter>

/** The small hotel behind the real HTTP server, on a free port. */
export interface TestServer {
  readonly url: string
  readonly hotel: TestHotel
  /** A browser of its own, nobody signed in. */
  readonly browse: () => Api
  /** A browser in which somebody of the small hotel is signed in. */
  readonly signIn: (username: Username) => Promise<Api>
  readonly close: () => Promise<void>
}

/** Serves a small hotel. On SQLite it is a file, so that screens read on a connection of their own. */
export const startTestServer = async (options: TestHotelOptions = {}): Promise<TestServer> => {
  const hotel = await openTestHotel({ isFile: true, ...options })
  const { url, close } = await serveHotel(hotel, { port: 0, host: '127.0.0.1', logLevel: 'silent' })
  return {
    url,
    hotel,
    browse: () => makeApi(url),
    signIn: async (username) => {
      const api = makeApi(url)
      await api.session.signIn.mutate({ username, password: hotelPassword })
      return api
    },
    close,
  }
}

/** A client that keeps the server's cookies, as a browser does; the pages of a training share them. */
export const makeApi = (url: string, cookies = new Map<string, string>(), path = '/trpc'): Api => {
  return createTRPCClient<AppRouter>({
    links: [
      httpBatchLink({
        url: `${url}${path}`,
        headers: () => ({ cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
        fetch: async (input, init) => {
          const response = await fetch(String(input), init as RequestInit)
          for (const cookie of response.headers.getSetCookie()) {
            const [pair = ''] = cookie.split(';')
            const [name = '', value = ''] = pair.split('=')
            cookies.set(name, value)
          }
          return response
        },
      }),
    ],
  })
}
