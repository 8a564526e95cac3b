import { parseArgs } from 'node:util'
import { DatabaseUrlError } from '@jiaoban/db/kernel/connect.ts'
import { EvidenceError, openEvidence } from '@jiaoban/db/kernel/evidence.reads.ts'
import { ArchiveError } from './archive/archive-format.ts'
import { verifyArchive } from './archive/verify-archive.ts'
import { ConfigError, readConfig } from './config.ts'
import { Finding } from './verify/finding.ts'
import { sayFinding } from './verify/say-finding.ts'
import { type Verified, verifyHotel } from './verify/verify-hotel.ts'

/**
 * `pnpm verify [ARCHIVE] [--database URL] [--code XXXX-XXXX-XXXX-XXXX]`: proves a hotel's books without a server. Ends
 * with 0 when everything holds, with 1 at the first thing that does not, with 2 when it could not look.
 */
const verify = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    options: { database: { type: 'string' }, code: { type: 'string' } },
    allowPositionals: true,
  })
  const code = values.code ?? null
  const [archive] = positionals
  if (archive !== undefined) {
    const { from, until, openingCode, ...verified } = await verifyArchive(archive, code)
    say(verified)
    console.log(`Days ${from} to ${until}; the archive before it ends with head code ${openingCode}`)
    return
  }
  const evidence = await openEvidence(values.database ?? readConfig(process.env).databaseUrl)
  try {
    say(await verifyHotel(evidence, code))
  } finally {
    await evidence.close()
  }
}

const say = ({ commands, postings, documents, closings, trainingRows, headCode }: Verified): void => {
  console.log(
    `Everything holds: ${commands} commands, ${postings} postings, ${documents} documents, ${closings} closings.`,
  )
  if (trainingRows > 0)
    console.log(
      `Training: ${trainingRows} steps of trainees are in the journal, and in no figure of the hotel.`,
    )
  console.log(`Head code ${headCode}`)
}

try {
  await verify()
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
