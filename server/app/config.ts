import { DatabaseUrlError, parseDatabaseUrl } from '@jiaoban/db/kernel/connect.ts'
import { z } from 'zod'

/** What the person who starts the server may decide. */
export interface Config {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  readonly databaseUrl: string
  /** How many proxies stand before the server and may say who asked, and whether by https. */
  readonly trustedProxies: number
  /** Whether the server backs itself up once a day. */
  readonly hasBackups: boolean
}

/** A setting that cannot be used, in one line for the person who set it. */
export class ConfigError extends Error {}

const wholeNumber = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.number().min(from).max(to))

const settings = {
  PORT: {
    schema: wholeNumber(0, 65_535).default(4173),
    rule: 'a port from 0 (any free one) to 65535',
  },
  HOST: { schema: z.string().trim().min(1).default('127.0.0.1'), rule: 'an address or host name' },
  DATA_DIR: { schema: z.string().trim().min(1).default('./data'), rule: 'a folder' },
  BACKUPS: { schema: z.enum(['daily', 'off']).default('daily'), rule: 'daily or off' },
  TRUSTED_PROXIES: { schema: wholeNumber(0, 9).default(0), rule: 'a number from 0 to 9' },
} as const

type Environment = Readonly<Record<string, string | undefined>>

const read = <Name extends keyof typeof settings>(
  name: Name,
  environment: Environment,
): z.output<(typeof settings)[Name]['schema']> => {
  const { schema, rule } = settings[name]
  // A variable that is set to nothing counts as not set, as in a shell's `${PORT:-4173}`.
  const typed = environment[name] === '' ? undefined : environment[name]
  const parsed = schema.safeParse(typed)
  if (!parsed.success) throw new ConfigError(`${name} must be ${rule}, but is "${typed}"`)
  return parsed.data as z.output<(typeof settings)[Name]['schema']>
}

/**
 * Reads the settings from the environment. The demonstration has a file of its own, unless it is told
 * otherwise: trying it leaves the place of the real hotel empty. Raises ConfigError for the first setting
 * that cannot be used.
 */
export const readConfig = (environment: Environment, { isDemo = false } = {}): Config => {
  const dataDir = read('DATA_DIR', environment)
  const databaseUrl = environment['DATABASE_URL'] || `sqlite:${dataDir}/${isDemo ? 'demo' : 'hotel'}.db`
  try {
    parseDatabaseUrl(databaseUrl)
  } catch (error) {
    if (error instanceof DatabaseUrlError) throw new ConfigError(error.message)
    throw error
  }
  return {
    port: read('PORT', environment),
    host: read('HOST', environment),
    dataDir,
    databaseUrl,
    trustedProxies: read('TRUSTED_PROXIES', environment),
    hasBackups: read('BACKUPS', environment) === 'daily',
  }
}
