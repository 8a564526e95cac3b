import type { Instant } from '../kernel/dates.ts'

/** A look into the room before the guest has paid. */
export interface Inspection {
  readonly id: number
  readonly stayId: number
  readonly roomId: number
  readonly state: 'requested' | 'answered' | 'cancelled'
  readonly outcome: 'clean' | 'charges' | null
  readonly requestedAt: Instant
  readonly requestedBy: string
  readonly answeredAt: Instant | null
  readonly answeredBy: string | null
  /** What the guest forgot. */
  readonly leftItems: string
}
