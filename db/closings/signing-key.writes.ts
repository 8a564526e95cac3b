import type { Insertable } from 'kysely'
import type { Tx } from '../kernel/tx.ts'
import type { KeyReplacementTable } from './closing.table.ts'

export interface NewSigningKey {
  readonly id: number
  /** SPKI in PEM: whoever checks a seal needs no more. */
  readonly publicKeyPem: string
  readonly madeAt: string
}

/** Keeps the public half of the key that seals from now on. */
export const insertSigningKey = async (tx: Tx, key: NewSigningKey): Promise<void> => {
  await tx
    .insertInto('signing_key')
    .values({ id: key.id, public_key: key.publicKeyPem, made_at: key.madeAt })
    .execute()
}

/**
 * Says how a key came to seal. Refused by the database for a key that was replaced already
 * (`key_replacement_once_per_key`), for a reason that disagrees with the old key's signature
 * (`key_replacement_old_key_signs_unless_lost`), and without a second person.
 */
export const insertKeyReplacement = async (tx: Tx, row: Insertable<KeyReplacementTable>): Promise<void> => {
  await tx.insertInto('key_replacement').values(row).execute()
}
