import { changeDepositRule } from '@jiaoban/server/deposits/change-deposit-rule.command.ts'
import { refundDeposit } from '@jiaoban/server/deposits/refund-deposit.command.ts'
import { recordPrint } from '@jiaoban/server/documents/print.service.ts'
import { giveHandover } from '@jiaoban/server/handovers/give-handover.command.ts'
import { takeBackHandover } from '@jiaoban/server/handovers/take-back-handover.command.ts'
import { readChecklist } from '@jiaoban/server/night-audit/checklist.service.ts'
import { markNoShows } from '@jiaoban/server/night-audit/mark-no-shows.command.ts'
import { readNightPack } from '@jiaoban/server/night-audit/night-pack.service.ts'
import { rollBusinessDate } from '@jiaoban/server/night-audit/roll-business-date.command.ts'
import { signAuditStep } from '@jiaoban/server/night-audit/sign-audit-step.command.ts'
import { countDrawer } from '@jiaoban/server/shifts/count-drawer.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { extendStay } from '@jiaoban/server/stays/extend-stay.command.ts'
import { reserveStay } from '@jiaoban/server/stays/reserve-stay.command.ts'
import { takeAdvanceDeposit } from '@jiaoban/server/stays/take-advance-deposit.command.ts'
import { runCommand } from '@jiaoban/server/kernel/run-command.ts'
import { uuidV7 } from '@jiaoban/shared/kernel/uuid-v7.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { signAs, standOf } from '../support/audit-desk.ts'
import { standardType } from '../support/busy-hotel.ts'
import { guest } from '../support/busy-guest.ts'
import { honestCount } from '../support/honest-count.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { runSql } from '../support/raw-sql.ts'

/** The first of March; midnight has passed when the audit begins. */
let hotel: TestHotel

beforeEach(async () => {
  hotel = await openTestHotel()
  await hotel.people.lina.openShift(hotel.deskId('FO1'))
})

afterEach(() => hotel.close())

const midnight = () => hotel.clock.set('2026-03-01T16:30:00.000Z')

const roll = (signedAs?: 'checked') =>
  hotel.people.zhaomin.run(rollBusinessDate, signedAs === undefined ? {} : { signedAs })

const moveIn = (room: string, departureDate: string, deposit: string | null) =>
  hotel.people.lina.run(checkIn, {
    roomId: hotel.roomId(room),
    guests: [guest(`E9900${room}`)],
    departureDate,
    rate: room.startsWith('1') ? '300.00' : '500.00',
    adults: 1,
    ...(deposit === null ? {} : { deposit: { tenders: [{ methodCode: 'cash', amount: deposit }] } }),
  })

const reserve = async (deposit: string | null): Promise<number> => {
  const { stayId } = await hotel.people.lina.run(reserveStay, {
    source: 'direct',
    guest: { name: '陈晨', phone: '13900000002' },
    roomTypeId: await standardType(hotel),
    arrivalDate: '2026-03-01',
    departureDate: '2026-03-03',
    rate: '300.00',
    adults: 1,
  })
  if (deposit !== null)
    await hotel.people.lina.run(takeAdvanceDeposit, {
      stayId,
      tenders: [{ methodCode: 'card', amount: deposit, reference: 'POS1' }],
    })
  return stayId
}

const print = async (documentId: number) =>
  recordPrint(hotel.db, { documentId, staffId: hotel.people.lina.staffId, at: hotel.clock.now() })

const printAll = async () => {
  const kinds = `('deposit_slip', 'receipt', 'bill')`
  for (const row of await runSql(hotel.db, `select id from document where kind in ${kinds} order by id`))
    await print((row as { id: number }).id)
}

describe('a quiet night', () => {
  test('has nothing to sign: the roll keeps a check of each step, and the pack', async () => {
    await moveIn('101', '2026-03-03', '1000.00')
    await printAll()
    midnight()
    expect(await standOf(hotel)).toEqual([])
    expect(await roll()).toMatchObject({ nightsCharged: 1, businessDate: '2026-03-02' })
    expect(
      await runSql(hotel.db, 'select step, finding_count as found from night_audit_check order by id'),
    ).toEqual(
      ['shifts', 'departures', 'nights', 'arrivals', 'deposits', 'rates', 'documents', 'balances'].map(
        (step) => ({ step, found: 0 }),
      ),
    )
    const { nights } = await readChecklist(hotel.db.reader, hotel.runner.keys)
    expect(nights).toMatchObject([{ businessDate: '2026-03-01', nextDate: '2026-03-02', rolledBy: '赵敏' }])
  })
})

