import { hashSecret } from '../../staff/password.service.ts'

/**
 * A hash that is worked out once for each secret. Only for secrets that are public anyway: that two people
 * share one may be seen in the database.
 */
export const hashOnce = (): ((secret: string) => Promise<string>) => {
  const hashes = new Map<string, Promise<string>>()
  return (secret) => {
    const known = hashes.get(secret)
    if (known) return known
    const made = hashSecret(secret)
    hashes.set(secret, made)
    return made
  }
}
