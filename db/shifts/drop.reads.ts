import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Reader } from '../kernel/tx.ts'

export interface CashDrop {
  readonly id: number
  readonly bagNumber: string
  readonly shiftId: number
  readonly shiftNumber: string
  readonly cashierId: number
  readonly businessDate: string
  readonly amount: Money
  readonly witness: string
  readonly cashier: string
  readonly state: 'in_bag' | 'received'
  readonly received: Money | null
}

const dropsQuery = (reader: Reader) =>
  reader
    .selectFrom('cash_drop')
    .innerJoin('cashier_shift', 'cashier_shift.id', 'cash_drop.shift_id')
    .leftJoin('staff_profile as witness', 'witness.staff_id', 'cash_drop.witness_id')
    .leftJoin('staff_profile as cashier', 'cashier.staff_id', 'cashier_shift.cashier_id')
    .select([
      'cash_drop.id',
      'cash_drop.bag_number',
      'cash_drop.shift_id',
      'cashier_shift.number as shift_number',
      'cashier_shift.cashier_id',
      'cashier_shift.business_date',
      'cash_drop.amount_minor',
      'cash_drop.currency',
      'witness.display_name as witness',
      'cashier.display_name as cashier',
      'cash_drop.state',
      'cash_drop.received_minor',
    ])
    .orderBy('cash_drop.id')

type DropRow = Awaited<ReturnType<ReturnType<typeof dropsQuery>['execute']>>[number]

const toDrop = (row: DropRow): CashDrop => ({
  id: row.id,
  bagNumber: row.bag_number,
  shiftId: row.shift_id,
  shiftNumber: row.shift_number,
  cashierId: row.cashier_id ?? 0,
  businessDate: row.business_date,
  amount: Money.fromMinor(row.amount_minor, row.currency as Currency),
  witness: row.witness ?? '',
  cashier: row.cashier ?? '',
  state: row.state,
  received:
    row.received_minor === null ? null : Money.fromMinor(row.received_minor, row.currency as Currency),
})

/** Bags dropped and not yet counted by the general cashier. */
export const listBagsInHand = async (reader: Reader): Promise<CashDrop[]> =>
  (await dropsQuery(reader).where('cash_drop.state', '=', 'in_bag').execute()).map(toDrop)

export const listDropsOfShift = async (reader: Reader, shiftId: number): Promise<CashDrop[]> =>
  (await dropsQuery(reader).where('cash_drop.shift_id', '=', shiftId).execute()).map(toDrop)

export const findDrop = async (reader: Reader, id: number): Promise<CashDrop | undefined> => {
  const row = await dropsQuery(reader).where('cash_drop.id', '=', id).executeTakeFirst()
  return row && toDrop(row)
}

export const isBagNumberUsed = async (reader: Reader, bagNumber: string): Promise<boolean> =>
  (await reader
    .selectFrom('cash_drop')
    .where('bag_number', '=', bagNumber)
    .select('id')
    .executeTakeFirst()) !== undefined
