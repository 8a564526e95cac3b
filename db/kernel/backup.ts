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
  const copy = new Database(target, { readonly: true })
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