describe('a night with everything in the way', () => {
  test('is cured step by step, and signed where it may stay', async () => {
    const { lina, wangqiang, zhaomin } = hotel.people
    const leaving = await moveIn('101', '2026-03-01', '300.00')
    await moveIn('201', '2026-03-03', null)
    const expected = await reserve('200.00')
    await wangqiang.openShift(hotel.deskId('FO2'))
    await wangqiang.run(countDrawer, { count: await honestCount(hotel, 'wangqiang') })
    await wangqiang.run(giveHandover, {})
    midnight()
    expect(await standOf(hotel)).toEqual([
      'shifts blocked: in_transit FO2',
      'departures blocked: due_out 101',
      'arrivals open: not_arrived 200.00',
      'documents open: unprinted D000001, unprinted D000002',
      'balances open: over_deposit 201 500.00',
    ])
    // Nothing that is hard can be signed, whatever the reason.
    await expect(signAs(hotel, 'zhaomin', 'departures', 'checked')).rejects.toMatchObject({
      code: 'due_outs_in_house',
      facts: { rooms: '101' },
    })
    await expect(roll('checked')).rejects.toMatchObject({
      code: 'handover_in_transit',
      facts: { desk: 'FO2' },
    })
    await wangqiang.run(takeBackHandover, {})
    await expect(roll('checked')).rejects.toMatchObject({ code: 'due_outs_in_house' })
    await lina.run(extendStay, { stayId: leaving.stayId, departureDate: '2026-03-02' })
    // What may stay wants a signature, and a reason.
    await expect(roll()).rejects.toMatchObject({
      code: 'audit_step_open',
      facts: { step: 'arrivals', findings: 1 },
    })
    await expect(signAs(hotel, 'zhaomin', 'arrivals')).rejects.toMatchObject({
      code: 'audit_reason_required',
    })
    await signAs(hotel, 'zhaomin', 'arrivals', 'kept')
    await printAll()
    await signAs(hotel, 'sunli', 'balances', 'guest_told')
    // A step that is signed stays signed until something new comes.
    expect(await standOf(hotel)).toEqual([
      'arrivals signed: not_arrived 200.00',
      'balances signed: over_deposit 201 500.00',
    ])
    const another = await reserve(null)
    expect(await standOf(hotel)).toEqual([
      'arrivals changed: not_arrived 200.00, not_arrived 0.00',
      'balances signed: over_deposit 201 500.00',
    ])
    await expect(roll()).rejects.toMatchObject({
      code: 'audit_step_open',
      facts: { step: 'arrivals', findings: 2 },
    })
    await zhaomin.run(markNoShows, { stayIds: [another] })
    expect((await standOf(hotel))[0]).toBe('arrivals signed: not_arrived 200.00')
    expect(await roll()).toMatchObject({ nightsCharged: 2, shiftsTurned: 2 })

    const { pack, stays, names } = await readNightPack(hotel.db.reader, '2026-03-01')
    expect(pack.noShows).toEqual([another])
    expect(pack.arrivals.map((id) => stays[id]?.roomNumber)).toEqual(['101', '201'])
    expect(pack.balances).toEqual([
      { stayId: pack.arrivals[1], owed: '500.00', held: '0.00', missing: '500.00' },
    ])
    expect(pack.deposits.map(({ slipNumber, stayId, remaining }) => [slipNumber, stayId, remaining])).toEqual(
      [
        ['D000001', leaving.stayId, '300.00'],
        ['D000002', expected, '200.00'],
      ],
    )
    expect(pack.rooms).toEqual([
      { typeCode: 'STD', rooms: 3, occupied: 1, free: 0, revenue: '300.00' },
      { typeCode: 'DLX', rooms: 3, occupied: 1, free: 0, revenue: '500.00' },
    ])
    const signed = pack.steps.filter(({ findings }) => findings > 0)
    expect(signed.map(({ step, reasonCode, by }) => [step, reasonCode, names[by]])).toEqual([
      ['arrivals', 'kept', '赵敏'],
      ['balances', 'guest_told', '孙丽'],
    ])
    // Nothing personal is in what cannot be erased.
    expect(JSON.stringify(pack)).not.toMatch(/陈晨|王建国/)
  })

  test('a shift that was turned is counted before the next roll', async () => {
    await moveIn('101', '2026-03-04', '2000.00')
    midnight()
    await roll('checked')
    hotel.clock.set('2026-03-02T16:30:00.000Z')
    expect(await standOf(hotel)).toEqual(['shifts blocked: turned_uncounted 20260302-FO1-1'])
    await expect(roll('checked')).rejects.toMatchObject({ code: 'shift_turned_uncounted' })
    await hotel.people.lina.run(countDrawer, { count: await honestCount(hotel, 'lina') })
    expect(await roll()).toMatchObject({ businessDate: '2026-03-03' })
  })
})

