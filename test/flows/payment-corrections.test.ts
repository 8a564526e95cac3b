import { findFolio } from '@jiaoban/db/folios/folio.reads.ts'
import { listFolioLines } from '@jiaoban/db/folios/folio-line.reads.ts'
import { findDeskShiftOf } from '@jiaoban/db/kernel/stamp.reads.ts'
import { readCountedEquations } from '@jiaoban/server/closings/live-report.service.ts'
import { shiftReport } from '@jiaoban/server/closings/shift-report.service.ts'
import { postCharge } from '@jiaoban/server/folios/post-charge.command.ts'
import { endShift } from '@jiaoban/server/handovers/end-shift.command.ts'
import { correctTender } from '@jiaoban/server/payments/correct-tender.command.ts'
import { movePayment } from '@jiaoban/server/payments/move-payment.command.ts'
import { takePayment } from '@jiaoban/server/payments/take-payment.command.ts'
import { notesOf } from '@jiaoban/server/set-up/demo/drawer-cash.service.ts'
import { countDrawer } from '@jiaoban/server/shifts/count-drawer.command.ts'
import { dropCash } from '@jiaoban/server/shifts/drop-cash.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { checkOut } from '@jiaoban/server/stays/check-out.command.ts'
import type { FolioLine } from '@jiaoban/shared/folios/folio.types.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { leaving, slipsOf } from '../support/busy-hotel.ts'
import { honestCount } from '../support/honest-count.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { expectRefused } from '../support/refused-step.ts'
import { brokenLines } from '../support/worked-shift.ts'

/** Payments booked wrong, and put right while their shift is open: nothing is counted twice, nothing is lost. */
let hotel: TestHotel
let first: { stayId: number; folioId: number }
let second: { stayId: number; folioId: number; slips: readonly { slipId: number }[] }
let shiftId: number

const moveIn = (room: string) =>
  hotel.people.lina.run(checkIn, {
    roomId: hotel.roomId(room),
    guests: [{ name: '王建国', idKind: 'passport', idNumber: `E8800${room}`, phone: '' }],
    departureDate: '2026-03-02',
    rate: '300.00',
    adults: 1,
    deposit: { tenders: [{ methodCode: 'card', amount: '300.00', reference: `POS${room}` }] },
  })

beforeAll(async () => {
  hotel = await openTestHotel()
  const { lina } = hotel.people
  await lina.openShift(hotel.deskId('FO1'))
  shiftId = (await findDeskShiftOf(hotel.db.reader, lina.staffId))?.id ?? 0
  first = await moveIn('101')
  second = await moveIn('102')
  for (const { folioId } of [first, second]) {
    await lina.run(postCharge, { folioId, code: 'restaurant', amount: '168.00', quantity: 1 })
  }
})

afterAll(() => hotel.close())

const total = async (control: 'clearing.card' | 'clearing.wechat'): Promise<string> => {
  const rows = await hotel.db.reader
    .selectFrom('account')
    .innerJoin('account_balance', 'account_balance.account_id', 'account.id')
    .where('account.control', '=', control)
    .select('balance_minor')
    .execute()
  return Money.fromMinor(
    rows.reduce((sum, row) => sum + row.balance_minor, 0),
    'CNY',
  ).toString()
}

/** drawer, card, WeChat, first folio, second folio. */
const standing = async (): Promise<string> =>
  [
    await hotel.balance('cash.drawer', 'FO1'),
    await total('clearing.card'),
    await total('clearing.wechat'),
    await hotel.balance('guest', first.folioId),
    await hotel.balance('guest', second.folioId),
  ].join(' ')

/** The newest payment of a folio that was not taken back. */
const paymentOf = async (folioId: number, house: TestHotel = hotel): Promise<number> =>
  (await listFolioLines(house.db.reader, folioId)).findLast(
    ({ kind, amount, reversedByLineId }) =>
      kind === 'payment' && amount.isNegative && reversedByLineId === null,
  )?.id ?? 0

const lina = () => hotel.people.lina
const pay = (folioId: number, tender: { methodCode: string; amount: string; reference?: string }) =>
  lina().run(takePayment, { folioId, tenders: [tender] })

interface Row {
  readonly what: string
  readonly act: () => Promise<unknown>
  /** drawer card WeChat first second */
  readonly after: string
}

const rows: readonly Row[] = [
  { what: 'two dinners owed', act: async () => null, after: '1000.00 600.00 0.00 168.00 168.00' },
  {
    what: 'one paid in cash, typed as WeChat',
    act: () => pay(first.folioId, { methodCode: 'wechat', amount: '168.00', reference: 'WX1' }),
    after: '1000.00 600.00 168.00 0.00 168.00',
  },
  {
    what: 'told rightly: cash',
    act: async () =>
      lina().run(correctTender, {
        paymentLineId: await paymentOf(first.folioId),
        methodCode: 'cash',
        tendered: '200.00',
        reasonCode: 'wrong_method',
      }),
    after: '1168.00 600.00 0.00 0.00 168.00',
  },
  {
    what: 'a drink on the first room',
    act: () =>
      lina().run(postCharge, { folioId: first.folioId, code: 'minibar', amount: '38.00', quantity: 1 }),
    after: '1168.00 600.00 0.00 38.00 168.00',
  },
  {
    what: 'paid by card, booked on the second room',
    act: () => pay(second.folioId, { methodCode: 'card', amount: '38.00', reference: 'POS9' }),
    after: '1168.00 638.00 0.00 38.00 130.00',
  },
  {
    what: 'moved to the first: no drawer and no terminal has moved',
    act: async () =>
      lina().run(movePayment, {
        paymentLineId: await paymentOf(second.folioId),
        toFolioId: first.folioId,
        reasonCode: 'wrong_room',
      }),
    after: '1168.00 638.00 0.00 0.00 168.00',
  },
  {
    what: 'the second pays cash and leaves: the deposit pays the night',
    act: async () => {
      await pay(second.folioId, { methodCode: 'cash', amount: '168.00' })
      const folio = await findFolio(hotel.db.reader, second.folioId)
      await lina().run(checkOut, {
        ...leaving,
        slipsBack: slipsOf(second),
        stayId: second.stayId,
        folioVersion: folio?.version ?? 0,
      })
    },
    after: '1336.00 638.00 0.00 0.00 0.00',
  },
]

