import type { EvidenceRow } from '@jiaoban/db/kernel/evidence.reads.ts'
import { headCode } from '@jiaoban/shared/closings/head-code.rules.ts'
import { isSignedBy } from '../../kernel/signing-key.ts'
import { demandEqual, Finding } from '../verify/finding.ts'
import { HotelWalk } from '../verify/hotel-walk.ts'
import { bearsCode } from '../verify/journal-chain.ts'
import type { Verified } from '../verify/verify-hotel.ts'
import type { ArchiveEnd } from './archive-format.ts'
import { openArchive } from './read-archive.ts'

export interface VerifiedArchive extends Verified {
  readonly from: string
  readonly until: string
  /** The head code before the first command: the archive before this one ends with it. */
  readonly openingCode: string
}

/**
 * Proves an archive alone: the signature over its lines, then everything that is proved of a database, from the state
 * its first line tells to the one its last line tells. Raises ArchiveError for what is no archive, and a Finding for
 * the first thing that is wrong.
 */
export const verifyArchive = async (file: string, code: string | null): Promise<VerifiedArchive> => {
  const archive = await openArchive(file)
  const { from, until, opening } = archive.head
  const walk = new HotelWalk(archive)
  await walk.begin(opening)
  let isCodeFound = code === null || bearsCode(opening.chain, code)
  for await (const step of walk.steps()) {
    if (code !== null && bearsCode(step, code)) isCodeFound = true
  }
  await walk.end()
  const { said, digest } = await archive.end()
  const { state } = walk
  const where = { table: 'archive', seq: state.chain.seq }
  demandEqual(where, 'the digest of the lines', digest, said.digest)
  await demandSignature(archive.rows('signing_key'), { said, since: state.signingKeyId ?? 0 })
  for (const part of [
    'chain',
    'balances',
    'nextNumbers',
    'perpetual',
    'periodParts',
    'openShifts',
    'signingKeyId',
    'trainings',
  ] as const) {
    demandEqual(
      where,
      `${part} after the last command`,
      JSON.stringify(state[part]),
      JSON.stringify(said.closing[part]),
    )
  }
  if (!isCodeFound)
    throw new Finding('journal', state.chain.seq, `no row of these days bears the code ${code}`)
  return {
    from,
    until,
    commands: state.chain.seq - opening.chain.seq,
    ...walk.counts,
    openingCode: headCode(opening.chain.hash),
    headCode: headCode(state.chain.hash),
  }
}

/** Signed by the key that sealed the last of the days, or by a later one: a key that was replaced signs no more. */
const demandSignature = async (
  keys: AsyncIterable<EvidenceRow>,
  { said, since }: { readonly said: ArchiveEnd; readonly since: number },
): Promise<void> => {
  const { publicKey, digest, signature } = said
  let isKnown = false
  for await (const key of keys) {
    if (key['public_key'] === publicKey && Number(key['id']) >= since) isKnown = true
  }
  if (!isKnown) throw new Finding('archive', null, 'it is signed by a key that does not seal for the hotel')
  if (!isSignedBy(publicKey, digest, signature)) {
    throw new Finding('archive', null, 'its signature does not hold')
  }
}
