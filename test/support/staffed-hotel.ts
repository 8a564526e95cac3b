import { insertStaff } from '@jiaoban/db/staff/staff.writes.ts'
import { hotelOn } from '@jiaoban/server/app/hotel.ts'
import type { Hotel } from '@jiaoban/server/kernel/hotel.ts'
import { keysInMemory } from '@jiaoban/server/kernel/signing-key.ts'
import { hashSecret } from '@jiaoban/server/staff/password.service.ts'
import { type Role, roles } from '@jiaoban/shared/kernel/role.ts'
import { TestClock } from './clock.ts'
import { openTestDatabase } from './test-database.ts'

export const testPassword = 'correct horse'
export const testPin = '2468'

/** Far above the ids that commands give out. */
const firstStaffId = 9_000_000

export type StaffedHotel = Hotel & { readonly clock: TestClock }

/** A hotel with one person of every role, called like the role, and nothing else. */
export const openStaffedHotel = async (): Promise<StaffedHotel> => {
  const clock = new TestClock()
  const hotel = hotelOn(await openTestDatabase(), {
    clock,
    dataDir: '',
    hasRateLimits: false,
    keys: keysInMemory(),
  })
  const secrets = { passwordHash: await hashSecret(testPassword), pinHash: await hashSecret(testPin) }
  await hotel.db.writer.transaction().execute(async (tx) => {
    for (const role of roles) {
      await insertStaff(tx, {
        id: staffIdOf(role),
        username: role,
        displayName: `The ${role}`,
        role,
        ...secrets,
      })
    }
  })
  return { ...hotel, clock }
}

export const staffIdOf = (role: Role): number => firstStaffId + roles.indexOf(role)

/** What a command needs to run: the profile, the open business date and its office shift. Also one desk. */
export const openHouse = async ({ db, clock }: StaffedHotel): Promise<void> => {
  await db.writer.transaction().execute(async (tx) => {
    await tx
      .insertInto('property')
      .values({
        id: 1,
        name: '测试酒店',
        name_en: 'Test Hotel',
        address: '',
        phone: '',
        tax_number: '',
        currency: 'CNY',
        time_zone: 'Asia/Shanghai',
        check_out_time: '14:00',
        half_day_until: '18:00',
        roll_from_time: '00:00',
        deposit_step_minor: 10_000,
        cash_rounding_minor: 0,
        is_count_blind: 1,
      })
      .execute()
    await tx
      .insertInto('desk')
      .values({
        id: testDeskId,
        code: 'FO1',
        name: '前台一',
        float_minor: 100_000,
        currency: 'CNY',
        is_active: 1,
      })
      .execute()
    await tx
      .insertInto('business_day')
      .values({ business_date: '2026-03-01', state: 'open', opened_seq: 0, closed_seq: null })
      .execute()
  })
  await insertShift({ db, clock }, { id: 7_000_000, number: 'OFFICE-1', kind: 'office', cashierId: null })
}

export const testDeskId = 8_000_000

interface TestShift {
  readonly id: number
  readonly number: string
  readonly kind: 'desk' | 'office'
  readonly cashierId: number | null
}

/** An open shift, without the counts and entries of the real one. */
export const insertShift = async (
  { db, clock }: Pick<StaffedHotel, 'db' | 'clock'>,
  { id, number, kind, cashierId }: TestShift,
): Promise<void> => {
  await db.writer
    .insertInto('cashier_shift')
    .values({
      id,
      number,
      kind,
      desk_id: kind === 'desk' ? testDeskId : null,
      cashier_id: cashierId,
      held_by: cashierId,
      business_date: '2026-03-01',
      state: 'open',
      opening: kind === 'desk' ? 'safe' : 'roll',
      previous_shift_id: null,
      float_minor: 0,
      currency: 'CNY',
      opened_seq: 0,
      opened_at: clock.now(),
      sealed_seq: null,
      sealed_at: null,
    })
    .execute()
}
