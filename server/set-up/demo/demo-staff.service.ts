import type { Role } from '@jiaoban/shared/kernel/role.ts'

/** Known to everybody who reads this: the demonstration is no place for real guests. */
export const demoPassword = 'jiaoban-demo'
export const demoPin = '246810'

interface DemoAccount {
  readonly username: string
  readonly displayName: string
  readonly role: Role
}

export const demoAccounts = [
  { username: 'lina', displayName: '李娜', role: 'cashier' },
  { username: 'wangqiang', displayName: '王强', role: 'cashier' },
  { username: 'chenjing', displayName: '陈静', role: 'receptionist' },
  { username: 'zhaomin', displayName: '赵敏', role: 'shift_lead' },
  { username: 'zhouhao', displayName: '周浩', role: 'shift_lead' },
  { username: 'sunli', displayName: '孙丽', role: 'accountant' },
  { username: 'wufang', displayName: '吴芳', role: 'housekeeper' },
  { username: 'admin', displayName: '管理员', role: 'administrator' },
] as const satisfies readonly DemoAccount[]

export type DemoUsername = (typeof demoAccounts)[number]['username']
