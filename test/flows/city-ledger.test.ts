import { listItemsOfCompany } from '@jiaoban/db/city-ledger/city-item.reads.ts'
import { addCompany } from '@jiaoban/server/city-ledger/add-company.command.ts'
import { allocateCityCredit } from '@jiaoban/server/city-ledger/allocate-city-credit.command.ts'
import { changeCompany } from '@jiaoban/server/city-ledger/change-company.command.ts'
import { collectCityLedger } from '@jiaoban/server/city-ledger/collect-city-ledger.command.ts'
import { readCompanyPage } from '@jiaoban/server/city-ledger/company-view.service.ts'
import { payOnAccount } from '@jiaoban/server/city-ledger/pay-on-account.command.ts'
import { recordCityTransfer } from '@jiaoban/server/city-ledger/record-city-transfer.command.ts'
import { writeOffCityItem } from '@jiaoban/server/city-ledger/write-off-city-item.command.ts'
import { postCharge } from '@jiaoban/server/folios/post-charge.command.ts'
import { rollBusinessDate } from '@jiaoban/server/night-audit/roll-business-date.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { checkOut } from '@jiaoban/server/stays/check-out.command.ts'
import { findSnapshot } from '@jiaoban/db/documents/document.reads.ts'
import { findFolio } from '@jiaoban/db/folios/folio.reads.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { companyFacts } from '../support/busy-company.ts'
import { leaving } from '../support/busy-hotel.ts'
import { itemsOfCompany } from '../support/city-items.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { runSql } from '../support/raw-sql.ts'
import { sealShift } from '../support/sealed-shift.ts'
import { brokenLines } from '../support/worked-shift.ts'

let hotel: TestHotel
let companyId: number

beforeEach(async () => {
  hotel = await openTestHotel()
  const { lina, zhaomin } = hotel.people
  await lina.openShift(hotel.deskId('FO1'))
  const added = await zhaomin.run(addCompany, companyFacts)
  companyId = added.companyId
})

afterEach(() => hotel.close())

const arrive = (room: string, rate = '300.00') =>
  hotel.people.lina.run(
    checkIn,
    {
      roomId: hotel.roomId(room),
      guests: [{ name: '王建国', idKind: 'passport', idNumber: `E88${room}` }],
      departureDate: '2026-03-02',
      rate,
      concessionReasonCode: 'company',
      adults: 1,
    },
    { approver: hotel.people.admin },
  )

const onAccount = (amount: string, company = companyId) => ({
  methodCode: 'city_ledger',
  amount,
  companyId: company,
})

const leave = async (
  stay: { stayId: number; folioId: number },
  payments: readonly { methodCode: string; amount: string; companyId?: number }[],
  approver?: TestHotel['people']['zhaomin'],
) => {
  const folioVersion = (await findFolio(hotel.db.reader, stay.folioId))?.version ?? -1
  const input = { ...leaving, stayId: stay.stayId, folioVersion, payments: [...payments] }
  return hotel.people.lina.run(checkOut, input, approver ? { approver } : {})
}

/** `charge B000001 300.00 left 100.00 due 2026-03-31`. */
const account = async (): Promise<string[]> =>
  (await itemsOfCompany(hotel.db.reader, companyId)).map(({ kind, documentNumber, amount, left, dueDate }) =>
    [kind, documentNumber, `${amount}`, 'left', `${left}`, ...(dueDate === null ? [] : ['due', dueDate])]
      .filter((word) => word !== '')
      .join(' '),
  )

const ledgers = async () => ({
  city: await hotel.balance('city', companyId),
  drawer: await hotel.balance('cash.drawer', 'FO1'),
  bank: await hotel.balance('bank'),
  loss: await hotel.balance('expense.bad_debt'),
})

const refusalOf = async (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? 'a defect',
  )

