import type { StayErrors } from '../../stays/stay.errors.ts'
import { type ErrorSentences, wordFor } from '../error-sentences.ts'
import { facts } from './facts.ts'

export const stayErrors: ErrorSentences<StayErrors> = {
  stay_not_reserved: ({ state }) =>
    `这笔预订现在是“${wordFor(facts.stayStates, state)}”，没有办理。请刷新后查看。`,
  stay_not_in_house: ({ state }) =>
    `这位客人现在是“${wordFor(facts.stayStates, state)}”，不是在住，没有办理。请刷新后查看。`,
  arrival_in_past: ({ arrivalDate, current }) =>
    `抵店日期 ${arrivalDate} 早于营业日 ${current}，没有保存。请改抵店日期。`,
  arrival_not_due: ({ arrivalDate, current }) =>
    `预订 ${arrivalDate} 才到店，现在营业日是 ${current}，没有标记未到。请等到店日再处理，或改为取消预订。`,
  departure_before_arrival: ({ arrivalDate, departureDate }) =>
    `离店日期 ${departureDate} 早于抵店日期 ${arrivalDate}，没有保存。请改离店日期。`,
  departure_in_past: ({ departureDate, current }) =>
    `离店日期 ${departureDate} 早于营业日 ${current}，没有更改。请选营业日当天或以后。`,
  departure_unchanged: ({ departureDate }) => `离店日期本来就是 ${departureDate}，没有更改。请选另一个日期。`,
  stay_too_long: ({ nights, limit }) =>
    `一次最多住 ${limit} 晚，这里是 ${nights} 晚，没有保存。请核对离店日期。`,
  night_paid_after_departure: ({ night }) =>
    `${night} 晚的房费已经入账，离店日期没有更改。请选这一晚之后的日期。`,
  guest_listed_twice: () => '同一个证件登记了两次，没有办理入住。请删去重复的一位，或改正证件号码。',
  deposit_still_held: ({ slip }) => `押金单 ${slip} 还没有退，预订没有更改。请先退押金，再处理预订。`,
  inspection_already_requested: ({ room }) => `${room} 房已经通知查房，没有再通知。请等候查房结果。`,
  inspection_not_answered: ({ room }) =>
    `${room} 房的查房还没有回复，未办理退房。请等客房部回复，或选择不查房退房。`,
  inspection_not_open: () => '这次查房已经有结果或已取消，没有更改。请刷新后查看。',
}
