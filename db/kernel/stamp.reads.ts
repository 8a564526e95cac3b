import { literal } from './literal.ts'
import type { Reader } from './tx.ts'

/** What the command runner stamps on everything a command writes. Ids only: the kernel knows no domain. */
export interface ShiftStamp {
  readonly id: number
  readonly number: string
  readonly kind: 'desk' | 'office'
  readonly deskId: number | null
  readonly cashierId: number | null
  readonly businessDate: string
  readonly state: string
  readonly openedSeq: number
}

const shiftColumns = [
  'id',
  'number',
  'kind',
  'desk_id as deskId',
  'cashier_id as cashierId',
  'business_date as businessDate',
  'state',
  'opened_seq as openedSeq',
] as const

/** The shift the cashier holds: open, counting or given. Undefined when there is none. */
export const findDeskShiftOf = (reader: Reader, cashierId: number): Promise<ShiftStamp | undefined> =>
  reader
    .selectFrom('cashier_shift')
    .where('kind', '=', literal('desk'))
    .where('state', '<>', literal('sealed'))
    .where('cashier_id', '=', cashierId)
    .select(shiftColumns)
    .executeTakeFirst()

/** The office shift of the open business date; undefined before the hotel is set up. */
export const findOfficeShift = (reader: Reader): Promise<ShiftStamp | undefined> =>
  reader
    .selectFrom('cashier_shift')
    .where('kind', '=', literal('office'))
    .where('state', '<>', literal('sealed'))
    .select(shiftColumns)
    .executeTakeFirst()

export interface HouseStamp {
  readonly businessDate: string
  readonly currency: string
  readonly timeZone: string
}

/** The open business date and the hotel's currency; undefined before the hotel is set up. */
export const findHouse = (reader: Reader): Promise<HouseStamp | undefined> =>
  reader
    .selectFrom('business_day')
    .innerJoin('property', (join) => join.on('property.id', '=', 1))
    .where('business_day.state', '=', literal('open'))
    .select([
      'business_day.business_date as businessDate',
      'property.currency as currency',
      'property.time_zone as timeZone',
    ])
    .executeTakeFirst()

export interface ActorStamp {
  readonly id: number
  readonly username: string
  readonly role: string
}

/** A person of the staff who may still act. */
export const findActor = (reader: Reader, staffId: number): Promise<ActorStamp | undefined> =>
  reader
    .selectFrom('staff')
    .where('id', '=', staffId)
    .where('is_active', '=', 1)
    .select(['id', 'username', 'role'])
    .executeTakeFirst()