test('charged at check-out, collected in part, allocated later, written off, and the shift balances', async () => {
  const { lina, sunli, zhaomin } = hotel.people
  const opening = await hotel.balance('bank')

  // event                                   city     drawer
  const first = await arrive('101')
  await leave(first, [onAccount('200.00'), { methodCode: 'cash', amount: '100.00' }])
  expect(await ledgers()).toMatchObject({ city: '200.00', drawer: '1100.00' })
  const second = await arrive('102')
  await leave(second, [onAccount('300.00')])
  expect(await ledgers()).toMatchObject({ city: '500.00', drawer: '1100.00' })
  expect(await account()).toEqual([
    'charge B000001 200.00 left 200.00 due 2026-03-31',
    'charge B000002 300.00 left 300.00 due 2026-03-31',
  ])
  const [one, two] = await itemsOfCompany(hotel.db.reader, companyId)

  // 400.00 in cash: 200.00 for the first bill, 50.00 for the second, 150.00 for nothing yet.
  const collected = await lina.run(collectCityLedger, {
    companyId,
    tenders: [{ methodCode: 'cash', amount: '400.00', tendered: '500.00' }],
    allocations: [
      { itemId: one?.id ?? 0, amount: '200.00' },
      { itemId: two?.id ?? 0, amount: '50.00' },
    ],
  })
  expect(collected).toMatchObject({ number: 'R000001', unapplied: '150.00', change: ['100.00'] })
  expect(await ledgers()).toMatchObject({ city: '100.00', drawer: '1500.00' })
  expect(await account()).toEqual([
    'charge B000001 200.00 left 0.00 due 2026-03-31',
    'charge B000002 300.00 left 250.00 due 2026-03-31',
    'receipt R000001 400.00 left 150.00',
  ])

  // The rest of the receipt is meant for the second bill: no money moves.
  const credit = (await itemsOfCompany(hotel.db.reader, companyId))[2]
  await sunli.run(allocateCityCredit, {
    itemId: credit?.id ?? 0,
    allocations: [{ itemId: two?.id ?? 0, amount: '150.00' }],
  })
  expect(await ledgers()).toMatchObject({ city: '100.00', drawer: '1500.00' })

  // 80.00 arrive at the bank; the last 20.00 never will.
  await sunli.run(recordCityTransfer, {
    companyId,
    amount: '80.00',
    reference: 'ICBC-0301',
    allocations: [{ itemId: two?.id ?? 0, amount: '80.00' }],
  })
  await sunli.run(
    writeOffCityItem,
    { itemId: two?.id ?? 0, amount: '20.00', reasonCode: 'small_rest' },
    { approver: zhaomin },
  )
  expect(await ledgers()).toEqual({ city: '0.00', drawer: '1500.00', bank: '80.00', loss: '20.00' })
  expect(opening).toBe('0.00')
  expect(await account()).toEqual([
    'charge B000001 200.00 left 0.00 due 2026-03-31',
    'charge B000002 300.00 left 0.00 due 2026-03-31',
    'receipt R000001 400.00 left 0.00',
    'receipt R000002 80.00 left 0.00',
    'write_off 20.00 left 0.00',
  ])

  const report = await sealShift(hotel)
  expect(report.tenders.find(({ methodCode }) => methodCode === 'city_ledger')).toMatchObject({
    payments: '500.00',
    net: '500.00',
  })
  expect(report.cash).toMatchObject({ received: '100.00', otherIn: '400.00', expected: '1500.00' })
})

