import { acceptHandover } from '@jiaoban/server/handovers/accept-handover.command.ts'
import { takeBackHandover } from '@jiaoban/server/handovers/take-back-handover.command.ts'
import { defineCommand } from '@jiaoban/server/kernel/command.ts'
import { drawerOf, moveCustody } from '@jiaoban/server/shifts/custody.service.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { honestOpening } from '../support/honest-count.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { runSql } from '../support/raw-sql.ts'
import { tamper } from '../support/tampering.ts'
import { undone } from '../support/undone.ts'
import { brokenLines, countAndGive, sayLine, workShift } from '../support/worked-shift.ts'

/**
 * One error for each equation of a shift: the error it is there to find (ledger.md, section 2, last column).
 * The shift has been counted and given, its seal is all that is left. What only somebody with the database's
 * password can do is done by SQL. Exactly the named equation tells, and there is no seal.
 */
let house: TestHotel
let shiftId: number
let handoverId: number

beforeAll(async () => {
  house = await openTestHotel()
  shiftId = (await workShift(house)).shiftId
  handoverId = await countAndGive(house)
})

afterAll(() => house.close())

const accept = async (hotel: TestHotel) =>
  hotel.people.wangqiang.run(acceptHandover, {
    handoverId,
    count: await honestOpening(hotel, hotel.deskId('FO1'), '1000.00'),
  })

const countSeals = async (hotel: TestHotel): Promise<number> =>
  (await runSql(hotel.db, `select 1 from shift_closing where shift_id = ${shiftId}`)).length

const expectFound = async (hotel: TestHotel, expected: readonly string[]): Promise<void> => {
  const broken = await brokenLines(hotel, shiftId)
  expect(broken.map(sayLine)).toEqual(expected)
  const [first] = broken
  const sides = { left: String(first?.left), right: String(first?.right) }
  await expect(accept(hotel)).rejects.toMatchObject({
    code: 'shift_does_not_balance',
    facts: { equation: first?.equation, label: first?.label, ...sides },
  })
  expect(await countSeals(hotel)).toBe(0)
}

test('nothing wrong: every line agrees, and the shift is sealed', () =>
  undone(house, async (hotel) => {
    expect(await brokenLines(hotel, shiftId)).toEqual([])
    await accept(hotel)
    expect(await countSeals(hotel)).toBe(1)
  }))

/** The count that closes the shift, and the one it began with. */
const lastCount = `(select max(id) from shift_count where purpose = 'hand_over')`
const acceptance = `(select max(id) from shift_count where purpose = 'acceptance')`
const inWechat = `tender_control = 'clearing.wechat'`
const ofBill = (order: number) =>
  `(select id from document where kind = 'bill' and sequence_number = ${order})`

