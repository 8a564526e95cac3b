import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { BackupError, backUp, listDump } from '@jiaoban/db/kernel/backup.ts'
import { openEvidence } from '@jiaoban/db/kernel/evidence.reads.ts'
import { systemClock } from '../kernel/clock.ts'
import { backupName, backupsAmong, servedBackups } from './backup-rule.ts'
import { ConfigError, readConfig } from './config.ts'
import { Finding } from './verify/finding.ts'
import { sayFinding } from './verify/say-finding.ts'
import { verifyHotel } from './verify/verify-hotel.ts'

/**
 * `pnpm backup`: a copy of the hotel's database in `<data folder>/backups`, made while the desks work, then proved as
 * `pnpm verify` does; older copies that have served are removed. A server that runs does the same once a day. Ends with 1
 * when the copy does not hold: then no older one is removed.
 */
const backup = async (): Promise<void> => {
  const { databaseUrl, dataDir } = readConfig(process.env)
  const folder = join(dataDir, 'backups')
  const extension = databaseUrl.startsWith('sqlite:') ? 'db' : 'dump'
  process.umask(0o077)
  const file = await backUp(databaseUrl, join(folder, backupName(systemClock.now(), extension)))
  console.log(`Backed up to ${file}`)
  console.log(extension === 'db' ? await prove(file) : await listDump(file))
  for (const served of servedBackups(backupsAmong(readdirSync(folder)))) {
    rmSync(join(folder, served.file))
    console.log(`Removed ${served.file}, which has served`)
  }
}

const prove = async (file: string): Promise<string> => {
  const evidence = await openEvidence(`sqlite:${file}`)
  try {
    const { commands, headCode } = await verifyHotel(evidence, null)
    return `The copy holds: ${commands} commands, head code ${headCode}`
  } finally {
    await evidence.close()
  }
}

try {
  await backup()
} catch (error) {
  process.exitCode = 1
  if (error instanceof Finding) sayFinding(error)
  else console.error(error instanceof BackupError || error instanceof ConfigError ? error.message : error)
}
