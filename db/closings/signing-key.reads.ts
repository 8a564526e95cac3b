import type { Reader } from '../kernel/tx.ts'

/** The id of a public key the hotel knows; undefined for a key it has not sealed with yet. */
export const findSigningKeyId = async (reader: Reader, publicKey: string): Promise<number | undefined> =>
  (await reader.selectFrom('signing_key').where('public_key', '=', publicKey).select('id').executeTakeFirst())
    ?.id
