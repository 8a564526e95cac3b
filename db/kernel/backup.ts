import { spawn } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { parseDatabaseUrl } from './connect.ts'

/** A backup that could not be made or does not check out, said in a sentence. */
export class BackupError extends Error {}

/**
 * Copies a hotel's database while it is in use. SQLite: the engine's online backup, then an integrity check of the
 * copy; PostgreSQL: `pg_dump` of the hotel's schema. Returns the file that was written, which must not exist yet.
 * Raises BackupError; a copy that does not check out is removed.
 */
export const backUp = async (databaseUrl: string, target: string): Promise<string> => {
  const source = parseDatabaseUrl(databaseUrl)
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 })
  if (source.kind === 'sqlite') await backUpSqlite(source.file, target)
  else await dumpPostgres(source.url, source.schema, target)
  return target
}

const backUpSqlite = async (file: string, target: string): Promise<void> => {
  const database = new Database(file, { readonly: true, fileMustExist: true })
  try {
    await database.backup(target)
  } finally {
    database.close()
  }
  const copy = new Database(target)
  // One file that is whole by itself: a copy in WAL mode would lay two others beside it whenever it is read.
  copy.pragma('journal_mode = delete')
  const result: unknown = copy.pragma('integrity_check', { simple: true })
  copy.close()
  if (result !== 'ok') {
    rmSync(target, { force: true })
    throw new BackupError(`the copy does not check out: ${String(result)}`)
  }
}

const dumpPostgres = (url: string, schema: string, target: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const dump = spawn('pg_dump', ['--format=custom', `--schema=${schema}`, `--file=${target}`, url], {
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    dump.on('error', () => reject(new BackupError('pg_dump is not installed on this machine')))
    dump.on('exit', (code) => {
      if (code === 0) resolve()
      else reject(new BackupError(`pg_dump ended with code ${code}`))
    })
  })

/** Reads the table of contents of a dump. Returns a line about it; raises BackupError for one that cannot be read. */
export const listDump = (file: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const list = spawn('pg_restore', ['--list', file], { stdio: ['ignore', 'pipe', 'inherit'] })
    let entries = 0
    list.stdout.setEncoding('utf8').on('data', (text: string) => {
      entries += text.split('\n').filter((line) => /^\d+;/.test(line)).length
    })
    list.on('error', () => reject(new BackupError('pg_restore is not installed on this machine')))
    list.on('close', (code) => {
      if (code === 0)
        resolve(`The dump can be read: ${entries} entries; \`pnpm verify\` proves what is restored of it`)
      else reject(new BackupError(`the dump cannot be read: pg_restore ended with code ${code}`))
    })
  })
