import { isDueOn } from '@jiaoban/shared/stays/vip.rules.ts'
import type { Preparation } from '@jiaoban/shared/stays/vip.types.ts'
import type { Reader } from '../kernel/tx.ts'

const preparationQuery = (reader: Reader, date: string) =>
  reader
    .selectFrom('stay_vip')
    .innerJoin('stay', 'stay.id', 'stay_vip.stay_id')
    .innerJoin('vip_item', 'vip_item.level_code', 'stay_vip.level_code')
    .leftJoin('room', 'room.id', 'stay.room_id')
    .leftJoin('stay_guest', (join) =>
      join.onRef('stay_guest.stay_id', '=', 'stay.id').on('stay_guest.is_primary', '=', 1),
    )
    .leftJoin('guest_profile', 'guest_profile.guest_id', 'stay_guest.guest_id')
    .leftJoin('preparation_tick', (join) =>
      join
        .onRef('preparation_tick.stay_id', '=', 'stay.id')
        .onRef('preparation_tick.item_id', '=', 'vip_item.id')
        .on('preparation_tick.due_date', '=', date)
        .on('preparation_tick.taken_back_at', 'is', null),
    )
    .leftJoin('staff_profile', 'staff_profile.staff_id', 'preparation_tick.done_by')
    .select([
      'stay.id as stay_id',
      'stay.state',
      'stay.arrival_date',
      'stay.departure_date',
      'stay_vip.level_code',
      'room.number',
      'guest_profile.name as guest_name',
      'vip_item.id as item_id',
      'vip_item.name_zh',
      'vip_item.name_en',
      'vip_item.moment',
      'vip_item.due_time',
      'vip_item.team',
      'vip_item.is_active',
      'preparation_tick.done_at',
      'staff_profile.display_name as done_by',
    ])

type PreparationRow = Awaited<ReturnType<ReturnType<typeof preparationQuery>['execute']>>[number]

const toPreparation = (row: PreparationRow, date: string): Preparation => ({
  stayId: row.stay_id,
  roomNumber: row.number ?? '',
  guestName: row.guest_name ?? '',
  levelCode: row.level_code,
  item: {
    id: row.item_id,
    name: { zh: row.name_zh, en: row.name_en },
    moment: row.moment,
    dueTime: row.due_time,
    team: row.team,
  },
  date,
  done: row.done_at === null ? null : { by: row.done_by ?? '', at: row.done_at },
})

/** What is asked for now and due on the date, or was done for it. */
const isListed = (row: PreparationRow, date: string): boolean =>
  row.done_at !== null ||
  (row.is_active === 1 &&
    isDueOn(
      row.moment,
      {
        arrivalDate: row.arrival_date,
        departureDate: row.departure_date,
        isAwaited: row.state === 'reserved',
      },
      date,
    ))

/** The stays a date may ask something for: expected or in house, come on the date, or with something done for it. */
const listStayIds = async (reader: Reader, date: string): Promise<number[]> => {
  const stays = await reader
    .selectFrom('stay')
    .innerJoin('stay_vip', 'stay_vip.stay_id', 'stay.id')
    .where(({ eb, or, and }) =>
      or([
        and([eb('stay.state', 'in', ['reserved', 'in_house']), eb('stay.arrival_date', '<=', date)]),
        eb('stay.checked_in_date', '=', date),
      ]),
    )
    .select('stay.id')
    .execute()
  const ticked = await reader
    .selectFrom('preparation_tick')
    .where('due_date', '=', date)
    .select('stay_id as id')
    .execute()
  return [...new Set([...stays, ...ticked].map(({ id }) => id))]
}

/** What is to be made ready on a date, by time and room. Every step leads into an index by date, state or id. */
export const listPreparations = async (reader: Reader, date: string): Promise<Preparation[]> => {
  const stayIds = await listStayIds(reader, date)
  if (stayIds.length === 0) return []
  const rows = await preparationQuery(reader, date)
    .where('stay.id', 'in', stayIds)
    .orderBy('vip_item.due_time')
    .orderBy(({ fn, val }) => fn.coalesce('room.number', val('')))
    .orderBy('stay.id')
    .orderBy('vip_item.id')
    .execute()
  return rows.filter((row) => isListed(row, date)).map((row) => toPreparation(row, date))
}
