import type { RoomRules } from '@jiaoban/shared/rooms/room-rule.types.ts'
import type { Tx } from '../kernel/tx.ts'

/** Writes the rules anew: an amount that was written is never updated, not even one that is a rule. */
export const replaceRoomRules = async (tx: Tx, rules: RoomRules): Promise<void> => {
  await tx.deleteFrom('room_rule').where('id', '=', 1).execute()
  await tx
    .insertInto('room_rule')
    .values({
      id: 1,
      night_until: rules.nightUntil,
      early_departure_fee: rules.earlyDepartureFee,
      key_card_minor: rules.keyCardPrice.toMinor(),
      extra_bed_minor: rules.extraBedPrice.toMinor(),
      breakfast_minor: rules.breakfastPrice.toMinor(),
      currency: rules.keyCardPrice.currency,
      hourly_first_hours: rules.hourly.firstHours,
      hourly_first_percent: rules.hourly.firstPercent,
      hourly_further_percent: rules.hourly.furtherPercent,
      check_times: rules.checkTimes.join(' '),
    })
    .execute()
}
