import { createHash, randomBytes } from 'node:crypto'
import { type Canonical, canonicalJson } from '@jiaoban/shared/kernel/canonical-json.ts'

/** SHA-256 of UTF-8 text, in lower-case hex. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** A random salt that stands beside a personal text and is erased with it, 128 bits in hex. */
export const newSalt = (): string => randomBytes(16).toString('hex')

/** The digest a journal may keep of what it must not keep itself. */
export const saltedDigest = (salt: string, value: Canonical): string =>
  sha256(`${salt}|${canonicalJson(value)}`)
