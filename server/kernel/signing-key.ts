import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from './digest.ts'

/** A key that seals reports. The private half never leaves this module. */
export interface SigningKey {
  /** SPKI in PEM. */
  readonly publicKeyPem: string
  /** The Ed25519 signature (RFC 8032) of UTF-8 text, in base64. */
  readonly sign: (text: string) => string
}

/** The private halves that this server holds. Which of them seals, the hotel's books say. */
export interface KeyRing {
  /** The key of a public half; undefined when its private half is not here. */
  readonly find: (publicKeyPem: string) => SigningKey | undefined
  /** A new key, kept before it is returned: a command that commits may rely on it. */
  readonly make: () => SigningKey
}

/**
 * The keys of a folder, each in a file of its owner alone. Call with `<data folder>/keys`. Files are never written over
 * and never removed; one that cannot be read counts as not there. A file that is put back is found at once.
 */
export const folderKeys = (dir: string): KeyRing => {
  const found = new Map<string, SigningKey>()
  return {
    find: (publicKeyPem) => {
      if (!found.has(publicKeyPem)) for (const key of readKeys(dir)) found.set(key.publicKeyPem, key)
      return found.get(publicKeyPem)
    },
    make: () => {
      const { privateKey } = generateKeyPairSync('ed25519')
      const key = signingKeyOf(privateKey)
      keep(dir, privateKey, `seal-${sha256(key.publicKeyPem).slice(0, 16)}.pem`)
      found.set(key.publicKeyPem, key)
      return key
    },
  }
}

/** Keys that live as long as the process: for tests and simulations, whose seals nobody keeps. */
export const keysInMemory = (): KeyRing => {
  const made = new Map<string, SigningKey>()
  return {
    find: (publicKeyPem) => made.get(publicKeyPem),
    make: () => {
      const key = signingKeyOf(generateKeyPairSync('ed25519').privateKey)
      made.set(key.publicKeyPem, key)
      return key
    },
  }
}

/** True when the text was signed by the private half of the key; false also for what is no key or no signature. */
export const isSignedBy = (publicKeyPem: string, text: string, signature: string): boolean => {
  try {
    const key = createPublicKey(publicKeyPem)
    return verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'base64'))
  } catch {
    return false
  }
}

const signingKeyOf = (privateKey: KeyObject): SigningKey => ({
  publicKeyPem: createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString(),
  sign: (text) => sign(null, Buffer.from(text, 'utf8'), privateKey).toString('base64'),
})

const readKeys = (dir: string): SigningKey[] =>
  filesOf(dir)
    .filter((name) => name.endsWith('.pem'))
    .flatMap((name) => {
      try {
        return [signingKeyOf(createPrivateKey(readFileSync(join(dir, name), 'utf8')))]
      } catch {
        return []
      }
    })

const filesOf = (dir: string): string[] => {
  try {
    return readdirSync(dir)
  } catch {
    return []
  }
}

/** On the disk with its name when this returns: what a new key seals must never be all that is left of it. */
const keep = (dir: string, privateKey: KeyObject, name: string): void => {
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  const file = openSync(join(dir, name), 'wx', 0o600)
  writeSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())
  fsyncSync(file)
  closeSync(file)
  const folder = openSync(dir, 'r')
  fsyncSync(folder)
  closeSync(folder)
}
