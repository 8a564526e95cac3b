import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** The key that seals reports. The private half never leaves this module. */
export interface SigningKey {
  readonly publicKeyPem: string
  /** The Ed25519 signature (RFC 8032) of UTF-8 text, in base64. */
  readonly sign: (text: string) => string
}

const fileName = 'seal-ed25519.pem'

/** Loads the key of a folder, or makes it, readable by its owner alone. Call with `<data folder>/keys`. */
export const loadOrMakeKey = (dir: string): SigningKey => {
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  const file = join(dir, fileName)
  return signingKeyOf(createPrivateKey(readIfThere(file) ?? makeKey(file)))
}

/** A key that lives as long as the process: for tests and simulations, whose seals nobody keeps. */
export const makeKeyInMemory = (): SigningKey => signingKeyOf(generateKeyPairSync('ed25519').privateKey)

const signingKeyOf = (privateKey: KeyObject): SigningKey => ({
  publicKeyPem: toPem(createPublicKey(privateKey)),
  sign: (text) => sign(null, Buffer.from(text, 'utf8'), privateKey).toString('base64'),
})

const toPem = (key: KeyObject): string => key.export({ type: 'spki', format: 'pem' }).toString()

const readIfThere = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined
    throw error
  }
}

/** `wx`: of two processes that start at once one makes the key, and the other reads it. */
const makeKey = (file: string): string => {
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  try {
    const handle = openSync(file, 'wx', 0o600)
    writeSync(handle, pem)
    fsyncSync(handle)
    closeSync(handle)
    return pem
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return readFileSync(file, 'utf8')
    throw error
  }
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code
