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

/** The relief a person has to do with now: as the cashier who is away, or as the reliever. */
const findReliefOf = (reader: Reader, staffId: number) =>
  reader
    .selectFrom('relief')
    .where('state', '=', literal('running'))
    .where(({ eb, or }) => or([eb('owner_id', '=', staffId), eb('reliever_id', '=', staffId)]))
    .select(['shift_id as shiftId', 'reliever_id as relieverId'])
    .executeTakeFirst()

/**
 * The shift a person answers for, whoever has the drawer in hand: the own one, or that which a lead closes for somebody;
 * open, counting or given. Undefined when there is none.
 */
export const findOwnShiftOf = (reader: Reader, staffId: number): Promise<ShiftStamp | undefined> =>
  reader
    .selectFrom('cashier_shift')
    .where('kind', '=', literal('desk'))
    .where('state', '<>', literal('sealed'))
    .where('held_by', '=', staffId)
    .select(shiftColumns)
    .executeTakeFirst()

/**
 * The shift whose drawer a person has in hand: the own one, unless a reliever has it, or the one the person relieves.
 * What "own shift" means to a command and to a screen is asked here and nowhere else.
 */
export const findDeskShiftOf = async (reader: Reader, staffId: number): Promise<ShiftStamp | undefined> => {
  const relief = await findReliefOf(reader, staffId)
  if (!relief) return findOwnShiftOf(reader, staffId)
  if (relief.relieverId !== staffId) return undefined
  return reader
    .selectFrom('cashier_shift')
    .where('id', '=', relief.shiftId)
    .select(shiftColumns)
    .executeTakeFirst()
}

/** The shift that keeps a person from taking another: the own one, with the drawer in hand or not, or a relieved one. */
export const findHeldShiftOf = async (reader: Reader, staffId: number): Promise<ShiftStamp | undefined> =>
  (await findDeskShiftOf(reader, staffId)) ?? findOwnShiftOf(reader, staffId)

/** Whether a lead is closing the shift of this cashier. */
export const isShiftForcedFrom = async (reader: Reader, cashierId: number): Promise<boolean> =>
  (await reader
    .selectFrom('cashier_shift')
    .where('kind', '=', literal('desk'))
    .where('cashier_id', '=', cashierId)
    .where('held_by', '<>', cashierId)
    .where('state', '<>', literal('sealed'))
    .select('id')
    .executeTakeFirst()) !== undefined

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
  /** Whether all of it is practice. */
  readonly isTraining: boolean
}

/** The open business date and the hotel's currency; undefined before the hotel is set up. */
export const findHouse = async (reader: Reader): Promise<HouseStamp | undefined> => {
  const row = await reader
    .selectFrom('business_day')
    .innerJoin('property', (join) => join.on('property.id', '=', 1))
    .where('business_day.state', '=', literal('open'))
    .select([
      'business_day.business_date as businessDate',
      'property.currency as currency',
      'property.time_zone as timeZone',
      'property.is_training as isTraining',
    ])
    .executeTakeFirst()
  return row && { ...row, isTraining: row.isTraining === 1 }
}

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
