import { createHash, createPublicKey } from 'node:crypto'
import { findSealingKey } from '@jiaoban/db/closings/signing-key.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { closingError } from '@jiaoban/shared/closings/closing.errors.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import type { KeyRing, SigningKey } from '../kernel/signing-key.ts'

/**
 * The first 32 characters of SHA-256 over the key's DER, by fours: what people compare. A text that is no key, as
 * somebody with the database's password may leave it, has none.
 */
export const fingerprintOf = (publicKeyPem: string): string => {
  try {
    const der = createPublicKey(publicKeyPem).export({ type: 'spki', format: 'der' })
    const digest = createHash('sha256').update(der).digest('hex').slice(0, 32)
    return (digest.match(/.{4}/g) ?? []).join(' ')
  } catch {
    return ''
  }
}

export interface SealingKey {
  readonly id: number
  readonly publicKey: string
  /** Undefined when its private half is not on this server. */
  readonly held: SigningKey | undefined
}

/** The key that seals, as the books say, with its private half if it is here; undefined before the founding. */
export const findHeldKey = async (reader: Reader, keys: KeyRing): Promise<SealingKey | undefined> => {
  const key = await findSealingKey(reader)
  return key && { ...key, held: keys.find(key.publicKey) }
}

/** The same of a hotel that stands. */
export const readHeldKey = async ({ tx, keys }: Pick<CommandContext, 'tx' | 'keys'>): Promise<SealingKey> => {
  const key = await findHeldKey(tx, keys)
  if (!key) throw new Error('the hotel was founded without a key')
  return key
}

/**
 * The key to seal with. Raises `signing_key_missing` where its private half is not on the server: whoever is about to
 * hand over asks first, so that nothing begins that cannot be sealed.
 */
export const requireSigningKey = async (
  ctx: Pick<CommandContext, 'tx' | 'keys'>,
): Promise<{ readonly id: number; readonly key: SigningKey }> => {
  const { id, publicKey, held } = await readHeldKey(ctx)
  if (!held) throw closingError('signing_key_missing', { key: fingerprintOf(publicKey) })
  return { id, key: held }
}
