import type { Handover } from '@jiaoban/shared/handovers/handover.types.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Selectable } from 'kysely'
import { literal } from '../kernel/literal.ts'
import type { Reader } from '../kernel/tx.ts'
import type { HandoverTable } from './handover.table.ts'

const toHandover = (row: Selectable<HandoverTable>): Handover => ({
  id: row.id,
  deskId: row.desk_id,
  outgoingShiftId: row.outgoing_shift_id,
  incomingShiftId: row.incoming_shift_id,
  state: row.state,
  given: Money.fromMinor(row.given_minor, row.currency as Currency),
  dueBack: Money.fromMinor(row.due_back_minor, row.currency as Currency),
  givenAt: row.given_at,
})

export const findHandover = async (reader: Reader, id: number): Promise<Handover | undefined> => {
  const row = await reader.selectFrom('handover').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toHandover(row)
}

/** The float that waits at a desk to be accepted. */
export const findWaitingHandover = async (reader: Reader, deskId: number): Promise<Handover | undefined> => {
  const row = await reader
    .selectFrom('handover')
    .selectAll()
    .where('desk_id', '=', deskId)
    .where('state', '=', literal('given'))
    .executeTakeFirst()
  return row && toHandover(row)
}

/** The float a shift has given and nobody has accepted yet. */
export const findGivenHandover = async (reader: Reader, shiftId: number): Promise<Handover | undefined> => {
  const row = await reader
    .selectFrom('handover')
    .selectAll()
    .where('outgoing_shift_id', '=', shiftId)
    .where('state', '=', literal('given'))
    .executeTakeFirst()
  return row && toHandover(row)
}

/** The desks whose float waits to be accepted, and who gave it; not those that this person gave. */
export const listWaitingDesks = (
  reader: Reader,
  staffId: number,
): Promise<{ deskId: number; deskCode: string; giverName: string }[]> =>
  reader
    .selectFrom('handover')
    .innerJoin('cashier_shift', 'cashier_shift.id', 'handover.outgoing_shift_id')
    .innerJoin('desk', 'desk.id', 'handover.desk_id')
    .innerJoin('staff_profile', 'staff_profile.staff_id', 'cashier_shift.held_by')
    .where('handover.state', '=', literal('given'))
    .where('cashier_shift.held_by', '<>', staffId)
    .orderBy('handover.id')
    .select(['desk.id as deskId', 'desk.code as deskCode', 'staff_profile.display_name as giverName'])
    .execute()
