import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RunningServer, startServer } from '@jiaoban/server/app/start-server.ts'

export interface ReplayServer {
  readonly url: string
  readonly close: () => Promise<void>
}

/** The replay's own server, on a free port and without limits of rates; a new SQLite file unless told otherwise. */
export const startReplayServer = async (database: string | null): Promise<ReplayServer> => {
  const folder = await mkdtemp(join(tmpdir(), 'jiaoban-replay-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  let server: RunningServer
  try {
    server = await startServer({
      databaseUrl: database ?? `sqlite:${join(folder, 'hotel.db')}`,
      dataDir: folder,
      hasRateLimits: false,
      port: 0,
      host: '127.0.0.1',
    })
  } catch (error) {
    await remove()
    throw error
  }
  return {
    url: server.url,
    close: async () => {
      await server.close()
      await remove()
    },
  }
}