describe('a step', () => {
  test('is signed once, however often it is sent, and never unseen', async () => {
    const { zhaomin } = hotel.people
    await reserve(null)
    const first = await signAs(hotel, 'zhaomin', 'arrivals', 'kept')
    expect(await signAs(hotel, 'sunli', 'arrivals', 'checked')).toEqual(first)
    const seen = (await readChecklist(hotel.db.reader, hotel.runner.keys)).steps.find(
      ({ step }) => step === 'arrivals',
    )?.digest
    await reserve(null)
    const late = { step: 'arrivals', seen: seen ?? '', reasonCode: 'kept' } as const
    await expect(zhaomin.run(signAuditStep, late)).rejects.toMatchObject({
      code: 'audit_step_changed',
      facts: { step: 'arrivals' },
    })
    expect((await signAs(hotel, 'sunli', 'arrivals', 'next_shift')).findings).toBe(2)
    expect(
      await runSql(hotel.db, 'select reason_code as reason, finding_count as found from night_audit_check'),
    ).toEqual([
      { reason: 'kept', found: 1 },
      { reason: 'next_shift', found: 2 },
    ])
  })

  test('that finds nothing may be looked at all the same', async () => {
    const first = await signAs(hotel, 'zhaomin', 'rates')
    expect(await signAs(hotel, 'zhaomin', 'rates')).toEqual(first)
  })

  test('is for whoever may roll the date', async () => {
    await expect(signAs(hotel, 'lina', 'rates')).rejects.toMatchObject({ code: 'not_permitted' })
    await expect(hotel.people.sunli.run(markNoShows, { stayIds: [1] })).rejects.toMatchObject({
      code: 'not_permitted',
    })
  })
})

describe('guests who did not come', () => {
  test.each([
    // The rule, what is held, what the house keeps, what stays on the slip.
    ['nothing', '500.00', '0.00', '500.00'],
    ['first_night', '500.00', '300.00', '200.00'],
    ['first_night', '200.00', '200.00', '0.00'],
    ['all', '500.00', '500.00', '0.00'],
  ] as const)('rule %s, held %s: kept %s, left %s', async (noShowKeeps, held, kept, left) => {
    const { admin, zhaomin, lina } = hotel.people
    await admin.run(changeDepositRule, {
      freeDays: 1,
      cancelledKeeps: 'nothing',
      noShowKeeps,
      taxCode: 'room',
    })
    const stayId = await reserve(held)
    midnight()
    const decided = await zhaomin.run(markNoShows, { stayIds: [stayId], reasonCode: 'no_answer' })
    expect(decided).toEqual({ noShows: 1, kept, leftOnSlips: left })
    expect(await hotel.balance('revenue.cancellation')).toBe(kept === '0.00' ? '0.00' : netOf[kept])
    // The rest is asked about every night, until the guest has it.
    const rest = (await standOf(hotel)).find((line) => line.startsWith('deposits'))
    expect(rest).toBe(left === '0.00' ? undefined : `deposits open: deposit_of_nobody D000001 ${left}`)
    expect(await roll('checked')).toMatchObject({ nightsCharged: 0 })
    if (left === '0.00') return
    const slipId = (await runSql(hotel.db, 'select id from deposit_slip'))[0] as { id: number }
    await lina.run(
      refundDeposit,
      { slipId: slipId.id, amount: left, isPaperBack: false, reasonCode: 'not_arrived' },
      { approver: zhaomin },
    )
    expect((await standOf(hotel)).some((line) => line.startsWith('deposits'))).toBe(false)
  })

  test('all of them or none, and none before their date', async () => {
    const one = await reserve(null)
    const other = await reserve(null)
    const { zhaomin } = hotel.people
    await zhaomin.run(markNoShows, { stayIds: [other] })
    await expect(zhaomin.run(markNoShows, { stayIds: [one, other] })).rejects.toMatchObject({
      code: 'stay_not_reserved',
    })
    expect(await standOf(hotel)).toEqual(['arrivals open: not_arrived 0.00'])
    await expect(zhaomin.run(markNoShows, { stayIds: [one] }, { isSigned: false })).rejects.toMatchObject({
      code: 'signature_required',
    })
  })
})

