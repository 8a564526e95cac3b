import type { RoomErrors } from '../../rooms/room.errors.ts'
import type { ErrorSentences } from '../error-sentences.ts'

export const roomErrors: ErrorSentences<RoomErrors> = {
  room_taken: ({ room, night }) => `${room} 房 ${night} 晚已有人订用，没有办理。请换一间房，或更改日期。`,
  room_occupied: ({ room }) => `${room} 房还有客人在住，没有办理。请先退房，或换一间房。`,
  room_not_clean: ({ room }) =>
    `${room} 房还没有打扫，没有办理。请换一间净房；客人愿意先入住的，请勾选接受后再提交。`,
  room_out_of_order: ({ room }) => `${room} 房是维修房，没有办理。请换一间房。`,
  out_of_order_dates_wrong: ({ fromDate, untilDate, current }) =>
    `维修日期不对：从 ${fromDate} 到 ${untilDate}，没有保存。起始日不能早于营业日 ${current}，恢复日要在其后一年以内。`,
  room_type_full: ({ roomType, night }) =>
    `${night} 晚 ${roomType} 房型已经订满，没有办理。请换一种房型，或更改日期。`,
  night_rate_misplaced: ({ night }) => `${night} 晚的房价与入住日期不符，没有保存。请核对每晚房价。`,
  room_check_not_set: ({ time }) => `客房规定里没有 ${time} 的房态核对，没有保存。请选规定的时间。`,
  room_check_taken: ({ time }) => `今天 ${time} 的房态核对已经报过，没有再存。`,
  night_already_charged: ({ night }) => `${night} 晚的房费已经入过账，没有再入。请刷新后核对账页。`,
}
