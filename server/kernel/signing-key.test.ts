import { createPublicKey, verify } from 'node:crypto'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadOrMakeKey } from './signing-key.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jiaoban-key-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

const keys = () => join(folder, 'data', 'keys')

test('the key is made once, for its owner alone, and found again', () => {
  const made = loadOrMakeKey(keys())
  expect(statSync(join(keys(), 'seal-ed25519.pem')).mode & 0o777).toBe(0o600)
  expect(loadOrMakeKey(keys())).toMatchObject({ publicKeyPem: made.publicKeyPem })
})

test('anybody with the public key can check a signature, and a changed text fails', () => {
  const { publicKeyPem, sign } = loadOrMakeKey(keys())
  const signature = Buffer.from(sign('现金 1280.50'), 'base64')
  const check = (text: string) => verify(null, Buffer.from(text), createPublicKey(publicKeyPem), signature)
  expect([check('现金 1280.50'), check('现金 1280.51')]).toEqual([true, false])
})

test('a key that cannot be read is not replaced', () => {
  loadOrMakeKey(keys())
  writeFileSync(join(keys(), 'seal-ed25519.pem'), 'damaged')
  expect(() => loadOrMakeKey(keys())).toThrow()
})
