import type { Exposure } from '@jiaoban/shared/deposits/shortfall.rules.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Reader } from '../kernel/tx.ts'

/** A guest in house with what they owe and what stands for it. */
export interface ExposedStay extends Exposure {
  readonly stayId: number
  readonly roomNumber: string
  readonly guestName: string
  readonly phone: string
  readonly departureDate: string
  /** Every night up to the departure that nobody has charged. */
  readonly openNights: Money
}

const exposureQuery = (reader: Reader, businessDate: string) =>
  reader
    .selectFrom('stay')
    .innerJoin('room', 'room.id', 'stay.room_id')
    .leftJoin('stay_guest', (join) =>
      join.onRef('stay_guest.stay_id', '=', 'stay.id').on('stay_guest.is_primary', '=', 1),
    )
    .leftJoin('guest_profile', 'guest_profile.guest_id', 'stay_guest.guest_id')
    .where('stay.state', '=', 'in_house')
    .select(({ selectFrom }) => [
      'stay.id',
      'stay.currency',
      'stay.departure_date',
      'room.number as room_number',
      'guest_profile.name as guest_name',
      'guest_profile.phone',
      selectFrom('folio')
        .innerJoin('account_balance', 'account_balance.account_id', 'folio.account_id')
        .whereRef('folio.stay_id', '=', 'stay.id')
        .select((folio) => folio.fn.sum<number>('account_balance.balance_minor').as('owed'))
        .as('owed_minor'),
      selectFrom('room_night')
        .whereRef('room_night.stay_id', '=', 'stay.id')
        .where('room_night.night', '<=', businessDate)
        .where('room_night.is_released', '=', 0)
        .where('room_night.charge_kind', 'is', null)
        .select((night) => night.fn.sum<number>('room_night.rate_minor').as('tonight'))
        .as('tonight_minor'),
      selectFrom('room_night')
        .whereRef('room_night.stay_id', '=', 'stay.id')
        .where('room_night.is_released', '=', 0)
        .where('room_night.charge_kind', 'is', null)
        .select((night) => night.fn.sum<number>('room_night.rate_minor').as('nights'))
        .as('open_minor'),
      selectFrom('deposit_slip')
        .innerJoin('account_balance', 'account_balance.account_id', 'deposit_slip.account_id')
        .whereRef('deposit_slip.stay_id', '=', 'stay.id')
        .select((slip) => slip.fn.sum<number>('account_balance.balance_minor').as('held'))
        .as('held_minor'),
      selectFrom('pre_authorisation')
        .whereRef('pre_authorisation.stay_id', '=', 'stay.id')
        .where('pre_authorisation.state', '=', 'held')
        .where('pre_authorisation.expires_date', '>=', businessDate)
        .select((hold) => hold.fn.sum<number>('pre_authorisation.authorised_minor').as('guaranteed'))
        .as('guaranteed_minor'),
    ])

type ExposureRow = Awaited<ReturnType<ReturnType<typeof exposureQuery>['execute']>>[number]

const toExposedStay = (row: ExposureRow): ExposedStay => {
  const money = (minor: number | null) => Money.fromMinor(minor ?? 0, row.currency as Currency)
  return {
    stayId: row.id,
    roomNumber: row.room_number,
    guestName: row.guest_name ?? '',
    phone: row.phone ?? '',
    departureDate: row.departure_date,
    balance: money(row.owed_minor),
    tonight: money(row.tonight_minor),
    openNights: money(row.open_minor),
    deposits: money(row.held_minor).negated(),
    guarantees: money(row.guaranteed_minor),
  }
}

/** Everybody in house, by room: what they owe by the morning of the next date, and what the house holds for it. */
export const listExposedStays = async (reader: Reader, businessDate: string): Promise<ExposedStay[]> =>
  (await exposureQuery(reader, businessDate).orderBy('room.number').execute()).map(toExposedStay)

/** The same for one stay; undefined when it is not in house. */
export const findExposedStay = async (
  reader: Reader,
  businessDate: string,
  stayId: number,
): Promise<ExposedStay | undefined> => {
  const row = await exposureQuery(reader, businessDate).where('stay.id', '=', stayId).executeTakeFirst()
  return row && toExposedStay(row)
}
