import type { BusinessDate, Instant } from '../kernel/dates.ts'

/** What a person may open a matter about. */
export const everydayKinds = ['guest', 'room', 'lost_property', 'money', 'other'] as const

/**
 * What a command opens because somebody senior has to decide: a difference left undecided, a handover disputed,
 * a guest gone without paying, something found in a room too late, a key or paper that was not there at a handover.
 */
export const decisionKinds = ['difference', 'dispute', 'skipper', 'late_charge', 'custody'] as const

/** What a command opens and anybody may close: rooms that the desk and housekeeping tell different things about. */
export const foundKinds = ['room_check'] as const

export type EverydayKind = (typeof everydayKinds)[number]

export type MatterKind = EverydayKind | (typeof decisionKinds)[number] | (typeof foundKinds)[number]

export interface RoomRef {
  readonly id: number
  readonly number: string
}

export interface NoticeReading {
  readonly staffId: number
  readonly name: string
  readonly readAt: Instant
  /** The desk shift the reader held; null for somebody without a drawer. */
  readonly shiftNumber: string | null
}

/** Something everybody at the desk has to know until its last day. */
export interface Notice {
  readonly id: number
  readonly authorId: number
  readonly authorName: string
  readonly writtenAt: Instant
  readonly businessDate: BusinessDate
  readonly validUntil: BusinessDate | null
  readonly room: RoomRef | null
  /** Empty once a retention rule has blanked it. */
  readonly text: string
  readonly readings: readonly NoticeReading[]
}

/** Something that passes from shift to shift until somebody closes it. */
export interface OpenMatter {
  readonly id: number
  readonly kind: MatterKind
  readonly text: string
  readonly openedByName: string
  readonly openedAt: Instant
  readonly businessDate: BusinessDate
  /** Whoever is to see to it; null for everybody. */
  readonly owner: { readonly staffId: number; readonly name: string } | null
  readonly room: RoomRef | null
  readonly dueDate: BusinessDate | null
  readonly state: 'open' | 'closed'
  readonly closedByName: string | null
  readonly closedAt: Instant | null
}
