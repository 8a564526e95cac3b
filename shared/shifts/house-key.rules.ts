import type { DomainError } from '../kernel/domain-error.ts'
import type { LocalName } from '../property/property.types.ts'
import type { HouseKey, KeyMove, KeyMoveKind } from './house-key.types.ts'
import { shiftError } from './shift.errors.ts'

const placesAfter: Readonly<Record<KeyMoveKind, HouseKey['state']>> = {
  placed: 'in_place',
  issued: 'out',
  returned: 'in_place',
  missed: 'missing',
  gone: 'gone',
  restored: 'in_place',
}

/** Where a key is after a move of the kind; a key that never moved is in its place. */
export const stateAfter = (kind: KeyMoveKind | null): HouseKey['state'] =>
  kind === null ? 'in_place' : placesAfter[kind]

/** `保险箱总钥匙 2`, in both languages, for a refusal. */
export const keyFacts = ({ name, number }: Pick<HouseKey, 'name' | 'number'>) => ({
  key: `${name.zh} ${number}`,
  keyEn: `${name.en} ${number}`,
})

/** What state a key must be in for a move. */
const stateBefore: Readonly<Record<KeyMoveKind, readonly HouseKey['state'][]>> = {
  placed: ['in_place'],
  issued: ['in_place'],
  returned: ['out'],
  missed: ['in_place'],
  gone: ['in_place', 'out', 'missing'],
  restored: ['missing', 'gone'],
}

/** Why a key cannot be moved so: it is out, gone, or was never away. Undefined when it can. */
export const refusalToMoveKey = (
  key: Pick<HouseKey, 'state' | 'name' | 'number'>,
  kind: KeyMoveKind,
): DomainError | undefined => {
  if (stateBefore[kind].includes(key.state)) return undefined
  const facts = keyFacts(key)
  if (kind === 'restored') return shiftError('key_not_gone', facts)
  if (key.state === 'gone' || key.state === 'missing') return shiftError('key_gone', facts)
  return kind === 'returned' ? shiftError('key_not_out', facts) : shiftError('key_not_in_place', facts)
}

/** A kind of key that a desk accounts for, and how many of it lie there. */
export interface KeysAtDesk {
  readonly code: string
  readonly name: LocalName
  readonly quantity: number
}

/** The kinds a desk accounts for: what lies in its place there, and with 0 what is only out from there. */
export const keysAtDesk = (keys: readonly HouseKey[], deskId: number): KeysAtDesk[] => {
  const kinds = new Map<string, KeysAtDesk>()
  for (const { keyCode, name, state, ...key } of keys) {
    if (key.deskId !== deskId || state === 'gone') continue
    const quantity = (kinds.get(keyCode)?.quantity ?? 0) + (state === 'in_place' ? 1 : 0)
    kinds.set(keyCode, { code: keyCode, name, quantity })
  }
  return [...kinds.values()]
}

/**
 * How many keys of each kind a count found missing that were declared gone after it: cures of the shift that counted.
 * They are no move between that count and the next.
 */
export const goneAfterCount = (
  moves: readonly KeyMove[],
  of: { readonly shiftId: number; readonly countSeq: number },
): Map<string, number> => {
  const gone = new Map<string, number>()
  for (const { kind, previousKind, shiftId, journalSeq, keyCode, disputeId } of moves) {
    // What a person had out was not in the drawer to be counted.
    const wasThere = kind === 'gone' && disputeId === null && stateAfter(previousKind) === 'in_place'
    if (!wasThere || shiftId !== of.shiftId || journalSeq < of.countSeq) continue
    gone.set(keyCode, (gone.get(keyCode) ?? 0) + 1)
  }
  return gone
}
