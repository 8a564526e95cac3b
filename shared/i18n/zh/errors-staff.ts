import type { StaffErrors } from '../../staff/staff.errors.ts'
import type { ErrorSentences } from '../error-sentences.ts'

export const staffErrors: ErrorSentences<StaffErrors> = {
  approval_above_limit: ({ limit, asked }) =>
    `${asked} 超过授权人的限额 ${limit}，操作没有执行。请管理员授权，或减少金额。`,
  sign_in_failed: () => '用户名或密码不对，没有登录。请重新输入；连续输错五次会暂时锁定。',
  sign_in_locked: ({ minutes }) =>
    `连续输错次数过多，已锁定，没有登录。请 ${minutes} 分钟后再试，或请管理员重设密码。`,
  pin_wrong: () => 'PIN 不对，没有签字，操作没有执行。请重新输入。',
  pin_locked: ({ minutes }) => `PIN 连续输错次数过多，已锁定，操作没有执行。请 ${minutes} 分钟后再试。`,
  username_taken: () => '这个用户名已有人使用，没有保存。请换一个用户名。',
  last_administrator: () => '这是最后一位管理员，没有更改。请先指定另一位管理员。',
  staff_holds_shift: ({ number }) => `这位同事的 ${number} 班还没有交，没有更改。请先交班，再更改。`,
  password_weak: ({ username }) =>
    `“${username}”的密码太容易猜到，没有保存。请换一个不含用户名、不是连续数字的密码。`,
  pin_weak: ({ username }) => `“${username}”的 PIN 太容易猜到，没有保存。请不要用相同或连续的数字。`,
}
