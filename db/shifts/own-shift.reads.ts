import { literal } from '../kernel/literal.ts'
import type { Reader } from '../kernel/tx.ts'

type HeldState = 'open' | 'counting' | 'given'

export interface OwnShiftRow {
  readonly id: number
  readonly number: string
  readonly deskId: number | null
  readonly openedAt: string
  readonly state: HeldState
}

/** The desk shift a person holds, as the top bar shows it. */
export const findOwnShift = (reader: Reader, staffId: number): Promise<OwnShiftRow | undefined> =>
  reader
    .selectFrom('cashier_shift')
    .where('kind', '=', literal('desk'))
    .where('state', '<>', literal('sealed'))
    .where('cashier_id', '=', staffId)
    .select(['id', 'number', 'desk_id as deskId', 'opened_at as openedAt', 'state'])
    .$narrowType<{ state: HeldState }>()
    .executeTakeFirst()