test('a part is charged to the company while the guest stays; the bill counts it as received before', async () => {
  const { lina } = hotel.people
  const stay = await arrive('101')
  await lina.run(postCharge, { folioId: stay.folioId, code: 'restaurant', amount: '88.00', quantity: 1 })
  const paid = await lina.run(payOnAccount, {
    folioId: stay.folioId,
    tenders: [onAccount('50.00'), { methodCode: 'wechat', amount: '8.00', reference: 'WX-1' }],
  })
  expect(paid).toMatchObject({ number: 'R000001', amount: '58.00', balance: '30.00' })
  const bill = await leave(stay, [{ methodCode: 'cash', amount: '330.00' }])
  expect(await findSnapshot(hotel.db.reader, bill.documentId)).toMatchObject({
    chargesTotal: '388.00',
    receivedBefore: '58.00',
  })
  expect(await findSnapshot(hotel.db.reader, paid.documentId)).toMatchObject({
    tenders: [{ amount: '50.00', payer: companyFacts.name }, { amount: '8.00' }],
  })
  expect(await account()).toEqual(['charge R000001 50.00 left 50.00 due 2026-03-31'])
  await sealShift(hotel)
})

test('the limit counts what is owed and both rows of one bill; a lead goes beyond it', async () => {
  const { zhaomin } = hotel.people
  await leave(await arrive('101', '900.00'), [onAccount('900.00')])
  const stay = await arrive('102', '150.00')
  const rows = [onAccount('60.00'), onAccount('90.00')]
  expect(await refusalOf(leave(stay, rows))).toBe('credit_limit_needs_approval')
  await leave(stay, rows, zhaomin)
  expect(await hotel.balance('city', companyId)).toBe('1050.00')
})

test('new terms hold from now on, and the old ones stay on record', async () => {
  const { zhaomin } = hotel.people
  await leave(await arrive('101'), [onAccount('300.00')])
  const facts = { ...companyFacts, companyId, isActive: true }
  await zhaomin.run(changeCompany, { ...facts, termsDays: 7, creditLimit: '400.00' })
  expect(await refusalOf(leave(await arrive('102'), [onAccount('300.00')]))).toBe(
    'credit_limit_needs_approval',
  )
  await zhaomin.run(changeCompany, { ...facts, termsDays: 7, creditLimit: '600.00' })
  await leave(await arrive('103'), [onAccount('300.00')])
  expect(await account()).toEqual([
    'charge B000001 300.00 left 300.00 due 2026-03-31',
    'charge B000002 300.00 left 300.00 due 2026-03-08',
  ])
  const terms = await hotel.db.reader
    .selectFrom('company_terms')
    .select(['version', 'terms_days', 'credit_limit_minor'])
    .orderBy('version')
    .execute()
  expect(terms.map((row) => Object.values(row).join(' '))).toEqual(['1 30 100000', '2 7 40000', '3 7 60000'])
})

test('what is owed grows older by the business date', async () => {
  const { zhaomin } = hotel.people
  await zhaomin.run(changeCompany, { ...companyFacts, companyId, isActive: true, termsDays: 0 })
  await leave(await arrive('101'), [onAccount('300.00')])
  const age = async () => (await readCompanyPage(hotel.db.reader, companyId)).ageing
  expect(await age()).toMatchObject({ notDue: '300.00', upTo30: '0.00', balance: '300.00' })
  hotel.clock.set('2026-03-02T02:00:00.000Z')
  await zhaomin.run(rollBusinessDate, { signedAs: 'checked' })
  expect(await age()).toMatchObject({ notDue: '0.00', upTo30: '300.00', balance: '300.00' })
})

