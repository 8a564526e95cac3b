import type { GroupErrors } from '../../stays/group.errors.ts'
import { type ErrorSentences, wordFor } from '../error-sentences.ts'
import { groups } from './groups.ts'

export const groupErrors: ErrorSentences<GroupErrors> = {
  group_not_found: () => '没有这个团队，没有办理。请刷新后查看。',
  group_not_open: ({ state }) => `这个团队${wordFor(groups.states, state)}，没有办理。请刷新后查看。`,
  release_after_arrival: ({ releaseDate, arrivalDate }) =>
    `放房日期 ${releaseDate} 晚于抵店日期 ${arrivalDate}，没有保存。请改放房日期。`,
  stay_not_of_group: () => '有一间房不属于这个团队，或已经入住，没有办理。请刷新后再试。',
  rooming_list_twice: () => '名单上有一间房出现了两次，没有保存。请改房号。',
  nobody_to_check_in: () => '这个团队没有等待入住的房间，没有办理。',
  group_rooms_missing: ({ roomType, missing }) =>
    `${roomType} 房型还差 ${missing} 间可用的净房，没有人入住。请等房间打扫好，接受未打扫的房间，或先入住一部分。`,
  guest_folio_open: ({ room, balance }) =>
    `${room} 房客人自付余额 ${balance}，全团没有离店。请先为这间房退房结账。`,
  guest_deposit_held: ({ room }) => `${room} 房客人还有自己的押金，全团没有离店。请先为这间房退房退押金。`,
  group_deposit_held: ({ slip }) => `团队押金单 ${slip} 还有余额，没有取消。请先退还、转走或扣收押金。`,
  group_still_expected: ({ rooms }) =>
    `还有 ${rooms} 间房没有到店，团队没有结账。请先办理入住，或取消这些预订。`,
  group_has_guests: ({ rooms }) => `团队已有 ${rooms} 间房入住过，不能取消。请改为全团离店结账。`,
  group_has_come: ({ rooms }) => `团队已有 ${rooms} 间房入住，日期没有更改。请在各房间更改离店日期。`,
  group_rooms_named: ({ roomType, free, asked }) =>
    `${roomType} 房型只有 ${free} 间还没有客人姓名，不能减 ${asked} 间，没有更改。请减少间数，或逐间取消预订。`,
  group_room_late: ({ room, amount }) =>
    `${room} 房已过退房时间，按规定应收 ${amount}，全团没有离店。请选择按规定收费或不收。`,
  left_with_group: ({ room }) => `${room} 房是随团队一起离店的，不能单独撤销，没有办理。漏记的费用请补记。`,
  group_owes: ({ balance }) => `团队主账已有入账，余额 ${balance}，不能取消。请改为全团离店结账。`,
}
