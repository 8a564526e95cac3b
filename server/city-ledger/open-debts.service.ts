import { listOpenPromises } from '@jiaoban/db/city-ledger/refund-promise.reads.ts'
import { listVouchers } from '@jiaoban/db/city-ledger/voucher.reads.ts'
import { findAccounts } from '@jiaoban/db/ledger/account.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import {
  listDesks,
  listPaymentMethods,
  listTerminals,
  readCurrency,
} from '@jiaoban/db/property/property.reads.ts'
import type { Voucher } from '@jiaoban/shared/city-ledger/voucher.types.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { readMethodNames } from '../payments/method-name.service.ts'

export const toVoucherView = (voucher: Voucher) => ({
  ...voucher,
  amount: voucher.amount.toString(),
  left: voucher.left.toString(),
})

/** The vouchers of late, the newest first. */
export const readVouchers = async (reader: Reader) => (await listVouchers(reader, 200)).map(toVoucherView)

/** The refunds that guests still wait for. */
export const readOpenPromises = async (reader: Reader) => {
  const names = await readMethodNames(reader)
  return (await listOpenPromises(reader)).map((promise) => ({
    ...promise,
    amount: promise.amount.toString(),
    methodName: names(promise.methodCode),
  }))
}

/** What each terminal's acquirer still owes the house. */
export const readClearing = async (reader: Reader) => {
  const currency = await readCurrency(reader)
  const methods = await listPaymentMethods(reader)
  const desks = await listDesks(reader)
  const terminals = (await listTerminals(reader)).flatMap((terminal) => {
    const method = methods.find(({ code }) => code === terminal.paymentMethodCode)
    return method ? [{ terminal, method }] : []
  })
  const accounts = await findAccounts(
    reader,
    terminals.map(({ terminal, method }) => ({ control: method.control, ownerId: terminal.id })),
    currency,
  )
  return terminals.map(({ terminal, method }) => {
    const account = accounts.find(
      ({ control, ownerId }) => control === method.control && ownerId === terminal.id,
    )
    return {
      terminalId: terminal.id,
      name: terminal.name,
      deskCode: desks.find(({ id }) => id === terminal.deskId)?.code ?? '',
      methodName: method.name,
      balance: (account?.balance ?? Money.zero(currency)).toString(),
    }
  })
}
