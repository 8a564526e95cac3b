import { cashRoundingMinor } from '@jiaoban/shared/property/cash-rounding.rules.ts'
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

/** Writes the profile of a hotel, or of a training: there is one, and `property_is_one_row` says so. */
export const insertProperty = async (tx: Tx, property: Property, isTraining: boolean): Promise<void> => {
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
      cash_rounding_minor: cashRoundingMinor[property.cashRounding],
      is_training: isTraining ? 1 : 0,
    })
    .execute()
}

/** Writes the profile anew: an amount that was written is never updated, not even one that is a rule. */
export const replaceProperty = async (tx: Tx, property: Property, isTraining: boolean): Promise<void> => {
  await tx.deleteFrom('property').where('id', '=', 1).execute()
  await insertProperty(tx, property, isTraining)
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
    is_active: terminal.isActive ? (1 as const) : (0 as const),
  }))
  await tx.insertInto('terminal').values(rows).execute()
}

/** A method's name, proof and state; where its money is booked never changes. */
export const updatePaymentMethod = async (tx: Tx, method: PaymentMethod): Promise<void> => {
  await tx
    .updateTable('payment_method')
    .set({
      name_zh: method.name.zh,
      name_en: method.name.en,
      needs_reference: method.needsReference ? 1 : 0,
      is_active: method.isActive ? 1 : 0,
    })
    .where('code', '=', method.code)
    .execute()
}

/** Puts the methods in an order. */
export const orderPaymentMethods = async (tx: Tx, codes: readonly string[]): Promise<void> => {
  for (const [index, code] of codes.entries()) {
    await tx.updateTable('payment_method').set({ sort_order: index }).where('code', '=', code).execute()
  }
}

export const updateTerminal = async (tx: Tx, terminal: Terminal): Promise<void> => {
  await tx
    .updateTable('terminal')
    .set({ name: terminal.name, is_active: terminal.isActive ? 1 : 0 })
    .where('id', '=', terminal.id)
    .execute()
}

/** The charges in their order on the screen. */
export const insertTransactionCodes = async (
  tx: Tx,
  codes: readonly Omit<TransactionCode, 'sortOrder'>[],
): Promise<void> => {
  const rows = codes.map((code, index) => ({
    code: code.code,
    department: code.department,
    name_zh: code.name.zh,
    name_en: code.name.en,
    tax_basis_points: code.taxBasisPoints,
    service_basis_points: code.serviceBasisPoints,
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

/** Adds kinds of keys, behind those that are there. */
export const insertKeyKinds = async (tx: Tx, kinds: readonly KeyKind[], from = 0): Promise<void> => {
  const rows = kinds.map((kind, index) => ({
    code: kind.code,
    name_zh: kind.name.zh,
    name_en: kind.name.en,
    sort_order: from + index,
  }))
  await tx.insertInto('key_kind').values(rows).execute()
}