test.each(rows)('$what → $after', async ({ act, after }) => {
  await act()
  expect(await standing()).toBe(after)
})

test('the report of the shift tells of both payments that were taken back', async () => {
  const { corrections } = await shiftReport(hotel.db.reader, await lina().shift(), [])
  expect(
    corrections.map(({ kind, name, roomNumber, amount, by }) => [kind, name.zh, roomNumber, amount, by]),
  ).toEqual([
    ['payment', '微信', '101', '168.00', lina().staffId],
    ['payment', '银行卡', '102', '38.00', lina().staffId],
  ])
})

test.each([
  [
    'a payment that was corrected',
    'payment_already_reversed',
    (line: FolioLine) => line.kind === 'payment' && line.reversedByLineId !== null,
  ],
  ['a charge', 'payment_line_not_found', (line: FolioLine) => line.kind === 'charge'],
  [
    'the reversal of a payment',
    'payment_line_not_found',
    (line: FolioLine) => line.kind === 'payment' && line.amount.isPositive,
  ],
])('%s is no payment to correct', async (_, code, isWanted) =>
  expectRefused(hotel, {
    code,
    act: async ({ people, db }) =>
      people.lina.run(correctTender, {
        paymentLineId: (await listFolioLines(db.reader, first.folioId)).find(isWanted)?.id ?? 0,
        methodCode: 'cash',
        reasonCode: 'wrong_method',
      }),
  }),
)

test('a payment of a settled folio does not move away from it', () =>
  expectRefused(hotel, {
    code: 'folio_closed',
    act: async (house) =>
      house.people.lina.run(movePayment, {
        paymentLineId: await paymentOf(second.folioId, house),
        toFolioId: first.folioId,
        reasonCode: 'wrong_room',
      }),
  }))

test('a payment does not move to a folio that owes nothing, nor to its own', async () => {
  const move = (toFolioId: number) => async (house: TestHotel) =>
    house.people.lina.run(movePayment, {
      paymentLineId: await paymentOf(first.folioId, house),
      toFolioId,
      reasonCode: 'wrong_room',
    })
  await expectRefused(hotel, { code: 'folio_not_different', act: move(first.folioId) })
  await expectRefused(hotel, { code: 'folio_closed', act: move(second.folioId) })
})

test('the same tender again is no correction', () =>
  expectRefused(hotel, {
    code: 'tender_not_different',
    act: async (house) =>
      house.people.lina.run(correctTender, {
        paymentLineId: await paymentOf(first.folioId, house),
        methodCode: 'card',
        reference: 'POS9',
        reasonCode: 'wrong_reference',
      }),
  }))

test('what another desk took is not corrected here', () =>
  expectRefused(hotel, {
    code: 'payment_of_another_shift',
    after: async ({ people }) => people.wangqiang.openShift(hotel.deskId('FO2')),
    act: async (house) =>
      house.people.wangqiang.run(correctTender, {
        paymentLineId: await paymentOf(first.folioId, house),
        methodCode: 'cash',
        reasonCode: 'wrong_method',
      }),
  }))

test('the count finds a wrong tender of a guest who left; it is cured, and the shift balances', async () => {
  // The second guest had paid by WeChat: the drawer is 168.00 short, the terminal 168.00 over.
  const count = await honestCount(hotel, 'lina')
  const wechat = (await hotel.db.reader.selectFrom('terminal').selectAll().execute()).find(
    (one) => one.payment_method_code === 'wechat' && one.desk_id === hotel.deskId('FO1'),
  )
  await lina().run(countDrawer, {
    count: {
      ...count,
      denominations: notesOf(Money.of('1168.00', 'CNY')),
      terminals: count.terminals.map((one) =>
        one.terminalId === wechat?.id ? { ...one, sales: '168.00' } : one,
      ),
    },
  })
  const broken = async () =>
    (await readCountedEquations(hotel.db.reader, lina().staffId)).lines
      .filter(({ isBalanced }) => !isBalanced)
      .map(({ equation, left, right }) => `${equation} ${left} ≠ ${right}`)
  expect(await broken()).toEqual(['b6 1336.00 ≠ 1168.00', 'b7 0.00 ≠ 168.00'])
  await lina().run(correctTender, {
    paymentLineId: await paymentOf(second.folioId),
    methodCode: 'wechat',
    reference: 'WX7',
    reasonCode: 'wrong_method',
  })
  expect(await broken()).toEqual([])
  expect(await standing()).toBe('1168.00 638.00 168.00 0.00 0.00')
  const { zhouhao } = hotel.people
  await lina().run(dropCash, { bagNumber: 'BAG-1', amount: '168.00' }, { approver: zhouhao })
  await lina().run(endShift, {}, { approver: zhouhao })
  expect(await brokenLines(hotel, shiftId)).toEqual([])
})
