import { runCommand } from '@jiaoban/server/kernel/run-command.ts'
import { readChecklist } from '@jiaoban/server/night-audit/checklist.service.ts'
import { rollBusinessDate } from '@jiaoban/server/night-audit/roll-business-date.command.ts'
import { signAuditStep } from '@jiaoban/server/night-audit/sign-audit-step.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { uuidV7 } from '@jiaoban/shared/kernel/uuid-v7.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { guest } from '../support/busy-guest.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { race } from '../support/race.ts'
import { runSql } from '../support/raw-sql.ts'
import { openSecondServer } from '../support/second-server.ts'

/** Two leads at two servers do the audit of one night. A guest in house has no deposit, which wants a signature. */
let one: TestHotel
let other: TestHotel

beforeEach(async () => {
  one = await openTestHotel({ isFile: true })
  other = await openSecondServer(one)
  await one.people.lina.openShift(one.deskId('FO1'))
  await one.people.lina.run(checkIn, {
    roomId: one.roomId('101'),
    guests: [guest('E9900101')],
    departureDate: '2026-03-03',
    rate: '300.00',
    adults: 1,
  })
  one.clock.set('2026-03-01T16:30:00.000Z')
  other.clock.set('2026-03-01T16:30:00.000Z')
})

afterEach(async () => {
  await other.close()
  await one.close()
})

const countOf = async (table: string): Promise<number> =>
  (await runSql(one.db, `select 1 from ${table}`)).length

test('both sign one step: it is signed once, for the reason of whoever was first', async () => {
  const { steps } = await readChecklist(one.db.reader, one.runner.keys)
  const { digest } = steps.find(({ step }) => step === 'balances') ?? { digest: '' }
  const sign = (hotel: TestHotel, who: 'zhaomin' | 'zhouhao', reasonCode: 'agreed' | 'guest_told') => () =>
    hotel.people[who].run(signAuditStep, { step: 'balances', seen: digest, reasonCode })
  const outcomes = await race(sign(one, 'zhaomin', 'agreed'), sign(other, 'zhouhao', 'guest_told'))
  expect(outcomes).toEqual(['done', 'done'])
  expect(await countOf('night_audit_check')).toBe(1)
})

test('both roll the date that both saw: it is rolled once, though the calendar would let two go by', async () => {
  one.clock.set('2026-03-03T02:00:00.000Z')
  other.clock.set('2026-03-03T02:00:00.000Z')
  const roll = (hotel: TestHotel, who: 'zhaomin' | 'zhouhao') => () =>
    runCommand(hotel.runner, rollBusinessDate, {
      commandId: uuidV7(),
      businessDate: '2026-03-01',
      input: { signedAs: 'guest_told' },
      actorId: hotel.people[who].staffId,
      isSigned: false,
      approverId: null,
    })
  expect(await race(roll(one, 'zhaomin'), roll(other, 'zhouhao'))).toEqual(['business_date_changed', 'done'])
  expect(await one.businessDate()).toBe('2026-03-02')
  expect(await countOf('night_audit')).toBe(1)
  expect(await countOf('night_audit_check')).toBe(8)
  expect(await countOf('business_day')).toBe(2)
  // One night of 300.00, less six percent tax.
  expect(await one.balance('revenue.room')).toBe('-283.02')
})
