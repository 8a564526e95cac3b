import type { BusinessDate, Instant } from '../kernel/dates.ts'

/** On which days of a stay something is made ready: once when the guest comes, every day between, once when they go. */
export const preparationMoments = ['arrival', 'daily', 'departure'] as const

export type PreparationMoment = (typeof preparationMoments)[number]

/** Who sees to it. */
export const preparationTeams = ['housekeeping', 'kitchen', 'front_desk'] as const

export type PreparationTeam = (typeof preparationTeams)[number]

/** Something a level asks for: fruit, flowers, a card. */
export interface VipItem {
  readonly id: number
  readonly name: { readonly zh: string; readonly en: string }
  readonly moment: PreparationMoment
  /** On the hotel's wall clock, `14:00`. */
  readonly dueTime: string
  readonly team: PreparationTeam
}

export interface VipLevel {
  readonly code: string
  readonly name: { readonly zh: string; readonly en: string }
  /** Given to nobody new otherwise; who has it keeps it. */
  readonly isActive: boolean
  readonly items: readonly VipItem[]
}

/** One thing to make ready for one guest on one date. */
export interface Preparation {
  readonly stayId: number
  readonly roomNumber: string
  readonly guestName: string
  readonly levelCode: string
  readonly item: VipItem
  readonly date: BusinessDate
  /** Who did it, and when; null while nobody has. */
  readonly done: { readonly by: string; readonly at: Instant } | null
}
