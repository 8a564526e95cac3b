import type { Currency } from '../kernel/currency.ts'
import { Money } from '../kernel/money.ts'
import type { RoomRules } from './room-rule.types.ts'

/** What most houses keep, until this one says otherwise. Source: design.md, section 4; ledger.md, section 4. */
export const defaultRoomRules = (currency: Currency): RoomRules => ({
  nightUntil: '06:00',
  earlyDepartureFee: 'none',
  keyCardPrice: Money.of('50', currency),
  extraBedPrice: Money.of('100', currency),
  breakfastPrice: Money.of('38', currency),
  hourly: { firstHours: 4, firstPercent: 50, furtherPercent: 10 },
  checkTimes: ['10:00', '15:00', '21:00'],
})