/** Net of six percent tax, as a credit. */
const netOf: Readonly<Record<string, string>> = {
  '200.00': '-188.68',
  '300.00': '-283.02',
  '500.00': '-471.70',
}

describe('an audit that breaks off', () => {
  test('leaves nothing of the roll, and goes on where it was', async () => {
    await moveIn('101', '2026-03-03', null)
    await reserve(null)
    midnight()
    await signAs(hotel, 'zhaomin', 'arrivals', 'kept')
    const before = await tables()
    // The server dies after the nights are charged and the shifts are turned: the seal is never signed.
    const { keys } = hotel.runner
    const find: typeof keys.find = (publicKeyPem) => {
      const key = keys.find(publicKeyPem)
      return (
        key && {
          ...key,
          sign: () => {
            throw new Error('the power is gone')
          },
        }
      )
    }
    const dying = { ...hotel.runner, keys: { ...keys, find } }
    const call = {
      commandId: uuidV7(),
      businessDate: '2026-03-01',
      input: { signedAs: 'checked' as const },
      actorId: hotel.people.zhaomin.staffId,
      isSigned: false,
      approverId: null,
    }
    await expect(runCommand(dying, rollBusinessDate, call)).rejects.toThrow('the power is gone')
    expect(await tables()).toEqual(before)
    expect((await standOf(hotel))[0]).toBe('arrivals signed: not_arrived 0.00')
    // The same command again, with the same id: it never happened, so it happens now; and then once only.
    const rolled = await runCommand(hotel.runner, rollBusinessDate, call)
    expect(rolled).toMatchObject({ nightsCharged: 1, businessDate: '2026-03-02' })
    expect(await runCommand(hotel.runner, rollBusinessDate, call)).toEqual(rolled)
    expect(await runSql(hotel.db, 'select business_date from night_audit')).toHaveLength(1)
  })

  const tables = async () => {
    const counts = []
    for (const table of ['journal', 'posting', 'folio_line', 'closing', 'night_audit_check', 'night_audit'])
      counts.push([table, (await runSql(hotel.db, `select 1 from ${table}`)).length])
    return counts
  }
})

describe('the database refuses', () => {
  const check = (step: string, found: number, reason: string) =>
    runSql(
      hotel.db,
      `insert into night_audit_check (id, business_date, step, finding_count, findings, reason_code, journal_seq,
         checked_at, checked_by) values (900000, '2026-03-01', '${step}', ${found}, '[]', ${reason}, 1, 'now', 1)`,
    )

  test.each([
    ['departures', 1, `'checked'`, 'night_audit_check_hard_step_is_clear'],
    ['arrivals', 1, 'null', 'night_audit_check_findings_have_reason'],
    ['arrivals', 0, `'checked'`, 'night_audit_check_findings_have_reason'],
    ['coffee', 0, 'null', 'night_audit_check_known_step'],
  ])('%s with %i findings and the reason %s', async (step, found, reason, constraint) => {
    await expect(check(step, found, reason)).rejects.toThrow(constraint)
  })

  test('an audit that left a step out, or that is changed afterwards', async () => {
    midnight()
    await roll('checked')
    const columns = `select '2026-03-02', '2026-03-03', 99, rolled_at, rolled_by, closing_id, shifts_check_id,
      departures_check_id, nights_check_id, arrivals_check_id, deposits_check_id, rates_check_id, documents_check_id,`
    await expect(
      runSql(hotel.db, `insert into night_audit ${columns} null, pack from night_audit`),
    ).rejects.toThrow(/balances_check_id/)
    await expect(runSql(hotel.db, `update night_audit set pack = '{}'`)).rejects.toThrow(
      'night_audit_append_only',
    )
  })
})
