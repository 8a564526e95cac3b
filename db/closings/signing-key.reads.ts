import type { KeyReason } from '@jiaoban/shared/closings/signing-key.rules.ts'
import type { Reader } from '../kernel/tx.ts'

/** A public key of the hotel, and how it came to seal. */
export interface SigningKeyItem {
  readonly id: number
  readonly publicKey: string
  /** Since when it seals. */
  readonly madeAt: string
  /** Null for the key of the founding. */
  readonly replacement: {
    readonly reasonCode: KeyReason
    readonly replacedBy: number
    readonly approvedBy: number
  } | null
  /** How many closings it sealed. */
  readonly seals: number
}

/** The key that seals: the last one, as each takes the place of the one before. Undefined before the founding. */
export const findSealingKey = async (
  reader: Reader,
): Promise<{ readonly id: number; readonly publicKey: string } | undefined> =>
  reader
    .selectFrom('signing_key')
    .select(['id', 'public_key as publicKey'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Every public key the hotel ever sealed with, the newest first. None ever goes: it proves what it sealed. */
export const listSigningKeys = async (reader: Reader): Promise<SigningKeyItem[]> => {
  const rows = await reader
    .selectFrom('signing_key')
    .leftJoin('key_replacement', 'key_replacement.signing_key_id', 'signing_key.id')
    .select((eb) => [
      'signing_key.id',
      'public_key',
      'made_at',
      'reason_code',
      'replaced_by',
      'approved_by',
      eb
        .selectFrom('closing')
        .whereRef('closing.signing_key_id', '=', 'signing_key.id')
        .select((counted) => counted.fn.countAll<number>().as('n'))
        .as('seals'),
    ])
    .orderBy('signing_key.id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    publicKey: row.public_key,
    madeAt: row.made_at,
    replacement:
      row.reason_code === null || row.replaced_by === null || row.approved_by === null
        ? null
        : { reasonCode: row.reason_code, replacedBy: row.replaced_by, approvedBy: row.approved_by },
    seals: row.seals ?? 0,
  }))
}
