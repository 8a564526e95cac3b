import { readBusinessDate } from '@jiaoban/db/business-days/business-day.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import {
  findOpenSuspension,
  listOpenFindings,
  listSuspensions,
} from '@jiaoban/db/stays/open-account.reads.ts'
import type { BusinessDate } from '@jiaoban/shared/kernel/dates.ts'
import { isOverdue } from '@jiaoban/shared/stays/open-account.rules.ts'
import type { SuspendedAccount } from '@jiaoban/shared/stays/open-account.types.ts'

/** As many as a screen shows at once. */
const listed = 200

const toItem = ({ id, balance, deposits, ...account }: SuspendedAccount, current: BusinessDate) => ({
  accountId: id,
  ...account,
  balance: balance.toString(),
  deposits: deposits.toString(),
  isOverdue: isOverdue(account, current),
})

/** Accounts left open, the first due first; or those that ended. */
export const listSuspendedItems = async (reader: Reader, isEnded: boolean) => {
  const current = await readBusinessDate(reader)
  const accounts = await listSuspensions(reader, { isEnded, limit: listed })
  return accounts.map((account) => toItem(account, current))
}

/** The account a stay left open; null when it left none. */
export const readSuspension = async (reader: Reader, stayId: number) => {
  const account = await findOpenSuspension(reader, stayId)
  return account ? toItem(account, await readBusinessDate(reader)) : null
}

/** What housekeeping found in the room of a guest who had left, waiting to be charged. */
export const readFindings = async (reader: Reader, stayId: number) =>
  (await listOpenFindings(reader, stayId)).map(({ id, lines }) => ({
    findingId: id,
    lines: lines.map(({ code, quantity, amount }) => ({
      code,
      quantity,
      amount: amount.toString(),
      remark: '',
    })),
  }))
