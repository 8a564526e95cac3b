import { readCountedEquations } from '@jiaoban/server/closings/live-report.service.ts'
import { acceptHandover } from '@jiaoban/server/handovers/accept-handover.command.ts'
import { giveHandover } from '@jiaoban/server/handovers/give-handover.command.ts'
import { rollBusinessDate } from '@jiaoban/server/night-audit/roll-business-date.command.ts'
import { notesOf } from '@jiaoban/server/set-up/demo/drawer-cash.service.ts'
import { bookDifference } from '@jiaoban/server/shifts/book-difference.command.ts'
import { countDrawer } from '@jiaoban/server/shifts/count-drawer.command.ts'
import { declareMissingPaper } from '@jiaoban/server/shifts/declare-missing-paper.command.ts'
import { dropCash } from '@jiaoban/server/shifts/drop-cash.command.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { HandOverCount } from '@jiaoban/shared/shifts/count.schema.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { honestCount, honestOpening } from '../support/honest-count.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { undone } from '../support/undone.ts'
import { workShift } from '../support/worked-shift.ts'

/** Reality is not what the books say: the count tells, in the equation that is there for it (ledger.md, section 2). */
let house: TestHotel

beforeAll(async () => {
  house = await openTestHotel()
  await workShift(house)
})

afterAll(() => house.close())

/** What of the count does not agree: `b6 drawer: 1300.00 ≠ 1250.00`; ids are left out. */
const brokenAfter = async (hotel: TestHotel, count: HandOverCount): Promise<string[]> => {
  await hotel.people.lina.run(countDrawer, { count })
  const { lines } = await readCountedEquations(hotel.db.reader, hotel.people.lina.staffId)
  return lines
    .filter(({ isBalanced }) => !isBalanced)
    .map((line) => `${line.equation} ${line.label.replaceAll(/:\d+/g, '')}: ${line.left} ≠ ${line.right}`)
}

type Mistake = readonly [string, (count: HandOverCount) => Partial<HandOverCount>, readonly string[]]

const cash = (amount: string) => ({ denominations: notesOf(Money.of(amount, 'CNY')) })

const mistakes: readonly Mistake[] = [
  ['B6: 50.00 were taken from the drawer', () => cash('1250.00'), ['b6 drawer: 1300.00 ≠ 1250.00']],
  ['B6: too little change was given', () => cash('1305.00'), ['b6 drawer: 1300.00 ≠ 1305.00']],
  [
    'B7: a sale went over the terminal and was never posted',
    ({ terminals }) => ({
      terminals: terminals.map((one) => (one.sales === '900.00' ? { ...one, sales: '988.00' } : one)),
    }),
    ['b7 terminal:sales: 900.00 ≠ 988.00'],
  ],
  [
    'B7: a refund was booked and not made',
    ({ terminals }) => ({ terminals: terminals.map((one) => ({ ...one, refunds: '0.00' })) }),
    ['b7 terminal:refunds: 100.00 ≠ 0.00'],
  ],
  [
    'B6 and B7: a card payment was booked as cash',
    ({ terminals }) => ({
      ...cash('1200.00'),
      terminals: terminals.map((one) => (one.sales === '900.00' ? { ...one, sales: '1000.00' } : one)),
    }),
    ['b6 drawer: 1300.00 ≠ 1200.00', 'b7 terminal:sales: 900.00 ≠ 1000.00'],
  ],
  [
    'B8: a paper was spoiled and nobody said so',
    ({ numbers }) => ({ numbers: numbers.map((one) => ({ ...one, nextNumber: 'A00001003' })) }),
    ['b8 book:seen: 1003 ≠ 1002'],
  ],
  [
    'B9: a key that was taken over is lost',
    ({ keys }) => ({ keys: keys.map((one) => ({ ...one, quantity: 1 })) }),
    ['b9 key:safe_box:held: 2 ≠ 1'],
  ],
  [
    'B10: a bill is missing in the pack',
    ({ papers }) => ({
      papers: papers.map((one) => (one.kind === 'bill' ? { ...one, quantity: 1 } : one)),
    }),
    ['b10 paper:bill: 1 ≠ 2'],
  ],
  [
    'B10: a slip was paid out without the guest’s copy',
    ({ papers }) => ({
      papers: papers.map((one) => (one.kind === 'redeemed_slip' ? { ...one, quantity: 1 } : one)),
    }),
    ['b10 paper:redeemed_slip: 1 ≠ 2'],
  ],
]

