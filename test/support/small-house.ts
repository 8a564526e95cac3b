import type { Tx } from '@jiaoban/db/kernel/tx.ts'
import { defineCommand } from '@jiaoban/server/kernel/command.ts'
import type { CommandContext } from '@jiaoban/server/kernel/ctx.ts'
import { runCommand } from '@jiaoban/server/kernel/run-command.ts'
import { uuidV7 } from '@jiaoban/shared/kernel/uuid-v7.ts'
import { id } from '@jiaoban/shared/kernel/fields.ts'
import { openHouse, openStaffedHotel, type StaffedHotel, staffIdOf, testDeskId } from './staffed-hotel.ts'

/** Ids of the fixture, far above those that commands give out. */
const base = 8_100_000

export const twinTypeId = base + 1
export const suiteTypeId = base + 2

/** Room 301 has the id of 301, so that a test can say where without asking. */
export const roomIdOf = (number: string): number => base + Number(number)

const types = [
  { id: twinTypeId, code: 'TWN', name_zh: '双床房', name_en: 'Twin', rate_minor: 30_000 },
  { id: suiteTypeId, code: 'STE', name_zh: '套房', name_en: 'Suite', rate_minor: 88_000 },
]

const codes = [
  { code: 'room', department: 'room', tax_basis_points: 600 },
  { code: 'day_use', department: 'room', tax_basis_points: 600 },
  { code: 'late_check_out', department: 'room', tax_basis_points: 600 },
  { code: 'minibar', department: 'minibar', tax_basis_points: 1300 },
  { code: 'damage', department: 'other', tax_basis_points: 0 },
]

const methods = [
  { code: 'cash', control: 'cash.drawer', needs_reference: 0 as const },
  { code: 'card', control: 'clearing.card', needs_reference: 1 as const },
]

const series = ['deposit_slip', 'bill', 'receipt'] as const

/**
 * Rooms 201–212 (twins) and 301–304 (suites), all clean, two tenders, number series, and the cashier's open
 * shift: what stays need, without the opening of a real hotel.
 */
export const openSmallHouse = async (): Promise<StaffedHotel> => {
  const hotel = await openStaffedHotel()
  await openHouse(hotel)
  await hotel.db.writer.transaction().execute(async (tx) => {
    await insertRooms(tx)
    await insertCatalogue(tx)
    await openShiftsOf(tx, '2026-03-01', hotel.clock.now(), { hasOffice: false })
  })
  return hotel
}

const insertRooms = async (tx: Tx): Promise<void> => {
  await tx
    .insertInto('room_type')
    .values(types.map((type, index) => ({ ...type, currency: 'CNY', sort_order: index })))
    .execute()
  const numbers = [201, 202, 203, 204, 205, 206, 207, 208, 209, 210, 211, 212, 301, 302, 303, 304].map(String)
  await tx
    .insertInto('room')
    .values(
      numbers.map((number) => ({
        id: roomIdOf(number),
        number,
        floor: number.slice(0, 1),
        room_type_id: number.startsWith('2') ? twinTypeId : suiteTypeId,
        housekeeping_state: 'clean' as const,
      })),
    )
    .execute()
}

const insertCatalogue = async (tx: Tx): Promise<void> => {
  const names = (code: string, index: number) => ({ name_zh: code, name_en: code, sort_order: index })
  const active = 1 as const
  await tx
    .insertInto('transaction_code')
    .values(
      codes.map((code, index) => ({
        ...code,
        ...names(code.code, index),
        is_invoiceable: active,
        is_active: active,
      })),
    )
    .execute()
  await tx
    .insertInto('payment_method')
    .values(methods.map((method, index) => ({ ...method, ...names(method.code, index), is_active: active })))
    .execute()
  await tx
    .insertInto('terminal')
    .values({ id: base, desk_id: testDeskId, payment_method_code: 'card', name: 'POS 1', is_active: 1 })
    .execute()
  await tx
    .insertInto('number_series')
    .values(
      series.map((kind, index) => ({
        id: base + index,
        document_kind: kind,
        source: 'system' as const,
        prefix: kind.slice(0, 1).toUpperCase(),
        digits: 6,
        next_number: 1,
      })),
    )
    .execute()
}

/** The cashier's shift of a date and, unless there is one, the office's. */
const openShiftsOf = async (
  tx: Tx,
  date: string,
  at: string,
  { hasOffice }: { hasOffice: boolean },
): Promise<void> => {
  const shared = {
    business_date: date,
    state: 'open' as const,
    previous_shift_id: null,
    float_minor: 0,
    currency: 'CNY',
    opened_seq: 0,
    opened_at: at,
    sealed_seq: null,
    sealed_at: null,
  }
  const day = Number(date.replaceAll('-', ''))
  const desk = {
    id: day * 10,
    number: `S-${date}`,
    kind: 'desk' as const,
    desk_id: testDeskId,
    cashier_id: staffIdOf('cashier'),
    held_by: staffIdOf('cashier'),
    opening: 'safe' as const,
  }
  const office = {
    id: day * 10 + 1,
    number: `O-${date}`,
    kind: 'office' as const,
    desk_id: null,
    cashier_id: null,
    held_by: null,
    opening: 'roll' as const,
  }
  const shifts = hasOffice ? [desk, office] : [desk]
  await tx
    .insertInto('cashier_shift')
    .values(shifts.map((shift) => ({ ...shared, ...shift })))
    .execute()
}

/** Moves the business date without an audit: the shifts of the old date are sealed, new ones open. */
export const startDay = async ({ db, clock }: StaffedHotel, date: string): Promise<void> => {
  await db.writer.transaction().execute(async (tx) => {
    await tx
      .updateTable('cashier_shift')
      .set({ state: 'sealed', sealed_seq: 0, sealed_at: clock.now() })
      .where('state', '=', 'open')
      .execute()
    await tx
      .updateTable('business_day')
      .set({ state: 'closed', closed_seq: 0 })
      .where('state', '=', 'open')
      .execute()
    await tx
      .insertInto('business_day')
      .values({ business_date: date, state: 'open', opened_seq: 0, closed_seq: null })
      .execute()
    await openShiftsOf(tx, date, clock.now(), { hasOffice: true })
  })
}

/** Runs some services as a command of the office shift would, all or nothing. */
export const within = <Result>(
  hotel: StaffedHotel,
  run: (ctx: CommandContext) => Promise<Result>,
): Promise<Result> => {
  const results: Result[] = []
  const command = defineCommand({
    name: 'extendStay',
    journalName: 'services_tried',
    shift: 'office',
    recipe: [],
    input: id(),
    run: async (ctx) => {
      results.push(await run(ctx))
      return null
    },
  })
  const call = {
    commandId: uuidV7(),
    businessDate: null,
    input: 1,
    actorId: staffIdOf('shift_lead'),
    isSigned: false,
    approverId: null,
  }
  // A result that crossed the journal would be JSON; a test wants the values themselves.
  return runCommand(hotel.runner, command, call).then(() => results.at(-1) as Result)
}

/** A room that cannot be sold on the first of March. */
export const repairOf = (room: string) => ({
  roomId: roomIdOf(room),
  fromDate: '2026-03-01',
  untilDate: '2026-03-02',
  reasonCode: 'repair' as const,
})
