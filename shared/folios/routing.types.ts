import type { Department } from '../property/property.types.ts'

/** Who pays for what: charges of a code, or of a whole department, go to this window (房费转公司，杂费自付). */
export interface RoutingRule {
  readonly folioId: number
  /** Exactly one of the two is set. */
  readonly code: string | null
  readonly department: Department | null
  readonly isOpen: boolean
}
