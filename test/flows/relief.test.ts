import { evidenceOf } from '@jiaoban/db/kernel/evidence.reads.ts'
import { verifyHotel } from '@jiaoban/server/app/verify/verify-hotel.ts'
import { takeDeposit } from '@jiaoban/server/deposits/take-deposit.command.ts'
import { giveHandover } from '@jiaoban/server/handovers/give-handover.command.ts'
import { readChecklist } from '@jiaoban/server/night-audit/checklist.service.ts'
import { rollBusinessDate } from '@jiaoban/server/night-audit/roll-business-date.command.ts'
import { countDrawer } from '@jiaoban/server/shifts/count-drawer.command.ts'
import { endRelief } from '@jiaoban/server/shifts/end-relief.command.ts'
import { readKeyRegister } from '@jiaoban/server/shifts/keys/house-key-list.service.ts'
import { openShift } from '@jiaoban/server/shifts/open-shift.command.ts'
import { spotCheck } from '@jiaoban/server/shifts/spot-check.command.ts'
import { startRelief } from '@jiaoban/server/shifts/start-relief.command.ts'
import { changeStaff } from '@jiaoban/server/staff/change-staff.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { honestCount, honestOpening } from '../support/honest-count.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { refusalOf, runSql } from '../support/raw-sql.ts'
import { expectRefused, type Refusal, type Step } from '../support/refused-step.ts'
import type { Username } from '../support/small-hotel.ts'
import { undone } from '../support/undone.ts'

/** Li Na has FO1 with 1000.00 and took a deposit of 300.00 in cash. Wang Qiang has no drawer. */
let house: TestHotel
let folioId = 0

beforeAll(async () => {
  house = await openTestHotel()
  const { lina } = house.people
  await lina.openShift(house.deskId('FO1'))
  const stay = await lina.run(checkIn, {
    roomId: house.roomId('101'),
    guests: [{ name: '张三', idKind: 'id_card', idNumber: '110101199003070011' }],
    departureDate: '2026-03-02',
    rate: '300.00',
    adults: 1,
    deposit: { tenders: [{ methodCode: 'cash', amount: '300.00' }] },
  })
  folioId = stay.folioId
})

afterAll(() => house.close())

/** So many notes of a hundred, and so many of ten. */
const notes = (hundreds: number, tens = 0) => ({
  denominations: [
    { value: '100.00', quantity: hundreds },
    { value: '10.00', quantity: tens },
  ],
})

const start =
  (counted = notes(13), reliever: Username = 'wangqiang', lead?: Username): Step =>
  ({ people }) =>
    people.lina.run(startRelief, counted, {
      counterSigner: people[reliever],
      ...(lead ? { approver: people[lead] } : {}),
    })

const end =
  (
    counted = notes(13),
    {
      by = 'wangqiang',
      other = 'lina',
      lead,
    }: { by?: Username; other?: Username | null; lead?: Username } = {},
  ): Step =>
  ({ people }) =>
    people[by].run(endRelief, counted, {
      ...(other ? { counterSigner: people[other] } : {}),
      ...(lead ? { approver: people[lead] } : {}),
    })

const deposit = (who: Username) => (hotel: TestHotel) =>
  hotel.people[who].run(takeDeposit, { folioId, tenders: [{ methodCode: 'cash', amount: '100.00' }] })

/** drawer, Li Na's debt, Wang Qiang's debt, over pending. */
const balances = async (hotel: TestHotel) => [
  await hotel.balance('cash.drawer', 'FO1'),
  await hotel.balance('staff', hotel.people.lina.staffId),
  await hotel.balance('staff', hotel.people.wangqiang.staffId),
  await hotel.balance('over.pending'),
]

const sealedReport = async ({ db }: TestHotel) => {
  const [row] = (await runSql(
    db,
    `select content from closing where scope = 'shift' order by id desc limit 1`,
  )) as { content: string }[]
  return JSON.parse(row?.content ?? '') as {
    shift: { cashierId: number }
    reliefs: { counts: Record<string, string>[] }[]
    differences: Record<string, unknown>[]
  }
}

