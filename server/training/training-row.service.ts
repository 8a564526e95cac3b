import { journalHash } from '../kernel/journal-row.ts'

/** The hash a row of a training's journal must have. The payload says in which form it is written. */
export const hashOfPayload = (row: {
  readonly seq: number
  readonly previousHash: string
  readonly payload: string
}): string => {
  const { version } = JSON.parse(row.payload) as { readonly version: number }
  return journalHash(row.seq, row.previousHash, row.payload, version)
}
