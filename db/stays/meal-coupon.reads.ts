import type { BreakfastRow, MealCoupon } from '@jiaoban/shared/stays/meal.types.ts'
import type { Reader } from '../kernel/tx.ts'

const couponQuery = (reader: Reader) =>
  reader
    .selectFrom('meal_coupon')
    .leftJoin('meal_coupon_end', (join) =>
      join
        .onRef('meal_coupon_end.coupon_id', '=', 'meal_coupon.id')
        .on('meal_coupon_end.taken_back_at', 'is', null),
    )
    .leftJoin('folio_line as taken_back', 'taken_back.reverses_line_id', 'meal_coupon.folio_line_id')
    .select([
      'meal_coupon.id',
      'meal_coupon.stay_id as stayId',
      'meal_coupon.meal_date as mealDate',
      'meal_coupon.running',
      'meal_coupon.origin',
      'meal_coupon_end.outcome',
      'taken_back.id as takenBackLineId',
    ])
    .orderBy('meal_coupon.meal_date')
    .orderBy('meal_coupon.running')

type CouponRow = Awaited<ReturnType<ReturnType<typeof couponQuery>['execute']>>[number]

/** A coupon that was sold and whose charge was taken back is nobody's to eat, unless somebody had eaten by then. */
const toCoupon = ({ takenBackLineId, outcome, ...coupon }: CouponRow): MealCoupon => ({
  ...coupon,
  outcome: outcome ?? (takenBackLineId === null ? null : 'unpaid'),
})

export const listCouponsOfStay = async (reader: Reader, stayId: number): Promise<MealCoupon[]> =>
  (await couponQuery(reader).where('meal_coupon.stay_id', '=', stayId).execute()).map(toCoupon)

export const listCouponsOfDate = async (reader: Reader, mealDate: string): Promise<MealCoupon[]> =>
  (await couponQuery(reader).where('meal_coupon.meal_date', '=', mealDate).execute()).map(toCoupon)

export const findCoupon = async (reader: Reader, id: number): Promise<MealCoupon | undefined> => {
  const row = await couponQuery(reader).where('meal_coupon.id', '=', id).executeTakeFirst()
  return row && toCoupon(row)
}

/** The last number given out for each of some dates; a date without one is left out. */
export const readLastRunning = async (
  reader: Reader,
  mealDates: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const rows = await reader
    .selectFrom('meal_coupon')
    .where('meal_date', 'in', [...mealDates])
    .groupBy('meal_date')
    .select(({ fn }) => ['meal_date', fn.max<number>('running').as('last')])
    .execute()
  return new Map(rows.map(({ meal_date: mealDate, last }) => [mealDate, last]))
}

const breakfastQuery = (reader: Reader) =>
  reader
    .selectFrom('stay')
    .leftJoin('room', 'room.id', 'stay.room_id')
    .leftJoin('stay_extra', 'stay_extra.stay_id', 'stay.id')
    .leftJoin('stay_guest', (join) =>
      join.onRef('stay_guest.stay_id', '=', 'stay.id').on('stay_guest.is_primary', '=', 1),
    )
    .leftJoin('guest_profile', 'guest_profile.guest_id', 'stay_guest.guest_id')
    .leftJoin('group_block_text', 'group_block_text.group_id', 'stay.group_id')
    .select([
      'stay.id',
      'stay.state',
      'stay.arrival_date',
      'stay.departure_date',
      'stay.breakfasts',
      'stay_extra.breakfasts as extra_breakfasts',
      'room.number',
      'guest_profile.name',
      'group_block_text.name as group_name',
    ])
    .orderBy(({ fn, val }) => fn.coalesce('room.number', val('')))
    .orderBy('stay.id')

/** The dates of a stay, and how many breakfasts it has a morning, of the room and of its extras. */
export const readMealEntitlement = async (
  reader: Reader,
  stayId: number,
): Promise<{ arrivalDate: string; departureDate: string; perMorning: number }> => {
  const row = await reader
    .selectFrom('stay')
    .leftJoin('stay_extra', 'stay_extra.stay_id', 'stay.id')
    .where('stay.id', '=', stayId)
    .select(['stay.arrival_date', 'stay.departure_date', 'stay.breakfasts', 'stay_extra.breakfasts as extra'])
    .executeTakeFirstOrThrow()
  return {
    arrivalDate: row.arrival_date,
    departureDate: row.departure_date,
    perMorning: row.breakfasts + (row.extra ?? 0),
  }
}

/** Who may come to breakfast on a date: who sleeps here the night before and has one, and whoever holds a coupon. */
export const listBreakfasts = async (reader: Reader, mealDate: string): Promise<BreakfastRow[]> => {
  const coupons = Map.groupBy(await listCouponsOfDate(reader, mealDate), ({ stayId }) => stayId)
  const rows = await breakfastQuery(reader)
    .where(({ eb, or, and }) =>
      or([
        and([
          eb('stay.state', 'in', ['in_house', 'reserved']),
          eb('stay.arrival_date', '<', mealDate),
          eb('stay.departure_date', '>=', mealDate),
        ]),
        ...(coupons.size === 0 ? [] : [eb('stay.id', 'in', [...coupons.keys()])]),
      ]),
    )
    .execute()
  return rows
    .map((row) => ({
      stayId: row.id,
      roomNumber: row.number ?? '',
      guestName: row.name ?? row.group_name ?? '',
      expected:
        row.arrival_date < mealDate && row.departure_date >= mealDate
          ? row.breakfasts + (row.extra_breakfasts ?? 0)
          : 0,
      coupons: coupons.get(row.id) ?? [],
    }))
    .filter(({ expected, coupons: held }) => expected > 0 || held.length > 0)
}
