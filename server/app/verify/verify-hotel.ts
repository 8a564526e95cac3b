import type { EvidenceRows } from '@jiaoban/db/kernel/evidence.reads.ts'
import { headCode } from '@jiaoban/shared/closings/head-code.rules.ts'
import { Finding } from './finding.ts'
import { HotelWalk } from './hotel-walk.ts'
import { bearsCode } from './journal-chain.ts'

export interface Verified {
  readonly commands: number
  readonly postings: number
  readonly documents: number
  readonly closings: number
  /** Steps of trainings that the journal holds; they are in no other figure. */
  readonly trainingRows: number
  readonly headCode: string
}

/**
 * Proves a hotel from its evidence alone, in one walk along the journal: the chain, every posting, document, number,
 * closing and row of money against the journal and back, every balance, seal and signature, the equations of every
 * shift. `code` is the head code of a printed report: a chain that ends before it was cut short. Raises a Finding for
 * the first thing that is wrong.
 */
export const verifyHotel = async (evidence: EvidenceRows, code: string | null): Promise<Verified> => {
  const walk = new HotelWalk(evidence)
  await walk.begin()
  let isCodeFound = code === null
  for await (const step of walk.steps()) {
    if (code !== null && bearsCode(step, code)) isCodeFound = true
  }
  await walk.demandStored()
  await walk.end()
  const { chain } = walk.state
  if (!isCodeFound) {
    throw new Finding(
      'journal',
      chain.seq,
      `no row bears the code ${code}: rows were cut off, or the report is of another hotel`,
    )
  }
  return { commands: chain.seq, ...walk.counts, headCode: headCode(chain.hash) }
}
