import type {
  Desk,
  KeyKind,
  PaymentMethod,
  Property,
  RoomType,
  TransactionCode,
} from '@jiaoban/shared/property/property.types.ts'
import type { Tx } from '../kernel/tx.ts'
import type { Terminal } from './property.reads.ts'

/** Writes the hotel's profile: there is one, and `property_is_one_row` says so. */
export const insertProperty = async (tx: Tx, property: Property): Promise<void> => {
  await tx
    .insertInto('property')
    .values({
      id: 1,
      name: property.name,
      name_en: property.nameEn,
      address: property.address,
      phone: property.phone,
      tax_number: property.taxNumber,
      currency: property.currency,
      time_zone: property.timeZone,
      check_out_time: property.checkOutTime,
      half_day_until: property.halfDayUntil,
      roll_from_time: property.rollFromTime,
      deposit_step_minor: property.depositStep.toMinor(),
      is_count_blind: property.isCountBlind ? 1 : 0,
    })
    .execute()
}

/** Writes the profile anew: an amount that was written is never updated, not even one that is a rule. */
export const replaceProperty = async (tx: Tx, property: Property): Promise<void> => {
  await tx.deleteFrom('property').where('id', '=', 1).execute()
  await insertProperty(tx, property)
}

export const insertDesks = async (tx: Tx, desks: readonly Desk[]): Promise<void> => {
  const rows = desks.map((desk) => ({
    id: desk.id,
    code: desk.code,
    name: desk.name,
    float_minor: desk.floatAmount.toMinor(),
    currency: desk.floatAmount.currency,
    is_active: desk.isActive ? (1 as const) : (0 as const),
  }))
  await tx.insertInto('desk').values(rows).execute()
}

/** The methods in their order at the desk. */
export const insertPaymentMethods = async (tx: Tx, methods: readonly PaymentMethod[]): Promise<void> => {
  const rows = methods.map((method, index) => ({
    code: method.code,
    control: method.control,
    name_zh: method.name.zh,
    name_en: method.name.en,
    needs_reference: method.needsReference ? (1 as const) : (0 as const),
    is_active: method.isActive ? (1 as const) : (0 as const),
    sort_order: index,
  }))
  await tx.insertInto('payment_method').values(rows).execute()
}

export const insertTerminals = async (tx: Tx, terminals: readonly Terminal[]): Promise<void> => {
  if (terminals.length === 0) return
  const rows = terminals.map((terminal) => ({
    id: terminal.id,
    desk_id: terminal.deskId,
    payment_method_code: terminal.paymentMethodCode,
    name: terminal.name,
  }))
  await tx.insertInto('terminal').values(rows).execute()
}

/** The charges in their order on the screen. */
export const insertTransactionCodes = async (tx: Tx, codes: readonly TransactionCode[]): Promise<void> => {
  const rows = codes.map((code, index) => ({
    code: code.code,
    department: code.department,
    name_zh: code.name.zh,
    name_en: code.name.en,
    tax_basis_points: code.taxBasisPoints,
    is_invoiceable: code.isInvoiceable ? (1 as const) : (0 as const),
    is_active: code.isActive ? (1 as const) : (0 as const),
    sort_order: index,
  }))
  await tx.insertInto('transaction_code').values(rows).execute()
}

export const insertRoomTypes = async (tx: Tx, types: readonly RoomType[]): Promise<void> => {
  const rows = types.map((type, index) => ({
    id: type.id,
    code: type.code,
    name_zh: type.name.zh,
    name_en: type.name.en,
    rate_minor: type.rate.toMinor(),
    currency: type.rate.currency,
    sort_order: index,
  }))
  await tx.insertInto('room_type').values(rows).execute()
}

export const insertKeyKinds = async (tx: Tx, kinds: readonly KeyKind[]): Promise<void> => {
  const rows = kinds.map((kind, index) => ({
    code: kind.code,
    name_zh: kind.name.zh,
    name_en: kind.name.en,
    sort_order: index,
  }))
  await tx.insertInto('key_kind').values(rows).execute()
}

/** How many keys of a kind the house gave a desk. */
export interface DeskKey {
  readonly deskId: number
  readonly keyCode: string
  readonly quantity: number
}

export const insertDeskKeys = async (tx: Tx, keys: readonly DeskKey[]): Promise<void> => {
  if (keys.length === 0) return
  const rows = keys.map((key) => ({ desk_id: key.deskId, key_code: key.keyCode, quantity: key.quantity }))
  await tx.insertInto('desk_key').values(rows).execute()
}