test('a meal: out with 1300.00, a deposit by the reliever in the shift of the cashier, back with 1400.00', () =>
  undone(house, async (hotel) => {
    const { lina, wangqiang, zhaomin } = hotel.people
    await start()(hotel)
    await deposit('wangqiang')(hotel)
    const [posting] = await runSql(
      hotel.db,
      `select actor_id, shift_id from posting where kind = 'deposit_taken' order by id desc limit 1`,
    )
    expect(posting).toEqual({ actor_id: wangqiang.staffId, shift_id: (await wangqiang.shift()).id })
    const { keys } = await readKeyRegister(hotel.db.reader, wangqiang.staffId)
    expect(keys[0]?.holderName).toBe('王强')
    await end(notes(14))(hotel)
    expect(await balances(hotel)).toEqual(['1400.00', '0.00', '0.00', '0.00'])

    await lina.end({ lead: zhaomin, bag: 'BAG1' })
    const report = await sealedReport(hotel)
    expect(report.shift.cashierId).toBe(lina.staffId)
    expect(report.reliefs[0]?.counts).toMatchObject([
      { direction: 'given', custodianId: lina.staffId, expected: '1300.00', counted: '1300.00' },
      { direction: 'back', custodianId: wangqiang.staffId, expected: '1400.00', counted: '1400.00' },
    ])
    await verifyHotel(evidenceOf(hotel.db), null)
  }))

test('what each count finds is booked to who had the drawer: short 10.00 of hers, then over 20.00, then short 30.00 of his', () =>
  undone(house, async (hotel) => {
    const { lina, wangqiang, zhaomin } = hotel.people
    await start(notes(12, 9), 'wangqiang', 'zhaomin')(hotel)
    expect(await balances(hotel)).toEqual(['1290.00', '10.00', '0.00', '0.00'])
    await end(notes(13, 1), { lead: 'zhaomin' })(hotel)
    expect(await balances(hotel)).toEqual(['1310.00', '10.00', '0.00', '-20.00'])
    await start(notes(13, 1))(hotel)
    await end(notes(12, 8), { lead: 'zhaomin' })(hotel)
    expect(await balances(hotel)).toEqual(['1280.00', '10.00', '30.00', '-20.00'])

    await lina.end({ lead: zhaomin, bag: 'BAG1' })
    const { differences } = await sealedReport(hotel)
    expect(differences.map(({ kind, amount, staffId }) => [kind, amount, staffId])).toEqual([
      ['short', '10.00', lina.staffId],
      ['over', '20.00', null],
      ['short', '30.00', wangqiang.staffId],
    ])
    await verifyHotel(evidenceOf(hotel.db), null)
  }))

test('the reliever has gone home: a lead signs instead', () =>
  undone(house, async (hotel) => {
    await start()(hotel)
    await end(notes(12), { by: 'lina', other: null, lead: 'zhaomin' })(hotel)
    expect(await balances(hotel)).toEqual(['1200.00', '0.00', '100.00', '0.00'])
    await deposit('lina')(hotel)
  }))

test('a lead looks into the drawer of the reliever, who signs', () =>
  undone(house, async (hotel) => {
    const { lina, wangqiang, zhaomin } = hotel.people
    await start()(hotel)
    const look = { shiftId: (await wangqiang.shift()).id, ...notes(13), remark: '' }
    await expect(zhaomin.run(spotCheck, look, { approver: lina })).rejects.toMatchObject({
      code: 'cashier_not_present',
      facts: { cashier: '王强' },
    })
    await zhaomin.run(spotCheck, look, { approver: wangqiang })
  }))

