import type { SetUpErrors } from '../../set-up/set-up.errors.ts'
import type { ErrorSentences } from '../error-sentences.ts'

export const setUpErrors: ErrorSentences<SetUpErrors> = {
  set_up_code_wrong: () => '建店码不对，酒店还没有建立。请输入服务器启动时显示的建店码。',
  administrator_missing: () => '还没有管理员，酒店还没有建立。请至少把一位员工的岗位设为管理员。',
  username_repeated: ({ username }) =>
    `用户名“${username}”有两位员工使用，酒店还没有建立。请给其中一位换一个用户名。`,
  room_type_repeated: ({ type }) => `房型代码“${type}”出现了两次，酒店还没有建立。请改掉其中一个。`,
  room_number_repeated: ({ room }) => `房号“${room}”出现了两次，酒店还没有建立。请改掉其中一个。`,
  room_type_unknown: ({ room, type }) =>
    `${room} 房的房型“${type}”不在房型表里，酒店还没有建立。请先添加这个房型，或改选房型。`,
  desk_repeated: ({ desk }) => `柜台代码“${desk}”出现了两次，酒店还没有建立。请改掉其中一个。`,
  terminal_unknown: ({ desk, method }) =>
    `柜台 ${desk} 的终端“${method}”不是可用的收款方式，酒店还没有建立。请重新选择。`,
  terminal_repeated: ({ desk, method }) =>
    `柜台 ${desk} 的终端“${method}”出现了两次，酒店还没有建立。请删掉一个。`,
  key_unknown: ({ desk, key }) => `柜台 ${desk} 的钥匙“${key}”不在钥匙种类里，酒店还没有建立。请重新选择。`,
  key_repeated: ({ desk, key }) => `柜台 ${desk} 的钥匙“${key}”出现了两次，酒店还没有建立。请合并数量。`,
  book_range_backwards: ({ first, last }) =>
    `发票本的止号 ${last} 小于起号 ${first}，酒店还没有建立。请核对起止号码。`,
  book_digits_too_few: ({ last, digits }) =>
    `发票本的止号 ${last} 超过 ${digits} 位，酒店还没有建立。请核对号码位数。`,
  book_range_overlaps: ({ first, last }) =>
    `发票本 ${first}–${last} 与另一本号码重叠，酒店还没有建立。请核对起止号码。`,
  safe_below_floats: ({ safe, floats }) =>
    `保险箱现金 ${safe} 不够各柜台备用金合计 ${floats}，酒店还没有建立。请更正其中一项。`,
  business_date_in_future: ({ businessDate, calendarDate }) =>
    `营业日 ${businessDate} 晚于今天 ${calendarDate}，酒店还没有建立。请选今天或更早的日期。`,
}
