import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { setPriority } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Clock, minutesAfter } from '../kernel/clock.ts'
import { backupsAmong } from './backup-rule.ts'

const program = fileURLToPath(new URL('backup.ts', import.meta.url))

const hourMs = 3_600_000
const dayMinutes = 24 * 60

/** True when the newest backup of the folder is a day old, or there is none. */
const isDue = (folder: string, clock: Clock): boolean => {
  const newest = backupsAmong(namesIn(folder))
    .map(({ madeAt }) => madeAt)
    .toSorted()
    .at(-1)
  return newest === undefined || newest <= minutesAfter(clock.now(), -dayMinutes)
}

const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

interface BackupPlace {
  readonly databaseUrl: string
  readonly dataDir: string
  readonly clock: Clock
  /** Told when a backup ended otherwise than well, with what the program said. */
  readonly onFailure: (said: string) => void
}

/** Runs `pnpm backup` in a process of its own, behind everybody else: proving a copy must not hold the desks. */
const backUpApart = ({ databaseUrl, dataDir, onFailure }: BackupPlace): Promise<void> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [program], {
      env: { ...process.env, DATABASE_URL: databaseUrl, DATA_DIR: dataDir },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text
      })
    }
    child.once('spawn', () => {
      if (child.pid !== undefined) setPriority(child.pid, 10)
    })
    child.once('error', (error) => onFailure(error.message))
    child.once('close', (code) => {
      if (code !== 0) onFailure(said)
      resolve()
    })
  })

/** Backs up when the newest backup is a day old, or there is none. */
export const backUpIfDue = async (place: BackupPlace): Promise<void> => {
  if (isDue(join(place.dataDir, 'backups'), place.clock)) await backUpApart(place)
}

/** Backs up now if it is time, and looks again every hour, until the returned function is called. */
export const startBackups = (place: BackupPlace): (() => void) => {
  let isRunning = false
  const look = async (): Promise<void> => {
    if (isRunning) return
    isRunning = true
    await backUpIfDue(place)
    isRunning = false
  }
  void look()
  const timer = setInterval(() => void look(), hourMs)
  timer.unref()
  return () => clearInterval(timer)
}
