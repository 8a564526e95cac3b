import type { EvidenceRow, EvidenceTable } from '@jiaoban/db/kernel/evidence.reads.ts'
import type { WalkState } from '../verify/hotel-walk.ts'

/** The form of an archive, in its first line. ARCHIVE.md tells of each line. 2 says which key seals. */
export const archiveVersion = 2

/** What stands before the rows: for which days, and how the hotel stood before the first command of them. */
export interface ArchiveHead {
  readonly archive: typeof archiveVersion
  readonly from: string
  readonly until: string
  readonly opening: WalkState
}

/** A row of a table, beside the command that wrote it. */
export type ArchiveRow = readonly [table: EvidenceTable, row: EvidenceRow]

/** The last line: how the hotel stood after the last command, and a signature over every line before. */
export interface ArchiveEnd {
  readonly closing: WalkState
  /** SHA-256 over the bytes of all lines before this one, line ends included, in hex. */
  readonly digest: string
  /** One of the hotel's keys, in PEM. */
  readonly publicKey: string
  /** Ed25519 over the digest's hex text, in base64. */
  readonly signature: string
}

/** The tables that are read whole before the journal; their rows stand before all others. */
export const referenceTables = ['signing_key', 'number_series', 'number_book', 'account'] as const

/** The line between the rows of the reference tables and those beside the journal. */
export const journalMark = '{"journal":"begins"}'

/** An archive that cannot be written or read, said in a sentence. */
export class ArchiveError extends Error {}