describe('refused, and nothing is left behind', () => {
  test('at the desk', async () => {
    const { lina, zhaomin } = hotel.people
    const stay = await arrive('101')
    const pay = (tender: object) =>
      refusalOf(
        lina.run(payOnAccount, {
          folioId: stay.folioId,
          tenders: [{ methodCode: 'city_ledger', amount: '10.00', ...tender }],
        }),
      )
    await lina.run(postCharge, { folioId: stay.folioId, code: 'minibar', amount: '38.00', quantity: 1 })
    expect(await pay({})).toBe('company_missing')
    expect(await pay({ companyId: 77 })).toBe('company_not_found')
    expect(await pay({ companyId, tendered: '20.00' })).toBe('tendered_without_cash')
    expect(await pay({ companyId, methodCode: 'cash' })).toBe('tender_field_unknown')
    expect(await pay({ companyId, amount: '38.01' })).toBe('payment_above_balance')
    await zhaomin.run(changeCompany, { ...companyFacts, companyId, isActive: false })
    expect(await pay({ companyId })).toBe('company_inactive')
    expect(await account()).toEqual([])
  })

  test('in the office', async () => {
    const { lina, sunli, zhaomin } = hotel.people
    await leave(await arrive('101'), [onAccount('300.00')])
    const other = await zhaomin.run(addCompany, { ...companyFacts, name: '东方旅行社', kind: 'agency' })
    const [charge] = await itemsOfCompany(hotel.db.reader, companyId)
    const itemId = charge?.id ?? 0
    const transfer = (
      amount: string,
      allocations: { itemId: number; amount: string }[],
      company = companyId,
    ) => refusalOf(sunli.run(recordCityTransfer, { companyId: company, amount, reference: 'X', allocations }))
    expect(await transfer('400.00', [{ itemId, amount: '300.01' }])).toBe('allocated_above_item')
    expect(await transfer('100.00', [{ itemId, amount: '100.01' }])).toBe('allocated_above_received')
    expect(await transfer('100.00', [{ itemId, amount: '1.00' }], other.companyId)).toBe(
      'city_item_not_found',
    )
    const twice = { itemId, amount: '10.00' }
    expect(await transfer('100.00', [twice, twice])).toBe('city_item_repeated')
    expect(await refusalOf(sunli.run(addCompany, { ...companyFacts, name: '浦江科技　有限公司' }))).toBe(
      'company_name_taken',
    )
    const lost = { itemId, amount: '300.01', reasonCode: 'other' as const }
    expect(await refusalOf(sunli.run(writeOffCityItem, lost, { approver: zhaomin }))).toBe(
      'write_off_above_item',
    )
    expect(
      await refusalOf(
        lina.run(collectCityLedger, {
          companyId,
          tenders: [{ methodCode: 'city_ledger', amount: '10.00' }],
          allocations: [],
        }),
      ),
    ).toBe('payment_method_unknown')
    expect(await account()).toEqual(['charge B000001 300.00 left 300.00 due 2026-03-31'])
  })
})

test('the page asks what is open, the account is read page by page, and B2 misses an item that is hidden', async () => {
  const { lina } = hotel.people
  await leave(await arrive('101'), [onAccount('300.00')])
  await leave(await arrive('102'), [onAccount('300.00')])
  const [one, two] = await itemsOfCompany(hotel.db.reader, companyId)
  await lina.run(collectCityLedger, {
    companyId,
    tenders: [{ methodCode: 'cash', amount: '300.00' }],
    allocations: [{ itemId: one?.id ?? 0, amount: '300.00' }],
  })
  const page = await readCompanyPage(hotel.db.reader, companyId)
  expect(page.items.map(({ id, left }) => [id, left])).toEqual([[two?.id, '300.00']])
  const read = async (before: number | null) =>
    (await listItemsOfCompany(hotel.db.reader, { companyId, before, limit: 2 })).map(({ kind, id }) => [
      kind,
      id,
    ])
  const [receipt, ...first] = await read(null)
  expect([receipt?.[0], first]).toEqual(['receipt', [['charge', two?.id]]])
  expect(await read(two?.id ?? 0)).toEqual([['charge', one?.id]])
  const { id: shiftId } = await lina.shift()
  const cityLines = async () =>
    (await brokenLines(hotel, shiftId))
      .filter(({ label }) => label.includes('city'))
      .map(({ equation }) => equation)
  await lina.count()
  expect(await cityLines()).toEqual([])
  await runSql(hotel.db, `delete from open_city_item where item_id = ${two?.id}`)
  expect(await cityLines()).toEqual(['b2'])
})