/** What happened, the table it happens to, how, and what the equations then say. */
const injected: readonly (readonly [string, string, string, readonly string[]])[] = [
  [
    'B1: a stored balance is changed',
    'account_balance',
    `update account_balance set balance_minor = balance_minor + 500 where control = 'revenue.food'`,
    ['b1 account:revenue.food: -57.83 ≠ -62.83', 'b1 trial_balance: 21204.60 ≠ 21199.60'],
  ],
  [
    'B1: a balance that nobody touched in the shift is changed',
    'account_balance',
    `update account_balance set balance_minor = balance_minor + 500 where control = 'equity.opening'`,
    ['b1 untouched: 5.00 ≠ 0.00', 'b1 trial_balance: 21204.60 ≠ 21199.60'],
  ],
  [
    'B1: a posting is booked to another department',
    'posting',
    `update posting set credit_control = 'revenue.food',
       credit_account_id = (select id from account where control = 'revenue.food')
     where credit_control = 'revenue.minibar'`,
    ['b1 account:revenue.food: -62.83 ≠ -96.46', 'b1 untouched: 33.63 ≠ 0.00'],
  ],
  [
    'B2: a folio is closed with a balance',
    'folio',
    `update folio set state = 'closed', closed_seq = 1,
       closed_shift_id = (select id from cashier_shift where kind = 'office') where state = 'open'`,
    ['b2 ledger:guest: 66.60 ≠ 0.00'],
  ],
  [
    'B2: a bag is said to be received',
    'cash_drop',
    `update cash_drop set state = 'received', received_minor = amount_minor, received_seq = 1`,
    ['b2 ledger:cash.bag: 300.00 ≠ 0.00'],
  ],
  [
    'B2: a charge disappears from what the guest sees',
    'folio_line',
    `delete from folio_line where transaction_code = 'restaurant'`,
    ['b2 folio_lines: 66.60 ≠ 0.00'],
  ],
  [
    'B3: a settlement without its document line',
    'document_line',
    `delete from document_line where kind = 'payment' and ${inWechat}`,
    ['b3 tender:clearing.wechat:in: 0.00 ≠ 38.00'],
  ],
  [
    'B3: a document line without its posting',
    'document_line',
    `insert into document_line select document_id, 2, kind, direction, tender_control, payment_method_code,
       terminal_id, slip_id, reference, tendered_minor, change_minor, amount_minor, currency, is_reversal, rounding_minor
     from document_line where kind = 'payment' and ${inWechat}`,
    ['b3 tender:clearing.wechat:in: 76.00 ≠ 38.00'],
  ],
  [
    'B3b: a charge was left off the bill, with what paid for it',
    'bill',
    `update bill set charges_minor = charges_minor - 3800, received_before_minor = 0, invoiceable_minor = 30000
     where document_id = ${ofBill(1)}`,
    ['b3b folio: 300.00 ≠ 338.00'],
  ],
  [
    'B3c: a bill says that something was left open which its own lines paid',
    'bill',
    `update bill set is_interim = 1, left_open_minor = 1000, received_now_minor = received_now_minor - 1000
     where document_id = ${ofBill(1)}`,
    ['b3c bill:B000001: 338.00 ≠ 348.00'],
  ],
  [
    'B4: a slip is paid out twice on paper',
    'document_line',
    `insert into document_line select document_id, 9, kind, direction, tender_control, payment_method_code,
       terminal_id, slip_id, reference, tendered_minor, change_minor, amount_minor, currency, is_reversal, rounding_minor
     from document_line where kind = 'deposit_refunded' and tender_control = 'clearing.card'`,
    ['b4 deposit:deposit_refunded: 500.00 ≠ 400.00'],
  ],
  [
    'B5: cash left the drawer without a line on any document',
    'document_line',
    `delete from document_line where kind = 'cash_dropped'`,
    ['b5 cash:out: 1300.00 ≠ 1600.00'],
  ],
  [
    'B6: the cashier’s count is changed after the float was given',
    'shift_count',
    `update shift_count set cash_minor = cash_minor - 5000 where id = ${lastCount}`,
    ['b6 drawer: 1300.00 ≠ 1250.00'],
  ],
  [
    'B7: a terminal’s total is changed',
    'count_terminal',
    `update count_terminal set sales_minor = sales_minor + 100 where count_id = ${lastCount} and sales_minor = 90000`,
    ['b7 terminal:sales: 900.00 ≠ 901.00'],
  ],
  [
    'B8: a number is skipped',
    'number_series',
    `update number_series set next_number = next_number + 1 where document_kind = 'bill'`,
    ['b8 series:bill:used: 3 ≠ 2'],
  ],
  [
    'B8: a number is given twice',
    'document',
    `update document set sequence_number = 1 where kind = 'bill'`,
    ['b8 series:bill:used: 2 ≠ 1'],
  ],
  [
    'B8: a paper was spoiled and nobody said so',
    'count_number',
    `update count_number set next_number = next_number + 1 where count_id = ${lastCount}`,
    ['b8 book:seen: 1003 ≠ 1002'],
  ],
  [
    'B9: less arrived than was given, and no lead decided',
    'shift_count',
    `update shift_count set cash_minor = cash_minor - 1000 where id = ${acceptance}`,
    ['b9 float: 1000.00 ≠ 990.00'],
  ],
  [
    'B9: a key is lost on the way',
    'count_key',
    `update count_key set quantity = 1 where count_id = (select max(id) from shift_count where purpose = 'hand_over'
       and id < ${acceptance})`,
    ['b9 key:safe_box: 1 ≠ 2'],
  ],
  [
    'B9: a paper is lost on the way',
    'count_number',
    `update count_number set next_number = 1002 where count_id = ${acceptance}`,
    ['b9 book: 1001 ≠ 1002'],
  ],
  [
    'B10: a bill is missing in the pack',
    'count_paper',
    `update count_paper set quantity = quantity - 1 where count_id = ${lastCount} and paper_kind = 'bill'`,
    ['b10 paper:bill: 1 ≠ 2'],
  ],
]

test.each(injected)('%s', (_, table, statement, lines) =>
  undone(house, async (hotel) => {
    await tamper(hotel.db, table, statement)
    await expectFound(hotel, lines)
  }),
)

test('B6b: cash comes into a drawer that was counted and given', () =>
  undone(house, async (hotel) => {
    const slipInto = defineCommand({
      ...takeBackHandover,
      run: async (ctx) => {
        const amount = Money.of('100.00', 'CNY')
        const debit = drawerOf(ctx.shift.deskId ?? 0)
        const credit = { control: 'cash.safe', ownerId: 0 } as const
        await moveCustody(ctx, { kind: 'float_issued', purpose: 'float_from_safe', amount, debit, credit })
        return null
      },
    })
    await hotel.people.lina.run(slipInto, {})
    await expectFound(hotel, ['b6b drawer_at_seal: 100.00 ≠ 0.00'])
  }))

test('B2: the float on its way is said to be less, while it is on its way', () =>
  undone(house, async (hotel) => {
    await tamper(hotel.db, 'handover', `update handover set given_minor = 99000 where state = 'given'`)
    expect((await brokenLines(hotel, shiftId)).map(sayLine)).toEqual([
      'b2 ledger:cash.transit: 1000.00 ≠ 990.00',
    ])
    await expect(accept(hotel)).rejects.toMatchObject({ code: 'handover_differs' })
    expect(await countSeals(hotel)).toBe(0)
  }))
