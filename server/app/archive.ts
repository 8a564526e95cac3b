import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { DatabaseUrlError } from '@jiaoban/db/kernel/connect.ts'
import { type Evidence, EvidenceError, openEvidence } from '@jiaoban/db/kernel/evidence.reads.ts'
import { folderKeys, type SigningKey } from '../kernel/signing-key.ts'
import { ArchiveError } from './archive/archive-format.ts'
import { writeArchive } from './archive/write-archive.ts'
import { ConfigError, readConfig } from './config.ts'
import { Finding } from './verify/finding.ts'
import { sayFinding } from './verify/say-finding.ts'

/**
 * `pnpm archive --from DATE --to DATE [--database URL] [--out FILE]`: the evidence of sealed days as one signed file that
 * `pnpm verify FILE` proves without the database. Ends with 1 when the books do not hold, with 2 when it could not look.
 */
const archive = async (): Promise<void> => {
  const text = { type: 'string' } as const
  const { values } = parseArgs({ options: { from: text, to: text, database: text, out: text } })
  const { from, to } = values
  if (from === undefined || to === undefined)
    throw new ArchiveError('--from DATE and --to DATE say which days')
  const { dataDir, databaseUrl } = readConfig(process.env)
  const file = values.out ?? `archive-${from}-${to}.jsonl.gz`
  const evidence = await openEvidence(values.database ?? databaseUrl)
  try {
    const key = await sealingKey(evidence, dataDir)
    const { lines } = await writeArchive({ evidence, from, until: to, key, file })
    console.log(`${file}: ${lines} lines`)
  } finally {
    await evidence.close()
  }
}

/** The key that seals now. */
const sealingKey = async (evidence: Evidence, dataDir: string): Promise<SigningKey> => {
  let publicKey = ''
  for await (const row of evidence.rows('signing_key')) publicKey = String(row['public_key'])
  const key = folderKeys(join(dataDir, 'keys')).find(publicKey)
  if (!key) {
    throw new ArchiveError(
      `${join(dataDir, 'keys')} does not hold the key that seals; DATA_DIR says where it is, an administrator can replace it`,
    )
  }
  return key
}

try {
  await archive()
} catch (error) {
  if (error instanceof Finding) {
    sayFinding(error)
    process.exitCode = 1
  } else {
    const plain = [ArchiveError, ConfigError, DatabaseUrlError, EvidenceError]
    console.error(plain.some((kind) => error instanceof kind) ? (error as Error).message : error)
    process.exitCode = 2
  }
}
