import { type Canonical, canonicalJson } from '@jiaoban/shared/kernel/canonical-json.ts'
import { sha256 } from './digest.ts'

/**
 * The version of the payload's form. A new form gets a new number, and golden vectors of its own. 2 attests, beside
 * the facts, the rows a command wrote, and the last id that was given out before it.
 */
export const journalVersion = 2

/** One thing a command made, as the journal keeps it: ids, numbers, codes and minor units, never free text. */
export type Fact = { readonly fact: string } & { readonly [key: string]: Canonical }

export interface JournalEntry {
  readonly seq: number
  readonly commandId: string
  readonly name: string
  readonly actorId: number | null
  readonly approverId: number | null
  readonly deskId: number | null
  readonly shiftId: number | null
  readonly businessDate: string | null
  readonly at: string
  readonly inputDigest: string
  readonly facts: readonly Fact[]
  readonly lastId: number
  readonly rows: AttestedRows
}

/** By table: how many rows the command wrote, and one digest over them. */
export type AttestedRows = Readonly<Record<string, readonly [count: number, digest: string]>>

/**
 * One digest over rows of a table, whatever the order they were written in: SHA-256 over their canonical JSON, sorted
 * by code unit, a line each.
 */
export const digestOfRows = (rows: readonly Readonly<Record<string, Canonical>>[]): string =>
  sha256(
    rows
      .map((row) => canonicalJson(row))
      .toSorted()
      .join('\n'),
  )

/** The canonical JSON of a command's row: what is hashed and can never be taken back. */
export const journalPayload = (entry: JournalEntry): string =>
  canonicalJson({ version: journalVersion, ...entry })

/** `hash = SHA-256("version|seq|previous hash|payload")`, lower-case hex. Source: design.md, section 2. */
export const journalHash = (
  seq: number,
  previousHash: string,
  payload: string,
  version: number = journalVersion,
): string => sha256(`${version}|${seq}|${previousHash}|${payload}`)
