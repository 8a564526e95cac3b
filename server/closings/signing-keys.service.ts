import { listSigningKeys } from '@jiaoban/db/closings/signing-key.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { listStaffNames } from '@jiaoban/db/staff/staff-name.reads.ts'
import type { KeyReason } from '@jiaoban/shared/closings/signing-key.rules.ts'
import type { KeyRing } from '../kernel/signing-key.ts'
import { fingerprintOf } from './signing-key.service.ts'

export interface SigningKeyView {
  readonly id: number
  readonly fingerprint: string
  readonly since: string
  /** Null for the key that seals. */
  readonly until: string | null
  /** Why it took the place of the one before; null for the key of the founding. */
  readonly reasonCode: KeyReason | null
  readonly replacedBy: string
  readonly approvedBy: string
  readonly seals: number
  /** Its private half is on this server. */
  readonly isHeld: boolean
}

/** The keys of the hotel, the newest first: it seals, the others prove what they sealed. */
export const readSigningKeys = async (reader: Reader, ring: KeyRing): Promise<SigningKeyView[]> => {
  const keys = await listSigningKeys(reader)
  const names = await listStaffNames(reader)
  const nameOf = (staffId: number | undefined) => (staffId === undefined ? '' : (names.get(staffId) ?? ''))
  return keys.map(({ id, publicKey, madeAt, replacement, seals }, index) => ({
    id,
    fingerprint: fingerprintOf(publicKey),
    since: madeAt,
    until: keys[index - 1]?.madeAt ?? null,
    reasonCode: replacement?.reasonCode ?? null,
    replacedBy: nameOf(replacement?.replacedBy),
    approvedBy: nameOf(replacement?.approvedBy),
    seals,
    isHeld: ring.find(publicKey) !== undefined,
  }))
}
