import type { Dictionary } from '../zh.ts'

export const houseAccounts: Dictionary['houseAccounts'] = {
  title: 'House accounts',
  kind: 'House account',
  open: 'New house account',
  empty: 'No house account yet',
  name: 'Name',
  nameMissing: 'Enter a name',
  balance: 'Balance',
  settle: 'Bill and settle',
  close: 'Close account',
  closed: 'This account is closed',
}
