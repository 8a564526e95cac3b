import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { defaultRoomRules } from '@jiaoban/shared/rooms/room-rule.rules.ts'
import type { RoomRules } from '@jiaoban/shared/rooms/room-rule.types.ts'
import type { Selectable } from 'kysely'
import type { Reader } from '../kernel/tx.ts'
import { readCurrency } from '../property/property.reads.ts'
import type { RoomRuleTable } from './room.table.ts'

const toRoomRules = (row: Selectable<RoomRuleTable>): RoomRules => {
  const money = (minor: number) => Money.fromMinor(minor, row.currency as Currency)
  return {
    nightUntil: row.night_until,
    earlyDepartureFee: row.early_departure_fee,
    keyCardPrice: money(row.key_card_minor),
    extraBedPrice: money(row.extra_bed_minor),
    breakfastPrice: money(row.breakfast_minor),
    hourly: {
      firstHours: row.hourly_first_hours,
      firstPercent: row.hourly_first_percent,
      furtherPercent: row.hourly_further_percent,
    },
    checkTimes: row.check_times === '' ? [] : row.check_times.split(' '),
  }
}

/** The rules of the house; until it says otherwise, those of most. */
export const readRoomRules = async (reader: Reader): Promise<RoomRules> => {
  const row = await reader.selectFrom('room_rule').selectAll().where('id', '=', 1).executeTakeFirst()
  return row ? toRoomRules(row) : defaultRoomRules(await readCurrency(reader))
}
