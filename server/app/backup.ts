import { join } from 'node:path'
import { BackupError, backUp } from '@jiaoban/db/kernel/backup.ts'
import { systemClock } from '../kernel/clock.ts'
import { ConfigError, readConfig } from './config.ts'

/** `pnpm backup`: a copy of the hotel's database in `<data folder>/backups`, made while the desks work. */
try {
  const { databaseUrl, dataDir } = readConfig(process.env)
  const extension = databaseUrl.startsWith('sqlite:') ? 'db' : 'dump'
  const stamp = systemClock.now().replaceAll(/[-:]|\.\d+/g, '')
  process.umask(0o077)
  const file = await backUp(databaseUrl, join(dataDir, 'backups', `hotel-${stamp}.${extension}`))
  console.log(`Backed up to ${file}`)
} catch (error) {
  console.error(error instanceof BackupError || error instanceof ConfigError ? error.message : error)
  process.exitCode = 1
}
