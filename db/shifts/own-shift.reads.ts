import { findDeskShiftOf } from '../kernel/stamp.reads.ts'
import type { Reader } from '../kernel/tx.ts'

type HeldState = 'open' | 'counting' | 'given'

export interface OwnShiftRow {
  readonly id: number
  readonly number: string
  readonly deskId: number | null
  readonly cashierId: number
  /** Its cashier, or the lead who closes it in the cashier's place. */
  readonly heldBy: number
  readonly openedAt: string
  readonly state: HeldState
}

/** The desk shift a person works in, as the top bar shows it: the own one, or the one of a colleague who is away. */
export const findOwnShift = async (reader: Reader, staffId: number): Promise<OwnShiftRow | undefined> => {
  const stamp = await findDeskShiftOf(reader, staffId)
  if (!stamp) return undefined
  return reader
    .selectFrom('cashier_shift')
    .where('id', '=', stamp.id)
    .select([
      'id',
      'number',
      'desk_id as deskId',
      'cashier_id as cashierId',
      'held_by as heldBy',
      'opened_at as openedAt',
      'state',
    ])
    .$narrowType<{ state: HeldState; cashierId: number; heldBy: number }>()
    .executeTakeFirst()
}
