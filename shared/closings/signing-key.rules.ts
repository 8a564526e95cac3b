import { canonicalJson } from '../kernel/canonical-json.ts'
import type { DomainError } from '../kernel/domain-error.ts'
import { closingError } from './closing.errors.ts'

/** Why a key is replaced that is still here: its private half signs for the new one. */
export const rotationReasons = ['routine', 'exposed', 'keeper_left'] as const

/** Why nobody can sign for the new key: its file is gone, or a backup, which holds no keys, was restored. */
export const lossReasons = ['lost', 'restored'] as const

export const keyReasons = [...rotationReasons, ...lossReasons] as const

export type KeyReason = (typeof keyReasons)[number]

const isLoss = (reason: KeyReason): boolean => lossReasons.some((loss) => loss === reason)

/** The reasons that can be true, whether the private half of the key is on the server or not. */
export const reasonsFor = (isHeld: boolean): readonly KeyReason[] => (isHeld ? rotationReasons : lossReasons)

/** Whether the reason says that the old key signs no more. */
export const isSignedByOldKey = (reason: KeyReason): boolean => !isLoss(reason)

interface AskedReplacement {
  readonly reasonCode: KeyReason
  /** The key that whoever asked saw in use. */
  readonly seenKeyId: number
  readonly currentKeyId: number
  /** True when the private half of the current key is here. */
  readonly isHeld: boolean
}

/**
 * A key is replaced once, by people who saw it in use, for a reason that agrees with what the server holds: nobody
 * calls a key lost that could still sign for the next one. Returns `signing_key_changed`, `signing_key_not_lost`
 * or `signing_key_is_lost`.
 */
export const refusalToReplace = (asked: AskedReplacement): DomainError | null => {
  if (asked.seenKeyId !== asked.currentKeyId) return closingError('signing_key_changed')
  if (asked.isHeld === !isLoss(asked.reasonCode)) return null
  return asked.isHeld ? closingError('signing_key_not_lost') : closingError('signing_key_is_lost')
}

export interface KeyStatement {
  /** Public halves, SPKI in PEM. */
  readonly oldKey: string
  readonly newKey: string
  readonly reasonCode: KeyReason
  /** The journal row of the replacement, and the hash of the row before it: the statement fits no other place. */
  readonly seq: number
  readonly previousHash: string
}

/** What both keys sign: the text that names the new key. Canonical JSON; its golden vector is a test. */
export const keyStatement = ({ oldKey, newKey, reasonCode, seq, previousHash }: KeyStatement): string =>
  canonicalJson({
    statement: 'signing_key_replaced',
    version: 1,
    oldKey,
    newKey,
    reasonCode,
    seq,
    previousHash,
  })
