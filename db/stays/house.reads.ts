import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { StaySource, StayState } from '@jiaoban/shared/stays/stay.types.ts'
import type { Reader } from '../kernel/tx.ts'
import { rateMinorOf } from './stay.reads.ts'

/** A stay as lists show it: with what its guest owes, what its slips hold, and how its inspection stands. */
export interface HouseStay {
  readonly id: number
  readonly state: StayState
  readonly source: StaySource
  readonly roomId: number | null
  readonly roomNumber: string
  readonly typeCode: string
  readonly typeName: { readonly zh: string; readonly en: string }
  readonly guestName: string
  readonly phone: string
  readonly plate: string
  /** The level of a guest the house makes something ready for. */
  readonly vipCode: string | null
  /** Empty where nobody knows. */
  readonly segmentName: { readonly zh: string; readonly en: string }
  /** Who sends the guest; empty for nobody. */
  readonly companyName: string
  readonly arrivalDate: string
  readonly departureDate: string
  readonly rate: Money
  readonly adults: number
  readonly children: number
  readonly breakfasts: number
  readonly balance: Money
  readonly deposits: Money
  readonly inspection: 'none' | 'requested' | 'clean' | 'charges'
}

/** One statement for the whole house; each sum is one look into an index. */
export const houseQuery = (reader: Reader) =>
  reader
    .selectFrom('stay')
    .innerJoin('room_type', 'room_type.id', 'stay.room_type_id')
    .leftJoin('room', 'room.id', 'stay.room_id')
    .leftJoin('stay_guest', (join) =>
      join.onRef('stay_guest.stay_id', '=', 'stay.id').on('stay_guest.is_primary', '=', 1),
    )
    .leftJoin('guest_profile', 'guest_profile.guest_id', 'stay_guest.guest_id')
    .leftJoin('group_block_text', 'group_block_text.group_id', 'stay.group_id')
    .leftJoin('stay_note', 'stay_note.stay_id', 'stay.id')
    .leftJoin('stay_vip', 'stay_vip.stay_id', 'stay.id')
    .leftJoin('market_segment', 'market_segment.code', 'stay.segment_code')
    .leftJoin('company_profile', 'company_profile.company_id', 'stay.company_id')
    .select(({ selectFrom }) => [
      'stay.id',
      'stay.state',
      'stay.source',
      'stay.room_id',
      'room.number as room_number',
      'room_type.code as type_code',
      'room_type.name_zh as type_zh',
      'room_type.name_en as type_en',
      'guest_profile.name as guest_name',
      'group_block_text.name as group_name',
      'guest_profile.phone',
      'stay_note.plate',
      'stay_vip.level_code as vip_code',
      'market_segment.name_zh as segment_zh',
      'market_segment.name_en as segment_en',
      'company_profile.name as company_name',
      'stay.arrival_date',
      'stay.departure_date',
      'stay.rate_minor',
      'stay.currency',
      'stay.adults',
      'stay.children',
      'stay.breakfasts',
      selectFrom('room_night')
        .whereRef('room_night.stay_id', '=', 'stay.id')
        .orderBy('room_night.id', 'desc')
        .limit(1)
        .select('room_night.rate_minor')
        .as('night_rate_minor'),
      selectFrom('reserved_night')
        .whereRef('reserved_night.stay_id', '=', 'stay.id')
        .where('reserved_night.is_current', '=', 1)
        .orderBy('reserved_night.night', 'desc')
        .limit(1)
        .select('reserved_night.rate_minor')
        .as('agreed_rate_minor'),
      selectFrom('folio')
        .innerJoin('account_balance', 'account_balance.account_id', 'folio.account_id')
        .whereRef('folio.stay_id', '=', 'stay.id')
        .select((folio) => folio.fn.sum<number>('account_balance.balance_minor').as('owed'))
        .as('owed_minor'),
      selectFrom('deposit_slip')
        .innerJoin('account_balance', 'account_balance.account_id', 'deposit_slip.account_id')
        .whereRef('deposit_slip.stay_id', '=', 'stay.id')
        .select((slip) => slip.fn.sum<number>('account_balance.balance_minor').as('held'))
        .as('held_minor'),
      selectFrom('inspection')
        .whereRef('inspection.stay_id', '=', 'stay.id')
        .where('inspection.state', '<>', 'cancelled')
        .orderBy('inspection.id', 'desc')
        .limit(1)
        .select((last) => last.fn.coalesce('inspection.outcome', 'inspection.state').as('stand'))
        .as('inspection'),
    ])

