import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '@jiaoban/server/app/start-server.ts'
import { type Api, openBrowser } from './api.ts'
import type { Meter } from './meter.ts'

export interface ReplayServer {
  /** A browser of somebody's own. */
  readonly browse: (meter: Meter) => Api
  readonly close: () => Promise<void>
  /** Told of every answer, where somebody wants to know. */
  readonly answered?: () => void
}

/** A server that is reached by HTTP. */
export const overHttp = (server: {
  readonly url: string
  readonly close: () => Promise<void>
  readonly answered?: () => void
}): ReplayServer => ({
  browse: (meter) => openBrowser(server.url, meter),
  close: () => server.close(),
  ...(server.answered && { answered: server.answered }),
})

/** The replay's own server, on a free port and without limits of rates; a new SQLite file unless told otherwise. */
export const startReplayServer = async (database: string | null): Promise<ReplayServer> => {
  const folder = await mkdtemp(join(tmpdir(), 'jiaoban-replay-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  // Whoever loses patience leaves no gigabyte behind.
  process.once('exit', remove)
  const server = await startServer({
    databaseUrl: database ?? `sqlite:${join(folder, 'hotel.db')}`,
    dataDir: folder,
    hasRateLimits: false,
    port: 0,
    host: '127.0.0.1',
  })
  return overHttp({
    url: server.url,
    close: async () => {
      await server.close()
      remove()
    },
  })
}
