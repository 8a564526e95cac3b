import type { Instant } from '../kernel/dates.ts'
import type { LocalName } from '../property/property.types.ts'

/** `missed`: not there at a handover, and nobody senior has decided yet. `placed`: from the safe to a desk or back. `issued`, `returned`: out with a person and back in its place. */
export type KeyMoveKind = 'placed' | 'issued' | 'returned' | 'missed' | 'gone' | 'restored'

export const keyGoneReasons = ['lost', 'stolen', 'broken', 'retired'] as const

export type KeyGoneReason = (typeof keyGoneReasons)[number]

/** One key of the house: its kind and the number on its tag. */
export interface KeyTag {
  readonly keyCode: string
  readonly number: number
}

/**
 * A key and where it is. In its place, a desk's key is in the hands of whoever holds the shift there; with no shift
 * it lies in the safe with the float.
 */
export interface HouseKey extends KeyTag {
  readonly name: LocalName
  /** The desk it belongs to; null: the safe. */
  readonly deskId: number | null
  readonly state: 'in_place' | 'out' | 'missing' | 'gone'
  /** Who has it out. */
  readonly holderId: number | null
  readonly goneReason: KeyGoneReason | null
  /** Its last move: how many there were, which kind, when; none since it came to the house. */
  readonly step: number
  readonly lastKind: KeyMoveKind | null
  readonly since: Instant | null
  /** The open matter its last move began: somebody looks for it. */
  readonly matterId: number | null
}

/** A change of holder as it was signed. */
export interface KeyMove extends KeyTag {
  readonly step: number
  readonly kind: KeyMoveKind
  readonly previousKind: KeyMoveKind | null
  readonly deskId: number | null
  readonly holderId: number | null
  readonly reasonCode: KeyGoneReason | null
  readonly shiftId: number
  readonly movedBy: number
  readonly signedBy: number
  readonly movedAt: Instant
  readonly journalSeq: number
  /** The dispute it was decided in: a move between two counts, and no cure of the first. */
  readonly disputeId: number | null
}
