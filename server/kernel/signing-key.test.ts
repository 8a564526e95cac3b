import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { folderKeys, isSignedBy, keysInMemory } from './signing-key.ts'

let folder: string
let keys: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jiaoban-key-'))
  keys = join(folder, 'data', 'keys')
})

afterEach(() => rmSync(folder, { recursive: true }))

const onlyFile = (): string => join(keys, readdirSync(keys)[0] ?? '')

test('a key is made for its owner alone, and found again by its public half', () => {
  const { publicKeyPem } = folderKeys(keys).make()
  expect(statSync(onlyFile()).mode & 0o777).toBe(0o600)
  expect(statSync(keys).mode & 0o777).toBe(0o700)
  expect(folderKeys(keys).find(publicKeyPem)).toMatchObject({ publicKeyPem })
})

test('keys lie beside each other: the old one still signs after a new one was made', () => {
  const ring = folderKeys(keys)
  const [first, second] = [ring.make(), ring.make()]
  const again = folderKeys(keys)
  for (const { publicKeyPem } of [first, second]) {
    expect(isSignedBy(publicKeyPem, '交班', again.find(publicKeyPem)?.sign('交班') ?? '')).toBe(true)
  }
})

test('anybody with the public key can check a signature, and a changed text fails', () => {
  const { publicKeyPem, sign } = folderKeys(keys).make()
  const signature = sign('现金 1280.50')
  const check = (text: string) => isSignedBy(publicKeyPem, text, signature)
  expect([check('现金 1280.50'), check('现金 1280.51')]).toEqual([true, false])
  expect(isSignedBy('no key', '现金', signature)).toBe(false)
})

test('a key that is not there, or cannot be read, is not found and not replaced', () => {
  const { publicKeyPem } = folderKeys(keys).make()
  const file = onlyFile()
  copyFileSync(file, join(folder, 'safe.pem'))
  writeFileSync(file, 'damaged')
  const ring = folderKeys(keys)
  expect(ring.find(publicKeyPem)).toBeUndefined()
  expect(folderKeys(join(folder, 'nowhere')).find(publicKeyPem)).toBeUndefined()
  ring.make()
  expect(readdirSync(keys)).toHaveLength(2)
  // The copy comes back from the safe while the server runs.
  mkdirSync(keys, { recursive: true })
  copyFileSync(join(folder, 'safe.pem'), join(keys, 'from-the-safe.pem'))
  expect(ring.find(publicKeyPem)).toBeDefined()
})

test('a key in memory is known to its own ring alone', () => {
  const { publicKeyPem } = keysInMemory().make()
  expect(keysInMemory().find(publicKeyPem)).toBeUndefined()
})
