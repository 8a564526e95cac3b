import type { DomainError } from '../kernel/domain-error.ts'
import type { Relief } from './relief.types.ts'
import { shiftError } from './shift.errors.ts'

/** What is known before a drawer is handed to a reliever. */
export interface ReliefStart {
  readonly ownerId: number
  readonly relieverId: number
  /** Who has the drawer in hand now. */
  readonly custodianId: number
  /** The drawer the reliever works at already, own or another's. */
  readonly relieverShift: string | undefined
}

/** Why a drawer cannot go to the reliever; undefined when it can. */
export const refusalToRelieve = (start: ReliefStart): DomainError | undefined => {
  if (start.custodianId !== start.ownerId) return shiftError('relief_running')
  if (start.relieverId === start.ownerId) return shiftError('relief_by_oneself')
  return start.relieverShift === undefined
    ? undefined
    : shiftError('reliever_has_shift', { shift: start.relieverShift })
}

/** Who answers for a drawer now: the reliever while a relief runs, else the cashier of the shift. */
export const custodianOf = (cashierId: number, running: Pick<Relief, 'relieverId'> | undefined): number =>
  running?.relieverId ?? cashierId
