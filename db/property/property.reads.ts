import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import type {
  Desk,
  KeyKind,
  PaymentMethod,
  Property,
  RoomType,
  TransactionCode,
} from '@jiaoban/shared/property/property.types.ts'
import type { Reader } from '../kernel/tx.ts'
import { toDesk, toPaymentMethod, toProperty, toRoomType, toTransactionCode } from './property.table.ts'

/** The hotel's profile; undefined before it is set up. */
export const findProperty = async (reader: Reader): Promise<Property | undefined> => {
  const row = await reader.selectFrom('property').selectAll().where('id', '=', 1).executeTakeFirst()
  return row && toProperty(row)
}

/** The hotel's profile. A command runs only in a hotel that is set up, so its absence is a defect. */
export const readProperty = async (reader: Reader): Promise<Property> => {
  const property = await findProperty(reader)
  if (!property) throw new Error('the hotel is not set up')
  return property
}

export const listDesks = async (reader: Reader): Promise<Desk[]> =>
  (await reader.selectFrom('desk').selectAll().orderBy('code').execute()).map(toDesk)

export const findDesk = async (reader: Reader, id: number): Promise<Desk | undefined> => {
  const row = await reader.selectFrom('desk').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toDesk(row)
}

export const listPaymentMethods = async (reader: Reader): Promise<PaymentMethod[]> =>
  (await reader.selectFrom('payment_method').selectAll().orderBy('sort_order').execute()).map(toPaymentMethod)

export const listTransactionCodes = async (reader: Reader): Promise<TransactionCode[]> =>
  (await reader.selectFrom('transaction_code').selectAll().orderBy('sort_order').execute()).map(
    toTransactionCode,
  )

export const findTransactionCode = async (
  reader: Reader,
  code: string,
): Promise<TransactionCode | undefined> => {
  const row = await reader
    .selectFrom('transaction_code')
    .selectAll()
    .where('code', '=', code)
    .executeTakeFirst()
  return row && toTransactionCode(row)
}

/** Codes by name, the inactive ones too; those that do not exist are not in it. */
export const listTransactionCodesNamed = async (
  reader: Reader,
  codes: Iterable<string>,
): Promise<ReadonlyMap<string, TransactionCode>> => {
  const wanted = [...new Set(codes)]
  if (wanted.length === 0) return new Map()
  const rows = await reader.selectFrom('transaction_code').selectAll().where('code', 'in', wanted).execute()
  return new Map(rows.map((row) => [row.code, toTransactionCode(row)]))
}

export const listRoomTypes = async (reader: Reader): Promise<RoomType[]> =>
  (await reader.selectFrom('room_type').selectAll().orderBy('sort_order').execute()).map(toRoomType)

export interface Terminal {
  readonly id: number
  readonly deskId: number
  readonly paymentMethodCode: string
  readonly name: string
  /** Takes payments; one that does not may still have to be counted. */
  readonly isActive: boolean
}

/** The terminals and merchant accounts a desk takes payments with. */
export const listTerminalsOfDesk = async (reader: Reader, deskId: number): Promise<Terminal[]> =>
  (await terminals(reader).where('desk_id', '=', deskId).execute()).map(toTerminal)

/** The terminals of every desk. */
export const listTerminals = async (reader: Reader): Promise<Terminal[]> =>
  (await terminals(reader).execute()).map(toTerminal)

const terminals = (reader: Reader) =>
  reader
    .selectFrom('terminal')
    .select(['id', 'desk_id as deskId', 'payment_method_code as paymentMethodCode', 'name', 'is_active'])
    .orderBy('id')

type TerminalRow = Awaited<ReturnType<ReturnType<typeof terminals>['execute']>>[number]

const toTerminal = ({ is_active, ...row }: TerminalRow): Terminal => ({ ...row, isActive: is_active === 1 })

/** The kinds of keys of the house, in their order. */
export const listKeyKinds = async (reader: Reader): Promise<KeyKind[]> => {
  const rows = await reader.selectFrom('key_kind').selectAll().orderBy('sort_order').orderBy('code').execute()
  return rows.map(({ code, name_zh, name_en }) => ({ code, name: { zh: name_zh, en: name_en } }))
}

/** The currency alone, for reads that must turn minor units into money. */
export const readCurrency = async (reader: Reader): Promise<Currency> => (await readProperty(reader)).currency

/** The active codes a person may post; room nights are charged by the house, not by hand. */
export const listChargeCodes = async (reader: Reader): Promise<TransactionCode[]> =>
  (await listTransactionCodes(reader)).filter(({ isActive, code }) => isActive && code !== 'room')
