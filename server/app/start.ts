import { join } from 'node:path'
import { DatabaseUrlError } from '@jiaoban/db/kernel/connect.ts'
import { findProperty } from '@jiaoban/db/property/property.reads.ts'
import { fingerprintOf, findHeldKey } from '../closings/signing-key.service.ts'
import type { Hotel } from '../kernel/hotel.ts'
import { startBackups } from './backup.job.ts'
import { ensureClient } from './client-build.ts'
import { ConfigError, readConfig } from './config.ts'
import { isReachable, newSetUpCode } from './set-up-code.ts'
import { prepareDemo } from './demo.ts'
import { readStartOptions } from './start-options.ts'
import { type RunningServer, startServer } from './start-server.ts'

const say = (line: string): void => console.log(line)

const start = async (): Promise<RunningServer> => {
  const options = readStartOptions(process.argv.slice(2))
  const config = readConfig(process.env, options)
  const clientDist = options.isApiOnly ? null : await ensureClient(say)
  // The database and the key are for their owner alone. Only now: others may serve what was built.
  process.umask(0o077)
  const setUpCode = isReachable(config) ? newSetUpCode() : null
  const prepare = options.isDemo ? (hotel: Hotel) => prepareDemo(hotel, say) : undefined
  const server = await startServer({ ...config, clientDist, setUpCode, ...(prepare && { prepare }) })
  if (config.hasBackups && !options.isDemo) {
    const onFailure = (said: string) => console.error(`The daily backup failed: ${said}`)
    startBackups({ ...config, clock: server.hotel.clock, onFailure })
  }
  say(`Jiaoban 交班 is open at ${server.url}`)
  await sayHowToSetUp(server)
  await sayIfNothingCanBeSealed(server.hotel)
  return server
}

/** Without a hotel the page founds one; with the code, if somebody else could be faster. */
const sayHowToSetUp = async ({ hotel }: RunningServer): Promise<void> => {
  if ((await findProperty(hotel.db.reader)) !== undefined) return
  say('There is no hotel yet. Open the page to set it up.')
  const { setUpCode } = hotel.settings
  if (setUpCode !== null) say(`Set-up code: ${setUpCode}`)
}

/** A restored backup, or a folder that lost its keys: the house goes on, and whoever runs the server knows. */
const sayIfNothingCanBeSealed = async ({ db, runner, settings }: Hotel): Promise<void> => {
  const key = await findHeldKey(db.reader, runner.keys)
  if (!key || key.held) return
  console.error(
    `The key that seals reports (${fingerprintOf(key.publicKey)}) is not in ${join(settings.dataDir, 'keys')}. ` +
      'Desks work on, but no shift, day or month can be sealed: put its file back, or let an administrator replace ' +
      'the key under Settings, Seal key.',
  )
}

/** Closes the books properly on the first signal; a second one ends the process as it is. */
const closeOnSignal = (server: RunningServer): void => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      server.close().catch((error: unknown) => {
        console.error(error)
        process.exitCode = 1
      })
    })
  }
}

/** What went wrong, in one line where the person who starts the server can mend it. */
const explain = (error: unknown): unknown => {
  if (error instanceof ConfigError || error instanceof DatabaseUrlError) return error.message
  if (error instanceof Error && 'code' in error) {
    if (error.code === 'EADDRINUSE') return 'Another program listens on this port. Set PORT to a free one.'
    if (error.code === 'EACCES') return `No permission: ${error.message}`
    if (error.code === 'ECONNREFUSED') return 'The database of DATABASE_URL does not answer.'
  }
  return error
}

try {
  closeOnSignal(await start())
} catch (error) {
  console.error(explain(error))
  process.exitCode = 1
}
