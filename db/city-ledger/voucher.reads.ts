import type { Voucher } from '@jiaoban/shared/city-ledger/voucher.types.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { Reader } from '../kernel/tx.ts'

/** A voucher by the number on it, with what it still holds. */
export const findVoucher = async (reader: Reader, number: string): Promise<Voucher | undefined> => {
  const row = await vouchers(reader).where('voucher.number', '=', number).executeTakeFirst()
  return row && toVoucher(row)
}

export const findVoucherById = async (reader: Reader, voucherId: number): Promise<Voucher | undefined> => {
  const row = await vouchers(reader).where('voucher.id', '=', voucherId).executeTakeFirst()
  return row && toVoucher(row)
}

/** The vouchers, the newest first. */
export const listVouchers = async (reader: Reader, limit: number): Promise<Voucher[]> =>
  (await vouchers(reader).orderBy('voucher.id', 'desc').limit(limit).execute()).map(toVoucher)

const vouchers = (reader: Reader) =>
  reader.selectFrom('voucher').select(({ selectFrom }) => [
    'voucher.id',
    'voucher.kind',
    'voucher.number',
    'voucher.sold_date',
    'voucher.expires_date',
    'voucher.amount_minor',
    'voucher.currency',
    selectFrom('voucher_use')
      .whereRef('voucher_use.voucher_id', '=', 'voucher.id')
      .select(({ fn }) => fn.sum<number | null>('voucher_use.amount_minor').as('used'))
      .as('used_minor'),
  ])

type VoucherRow = Awaited<ReturnType<ReturnType<typeof vouchers>['execute']>>[number]

const toVoucher = (row: VoucherRow): Voucher => {
  const currency = row.currency as Currency
  const amount = Money.fromMinor(row.amount_minor, currency)
  return {
    id: row.id,
    kind: row.kind,
    number: row.number,
    soldDate: row.sold_date,
    expiresDate: row.expires_date,
    amount,
    left: amount.minus(Money.fromMinor(row.used_minor ?? 0, currency)),
  }
}
