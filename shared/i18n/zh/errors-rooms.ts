import type { RoomErrors } from '../../rooms/room.errors.ts'
import type { ErrorSentences } from '../error-sentences.ts'

export const roomErrors: ErrorSentences<RoomErrors> = {
  room_taken: ({ room, night }) => `${room} 房 ${night} 晚已有人订用，没有办理。请换一间房，或更改日期。`,
  room_occupied: ({ room }) => `${room} 房还有客人在住，没有办理。请先退房，或换一间房。`,
  room_not_clean: ({ room }) =>
    `${room} 房还没有打扫，没有办理。请换一间净房；客人愿意先入住的，请勾选接受后再提交。`,
  room_out_of_order: ({ room }) => `${room} 房是维修房，没有办理。请换一间房。`,
  night_already_charged: ({ night }) => `${night} 晚的房费已经入过账，没有再入。请刷新后核对账页。`,
}