const refusals: readonly (Refusal & { readonly what: string })[] = [
  { what: 'relieve yourself', code: 'approver_is_actor', act: start(notes(13), 'lina') },
  { what: 'a second relief', code: 'shift_relieved', act: start(notes(13), 'zhaomin'), after: start() },
  {
    what: 'given on by the reliever',
    code: 'relief_running',
    act: ({ people }) => people.wangqiang.run(startRelief, notes(13), { counterSigner: people.zhaomin }),
    after: start(),
  },
  {
    what: 'to whoever has a drawer',
    code: 'reliever_has_shift',
    act: start(),
    after: ({ people, deskId }) => people.wangqiang.openShift(deskId('FO2')),
  },
  {
    what: 'two drawers for one reliever',
    code: 'reliever_has_shift',
    act: ({ people }) => people.zhouhao.run(startRelief, notes(5), { counterSigner: people.wangqiang }),
    after: async (hotel) => {
      await hotel.people.zhouhao.openShift(hotel.deskId('FO2'))
      await start()(hotel)
    },
  },
  {
    what: 'without the other side',
    code: 'counter_signature_required',
    act: ({ people }) => people.lina.run(startRelief, notes(13)),
  },
  { what: 'to housekeeping', code: 'approver_not_permitted', act: start(notes(13), 'wufang') },
  { what: 'with a count that differs', code: 'relief_difference_needs_approval', act: start(notes(12)) },
  {
    what: 'back with a count that differs',
    code: 'relief_difference_needs_approval',
    act: end(notes(12)),
    after: start(),
  },
  {
    what: 'back by the reliever alone',
    code: 'counter_signature_required',
    act: end(notes(13), { other: null, lead: 'zhaomin' }),
    after: start(),
  },
  {
    what: 'back by the cashier alone',
    code: 'counter_signature_required',
    act: end(notes(13), { by: 'lina', other: null }),
    after: start(),
  },
  {
    what: 'back before a third',
    code: 'relief_of_others',
    act: end(notes(13), { other: 'zhaomin' }),
    after: start(),
  },
  { what: 'back without having gone', code: 'relief_not_running', act: end() },
  { what: 'money by the cashier who is away', code: 'shift_relieved', act: deposit('lina'), after: start() },
  {
    what: 'the hand over during a relief',
    code: 'relief_before_hand_over',
    act: async (hotel) =>
      hotel.people.wangqiang.run(countDrawer, { count: await honestCount(hotel, 'wangqiang') }),
    after: start(),
  },
  {
    what: 'given during a relief',
    code: 'shift_relieved',
    act: ({ people }) => people.lina.run(giveHandover, {}),
    after: start(),
  },
  {
    what: 'a shift of the reliever’s own meanwhile',
    code: 'cashier_has_shift',
    act: async ({ people, deskId, ...hotel }) =>
      people.wangqiang.run(openShift, {
        deskId: deskId('FO2'),
        count: await honestOpening(hotel, deskId('FO2'), '500.00'),
      }),
    after: start(),
  },
  {
    what: 'another shift of the cashier who is away',
    code: 'cashier_has_shift',
    act: async ({ people, deskId, ...hotel }) =>
      people.lina.run(openShift, {
        deskId: deskId('FO2'),
        count: await honestOpening(hotel, deskId('FO2'), '500.00'),
      }),
    after: start(),
  },
  {
    what: 'the roll during a relief',
    code: 'relief_before_roll',
    act: ({ people, clock }) => {
      clock.advance({ hours: 24 })
      return people.zhaomin.run(rollBusinessDate, { signedAs: 'checked' })
    },
    after: start(),
  },
  {
    what: 'while the drawer is counted',
    code: 'shift_not_open',
    act: start(),
    after: ({ people }) => people.lina.count(),
  },
]

test.each(refusals)('$what: $code', (refusal) => expectRefused(house, refusal))

test('the night audit names the reliever whose drawer is to be taken back', () =>
  undone(house, async (hotel) => {
    await start()(hotel)
    const { steps } = await readChecklist(hotel.db.reader, hotel.runner.keys)
    expect(steps[0]).toMatchObject({
      step: 'shifts',
      state: 'blocked',
      findings: [{ kind: 'in_relief', label: '20260301-FO1-1', staffName: '王强' }],
    })
    await end()(hotel)
    expect((await readChecklist(hotel.db.reader, hotel.runner.keys)).steps[0]?.state).toBe('clear')
  }))

test('who has a drawer in hand stays on the staff', () =>
  undone(house, async (hotel) => {
    await start()(hotel)
    const { staffId } = hotel.people.wangqiang
    const change = { staffId, displayName: '王强', role: 'cashier', isActive: false } as const
    await expect(hotel.people.admin.run(changeStaff({}), change)).rejects.toMatchObject({
      code: 'staff_holds_shift',
    })
  }))

/** Written past every rule: the constraint that speaks. */
test.each([
  ['relief_not_by_oneself', 'update relief set reliever_id = owner_id'],
  ['relief_known_state', `update relief set state = 'paused'`],
  ['relief_ended_has_its_end', `update relief set state = 'ended'`],
  [
    'relief_ends_after_it_began',
    `update relief set state = 'ended', ended_at = started_at, ended_seq = started_seq`,
  ],
  [
    'relief_one_running_per_shift',
    `insert into relief select id + 1, shift_id, business_date, owner_id, (select max(id) from staff), started_at, started_seq, state, null, null from relief`,
  ],
  [
    'relief_count_once_each_way',
    `insert into relief_count select (select min(id) from shift_count), currency, relief_id, direction, custodian_id, expected_minor, counted_minor from relief_count`,
  ],
  [
    'relief_count_known_direction',
    `insert into relief_count select (select min(id) from shift_count), currency, relief_id, 'sideways', custodian_id, expected_minor, counted_minor from relief_count`,
  ],
])('%s', (constraint, statement) =>
  undone(house, async (hotel) => {
    await start()(hotel)
    expect(await refusalOf(hotel.db, statement)).toBe(constraint)
  }),
)
