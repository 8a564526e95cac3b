import type { Tx } from '../kernel/tx.ts'

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
