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
  night_before_is_over: ({ until }) =>
    `现在不能再按前一晚入住（只限转日后到 ${until} 以前），没有办理。请取消“前一晚房”后再提交。`,
  departure_before_arrival: ({ arrivalDate, departureDate }) =>
    `离店日期 ${departureDate} 早于抵店日期 ${arrivalDate}，没有保存。请改离店日期。`,
  departure_in_past: ({ departureDate, current }) =>
    `离店日期 ${departureDate} 早于营业日 ${current}，没有更改。请选营业日当天或以后。`,
  departure_unchanged: ({ departureDate }) => `离店日期本来就是 ${departureDate}，没有更改。请选另一个日期。`,
  reservation_changed: () => '这笔预订刚被别的柜台改过，没有保存。请刷新后再改。',
  hourly_leaves_same_day: ({ departureDate }) =>
    `钟点房当天离店，离店日期却是 ${departureDate}，没有办理。请把晚数改为 0，或取消钟点房。`,
  stay_becomes_shorter: ({ departureDate }) =>
    `新日期早于现在的离店日期 ${departureDate}，没有更改。提前离店请用“提前离店”办理。`,
  departure_not_earlier: ({ departureDate }) =>
    `新日期不早于现在的离店日期 ${departureDate}，没有更改。续住请用“续住”办理。`,
  already_in_room: ({ room }) => `客人已经住在 ${room} 房，没有换房。请选另一间房。`,
  no_night_ahead: ({ departureDate }) =>
    `客人 ${departureDate} 离店，今晚起没有未入账的房晚，没有更改。请先续住。`,
  upgrade_needs_approval: ({ room, rate }) =>
    `${room} 房的门市价更高，房价仍按 ${rate}，属于免费升级，还没有办理。请有权限的同事授权。`,
  lower_rate_needs_approval: ({ from, to }) => `房价从 ${from} 降到 ${to}，还没有办理。请有权限的同事授权。`,
  fee_waiver_needs_approval: ({ amount }) => `免收 ${amount} 需要授权，还没有办理。请有权限的同事授权。`,
  not_so_many_cards_out: ({ out }) => `这位客人手上只有 ${out} 张房卡，没有登记。请核对张数。`,
  room_has_all_guests: ({ limit }) => `一间房最多登记 ${limit} 位客人，没有登记。`,
  guest_answers_for_stay: () => '这位是主客人，不能单独离开，没有办理。请为整间房办理退房。',
  stay_too_long: ({ nights, limit }) =>
    `一次最多住 ${limit} 晚，这里是 ${nights} 晚，没有保存。请核对离店日期。`,
  night_paid_after_departure: ({ night }) =>
    `${night} 晚的房费已经入账，离店日期没有更改。请选这一晚之后的日期。`,
  guest_listed_twice: () => '同一个证件登记了两次，没有办理入住。请删去重复的一位，或改正证件号码。',
  deposit_still_held: ({ slip }) => `押金单 ${slip} 还没有退，预订没有更改。请先退押金，再处理预订。`,
  window_not_settled: ({ window }) =>
    `账页 ${window} 还有账没有结清，未办理退房。请先结清或转走账页 ${window} 的账。`,
  inspection_already_requested: ({ room }) => `${room} 房已经通知查房，没有再通知。请等候查房结果。`,
  inspection_not_answered: ({ room }) =>
    `${room} 房的查房还没有回复，未办理退房。请等客房部回复，或选择不查房退房。`,
  inspection_not_open: () => '这次查房已经有结果或已取消，没有更改。请刷新后查看。',
  skipper_owes_nothing: ({ balance, held }) =>
    `押金 ${held} 够付账页 ${balance}，不是走单，没有立案。请按退房办理。`,
  skipper_decided: () => '这件走单已经决定由员工代偿，没有更改。欠款请向代偿人收取。',
  skipper_ended: () => '这件走单已经了结，没有办理。请刷新后查看。',
  recovery_above_debt: ({ left, amount }) => `收款 ${amount} 多于未收的 ${left}，没有收款。请改金额。`,
  stand_in_not_active: ({ name }) => `${name} 已停用，不能代偿，没有更改。请选另一位员工。`,
  suspension_owes_nothing: ({ balance, held }) =>
    `账页 ${balance} 有押金 ${held} 够付，没有挂账。请按退房办理。`,
  suspension_due_in_past: ({ dueDate, current }) =>
    `约定付款日 ${dueDate} 早于营业日 ${current}，没有挂账。请改日期。`,
  account_not_suspended: () => '这位客人没有未结的挂账，没有收款。请刷新后查看。',
  stay_not_checked_out: ({ state }) =>
    `这位客人现在是“${wordFor(facts.stayStates, state)}”，没有退房，没有办理。请刷新后查看。`,
  check_out_of_other_date: ({ checkedOutDate, current }) =>
    `这次退房是 ${checkedOutDate} 办的，现在营业日是 ${current}，不能撤销。漏收的请补收，多收的请折让或退款。`,
  window_in_credit: ({ window, credit }) =>
    `账页 ${window} 还应退 ${credit}，客人不在，没有立案。请先把这笔余额转到欠款的账页。`,
}