test.each(mistakes)('%s', (_, mistake, broken) =>
  undone(house, async (hotel) => {
    const honest = await honestCount(hotel, 'lina')
    expect(await brokenAfter(hotel, { ...honest, ...mistake(honest) })).toEqual(broken)
    const equation = broken[0]?.split(' ')[0]
    await expect(hotel.people.lina.run(giveHandover, {})).rejects.toMatchObject({
      code: 'count_differs',
      facts: { equation },
    })
  }),
)

test('an honest count agrees in every line', () =>
  undone(house, async (hotel) => {
    expect(await brokenAfter(hotel, await honestCount(hotel, 'lina'))).toEqual([])
  }))

test('B9: less arrives than was given; a lead decides, and both shifts are sealed', () =>
  undone(house, async (hotel) => {
    const { lina, wangqiang, chenjing, zhaomin } = hotel.people
    const desk = hotel.deskId('FO1')
    await lina.run(countDrawer, { count: await honestCount(hotel, 'lina') })
    await lina.run(dropCash, { bagNumber: 'BAG-1', amount: '300.00' }, { approver: zhaomin })
    const { handoverId } = await lina.run(giveHandover, {})
    const less = { handoverId, count: await honestOpening(hotel, desk, '990.00') }
    await expect(wangqiang.run(acceptHandover, less)).rejects.toMatchObject({ code: 'handover_differs' })
    await wangqiang.run(acceptHandover, less, { approver: zhaomin })
    expect(await hotel.balance('staff', lina.staffId)).toBe('10.00')

    await wangqiang.run(countDrawer, { count: await honestCount(hotel, 'wangqiang') })
    const given = await wangqiang.run(giveHandover, {})
    expect(given).toMatchObject({ given: '990.00', dueBack: '10.00' })
    await chenjing.run(acceptHandover, {
      handoverId: given.handoverId,
      count: await honestOpening(hotel, desk, '990.00'),
    })
  }))

test('a shift that was cured after its count can be turned by the roll', () =>
  undone(house, async (hotel) => {
    const { lina, zhaomin, wangqiang } = hotel.people
    const count = await honestCount(hotel, 'lina')
    const papers = count.papers.map((one) => (one.kind === 'bill' ? { ...one, quantity: 1 } : one))
    await lina.run(countDrawer, { count: { ...count, ...cash('1250.00'), papers } })
    await lina.run(
      declareMissingPaper,
      { kind: 'bill', quantity: 1, reasonCode: 'lost' },
      { approver: zhaomin },
    )
    await lina.run(bookDifference, { target: { kind: 'drawer' } }, { approver: zhaomin })
    hotel.clock.set('2026-03-02T02:00:00.000Z')
    await zhaomin.run(rollBusinessDate, { signedAs: 'checked' })

    const carried = await honestCount(hotel, 'lina')
    expect(carried.papers.find(({ kind }) => kind === 'bill')?.quantity).toBe(1)
    await lina.run(countDrawer, { count: carried })
    await lina.run(dropCash, { bagNumber: 'BAG-1', amount: '250.00' }, { approver: wangqiang })
    const { handoverId } = await lina.run(giveHandover, {})
    const opening = await honestOpening(hotel, hotel.deskId('FO1'), '1000.00')
    await wangqiang.run(acceptHandover, { handoverId, count: opening })
  }))
