import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/** Argon2id with 19 MiB, two passes, one lane. Source: OWASP Password Storage Cheat Sheet. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Hashes a password or a PIN for keeping. */
export const hashSecret = (secret: string): Promise<string> => hash(secret, cost)

let hashOfNobody: Promise<string> | undefined

/**
 * Whether the secret is the one that was hashed. Without a hash (an unknown user name) it takes as long and
 * is false, so that the time of an answer does not tell who exists.
 */
export const verifySecret = async (kept: string | undefined, secret: string): Promise<boolean> => {
  hashOfNobody ??= hashSecret(randomBytes(32).toString('hex'))
  const isRight = await verify(kept ?? (await hashOfNobody), secret)
  return isRight && kept !== undefined
}