type HouseRow = Awaited<ReturnType<ReturnType<typeof houseQuery>['execute']>>[number]

export const toHouseStay = (row: HouseRow): HouseStay => {
  const currency = row.currency as Currency
  return {
    id: row.id,
    state: row.state,
    source: row.source,
    roomId: row.room_id,
    roomNumber: row.room_number ?? '',
    typeCode: row.type_code,
    typeName: { zh: row.type_zh, en: row.type_en },
    guestName: row.guest_name ?? row.group_name ?? '',
    phone: row.phone ?? '',
    plate: row.plate ?? '',
    vipCode: row.vip_code,
    segmentName: { zh: row.segment_zh ?? '', en: row.segment_en ?? '' },
    companyName: row.company_name ?? '',
    arrivalDate: row.arrival_date,
    departureDate: row.departure_date,
    rate: Money.fromMinor(rateMinorOf(row), currency),
    adults: row.adults,
    children: row.children,
    breakfasts: row.breakfasts,
    balance: Money.fromMinor(row.owed_minor ?? 0, currency),
    deposits: Money.fromMinor(row.held_minor ?? 0, currency).negated(),
    inspection: (row.inspection ?? 'none') as HouseStay['inspection'],
  }
}

/** Everybody in house, by room. */
export const listInHouse = async (reader: Reader): Promise<HouseStay[]> => {
  const rows = await houseQuery(reader).where('stay.state', '=', 'in_house').orderBy('room.number').execute()
  return rows.map(toHouseStay)
}

/** Who reserved and is expected on the date, or was expected before it and has not come. */
export const listExpected = async (reader: Reader, date: string): Promise<HouseStay[]> => {
  const rows = await houseQuery(reader)
    .where('stay.state', '=', 'reserved')
    .where('stay.arrival_date', '<=', date)
    .orderBy('stay.arrival_date')
    .orderBy('stay.id')
    .execute()
  return rows.map(toHouseStay)
}

const live = ['in_house', 'reserved'] as const

/** Who is in some rooms, or has reserved them. */
export const listLiveStaysInRooms = async (
  reader: Reader,
  roomIds: readonly number[],
): Promise<HouseStay[]> => {
  if (roomIds.length === 0) return []
  const rows = await houseQuery(reader)
    .where('stay.room_id', 'in', [...roomIds])
    .where('stay.state', 'in', [...live])
    .orderBy('stay.state')
    .orderBy('room.number')
    .execute()
  return rows.map(toHouseStay)
}

/**
 * Who is in house or expected, found by the name, phone or ID number of any guest, or by plate. The text is
 * letters and digits only, so that nothing in it has a meaning for `like`.
 */
export const searchLiveStays = async (
  reader: Reader,
  foldedText: string,
  limit: number,
): Promise<HouseStay[]> => {
  const pattern = `%${foldedText}%`
  const rows = await houseQuery(reader)
    .where('stay.state', 'in', [...live])
    .where(({ eb, or, exists, selectFrom }) =>
      or([
        eb('stay_note.search_text', 'like', pattern),
        exists(
          selectFrom('stay_guest as member')
            .innerJoin('guest_profile as profile', 'profile.guest_id', 'member.guest_id')
            .whereRef('member.stay_id', '=', 'stay.id')
            .where('profile.search_text', 'like', pattern)
            .select('member.guest_id'),
        ),
      ]),
    )
    .orderBy('stay.state')
    .orderBy('stay.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toHouseStay)
}

/** The last stays of some guests, those in house and those that ended alike. */
export const listStaysOfGuests = async (
  reader: Reader,
  guestIds: readonly number[],
  limit: number,
): Promise<HouseStay[]> => {
  if (guestIds.length === 0) return []
  const rows = await houseQuery(reader)
    .where('stay.id', 'in', ({ selectFrom }) =>
      selectFrom('stay_guest as member')
        .where('member.guest_id', 'in', [...guestIds])
        .select('member.stay_id'),
    )
    .orderBy('stay.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toHouseStay)
}

/** Stays by id, in no order. */
export const listStaysById = async (reader: Reader, ids: readonly number[]): Promise<HouseStay[]> => {
  if (ids.length === 0) return []
  return (
    await houseQuery(reader)
      .where('stay.id', 'in', [...ids])
      .execute()
  ).map(toHouseStay)
}
