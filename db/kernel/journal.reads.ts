import type { Reader } from './tx.ts'

export interface Receipt {
  readonly inputSalt: string
  readonly inputDigest: string
  readonly result: string
}

/** The receipt of a command that ran before; `erased` when only the journal still knows the id. */
export const findReceipt = async (
  reader: Reader,
  commandId: string,
): Promise<Receipt | 'erased' | undefined> => {
  const row = await reader
    .selectFrom('journal')
    .leftJoin('command_receipt', 'command_receipt.command_id', 'journal.command_id')
    .where('journal.command_id', '=', commandId)
    .select(['command_receipt.input_salt', 'command_receipt.input_digest', 'command_receipt.result'])
    .executeTakeFirst()
  if (!row) return undefined
  const { input_salt: inputSalt, input_digest: inputDigest, result } = row
  if (inputSalt === null || inputDigest === null || result === null) return 'erased'
  return { inputSalt, inputDigest, result }
}

export interface JournalHead {
  readonly seq: number
  readonly hash: string
  readonly lastId: number
}

/** The head of the chain as the caller's transaction sees it. */
export const readHead = async (reader: Reader): Promise<JournalHead> => {
  const row = await reader
    .selectFrom('journal_head')
    .select(['seq', 'hash', 'last_id'])
    .executeTakeFirstOrThrow()
  return { seq: row.seq, hash: row.hash, lastId: row.last_id }
}

export interface JournalRow {
  readonly seq: number
  readonly previousHash: string
  readonly hash: string
  readonly payload: string
}

/** The rows of the journal after a sequence number, oldest first, at most `limit`. */
export const listJournalAfter = (reader: Reader, seq: number, limit: number): Promise<JournalRow[]> =>
  reader
    .selectFrom('journal')
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(limit)
    .select(['seq', 'prev_hash as previousHash', 'hash', 'payload'])
    .execute()

/** The hash of one row; undefined when the journal has none of this number. */
export const findJournalHash = async (reader: Reader, seq: number): Promise<string | undefined> =>
  (await reader.selectFrom('journal').where('seq', '=', seq).select('hash').executeTakeFirst())?.hash
