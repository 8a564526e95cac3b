import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBusyHotel } from '../support/busy-hotel.ts'
import { Caller } from '../support/caller.ts'
import { type ValidCall, validCalls } from '../support/every-command.ts'
import type { TestHotel } from '../support/hotel.ts'
import { type Leaf, type LeafKind, leavesOf } from '../support/input-leaves.ts'
import { fingerprint } from '../support/left-behind.ts'

/**
 * A valid call of every command, in which one value after the other is replaced by what no command takes.
 * All of it is refused with a code that has a sentence, and nothing is left behind.
 */
let house: TestHotel
let calls: readonly ValidCall[]
let caller: Caller

beforeAll(async () => {
  const busy = await openBusyHotel()
  house = busy.hotel
  calls = await validCalls(busy)
  caller = await Caller.everybody(house)
})

afterAll(() => house.close())

/** A call with one value replaced: `takePayment tenders.0.amount "-5.00": input_invalid`. */
const attempt = async (call: ValidCall, leaf: Leaf, value: unknown): Promise<string> => {
  const code = await caller.refusal(house, call, { input: leaf.replace(value) })
  const said =
    typeof value === 'string' && value.length > 40 ? `${value.length} characters` : JSON.stringify(value)
  return `${call.name} ${leaf.path} ${said}: ${code}`
}

/** Tries values in every place that takes one of a kind; returns what was not refused as invalid. */
const notInvalid = async (
  kinds: readonly LeafKind[],
  values: readonly unknown[],
  isMeant: (leaf: Leaf, value: unknown) => boolean = () => true,
): Promise<string[]> => {
  const before = await fingerprint(house.db)
  const others: string[] = []
  let tried = 0
  for (const call of calls) {
    for (const leaf of leavesOf(call.input).filter(({ kind }) => kinds.includes(kind))) {
      for (const value of values.filter((one) => isMeant(leaf, one))) {
        tried += 1
        const outcome = await attempt(call, leaf, value)
        if (!outcome.endsWith(': input_invalid')) others.push(outcome)
      }
    }
  }
  expect(tried).toBeGreaterThan(5)
  // What went through is named first; what it left behind says less.
  if (others.length === 0) expect(await fingerprint(house.db)).toEqual(before)
  return others
}

test('amounts: negative, three decimals, 1e308, words, other digits, numbers, nothing', async () => {
  const values = ['-5.00', '1.005', '1e308', '9'.repeat(309), 'ten', '', ' 5.00', '1,000.00', '１２', 5, null]
  expect(await notInvalid(['amount'], values)).toEqual([])
})

/** Where nothing is an answer: an empty count, a night for free, change for nobody, what the house gives away. */
const mayBeZero = [
  'limit',
  'rate',
  'counted',
  'sales',
  'refunds',
  'tendered',
  'keyCardPrice',
  'extraBedPrice',
  'breakfastPrice',
  'creditLimit',
  'cost',
  'fee',
  'limit',
]

test('amounts: zero, where something must move', async () => {
  const isMeant = ({ name }: Leaf) => !mayBeZero.includes(name)
  expect(await notInvalid(['amount'], ['0', '0.00'], isMeant)).toEqual([])
})

test('numbers and ids: text, negative, broken, beyond all counting', async () => {
  const values = ['7', 'seven', '', -1, 1.5, 1e308, null]
  // A room, an owner, a reservation, a finding and who sends a guest may be left out.
  const isMeant = ({ name }: Leaf, value: unknown) =>
    !(value === null && ['roomId', 'ownerId', 'stayId', 'findingId', 'companyId'].includes(name))
  expect(await notInvalid(['id', 'number'], values, isMeant)).toEqual([])
})

test('dates: no such day, no date, a moment', async () => {
  const values = ['2026-02-30', '2026-13-01', '1 March', '', '2026-03-02T00:00:00Z', 20260302]
  expect(await notInvalid(['date'], values)).toEqual([])
})

/** What people may leave empty. */
const optional = [
  'buyerName',
  'phone',
  'plate',
  'reason',
  'remark',
  'remarks',
  'leftItems',
  'guestName',
  'contact',
  'buyerTaxNumber',
  'contact',
  'paidReference',
  'refundReference',
  'nameEn',
  'address',
  'taxNumber',
  'supplier',
]

test('texts: empty, 10,000 characters, a character nobody can type, a number', async () => {
  // A stay may be left without a level or a segment, and a price without a reason where it is the list’s.
  const isMeant = ({ name }: Leaf, value: unknown) =>
    !(value === '' && optional.includes(name)) &&
    !(value === null && ['levelCode', 'concessionReasonCode', 'segmentCode'].includes(name))
  expect(await notInvalid(['text'], ['', '长'.repeat(10_000), 'a\u0000b', 5, null], isMeant)).toEqual([])
})

test('flags: words and numbers', async () => {
  expect(await notInvalid(['flag'], ['true', 1, null])).toEqual([])
})

test('a field that nobody knows, and an input that is none', async () => {
  const before = await fingerprint(house.db)
  for (const call of calls) {
    for (const input of [{ ...call.input, isFree: true }, [], 'all', null]) {
      // What is null would be taken for the valid input here.
      const code = await caller.refusal(house, call, { input: input ?? 0 })
      expect([call.name, code]).toEqual([call.name, 'input_invalid'])
    }
  }
  expect(await fingerprint(house.db)).toEqual(before)
})

/** What an id that nobody has stands for, where it is not simply `not_found`. */
const codesOfIds: Readonly<Record<string, string>> = {
  folioId: 'folio_not_found',
  fromFolioId: 'folio_not_found',
  toFolioId: 'folio_not_found',
  folioLineId: 'charge_line_not_found',
  billId: 'bill_not_found',
  invoiceId: 'invoice_not_found',
  billIds: 'bill_not_found',
  deskId: 'desk_not_found',
  'setTerminal deskId': 'not_found',
  'issueBook deskId': 'not_found',
  seenKeyId: 'signing_key_changed',
  promiseId: 'promise_not_found',
  'recordAcquirerPayout terminalId': 'terminal_not_found',
  bookId: 'book_not_of_desk',
  'returnBook bookId': 'not_found',
  rangeId: 'stock_range_not_found',
  terminalId: 'terminal_not_of_desk',
  companyId: 'company_not_found',
  groupId: 'group_not_found',
  'writeRoomingList stayId': 'stay_not_of_group',
  'checkInGroup stayIds': 'stay_not_of_group',
  'checkOutGroup stayId': 'stay_not_of_group',
  itemId: 'city_item_not_found',
  'tickPreparation itemId': 'not_found',
  'takeBackPreparation itemId': 'not_found',
  dropId: 'bag_not_found',
  handoverId: 'handover_not_found',
  slipId: 'slip_not_found',
  preAuthorisationId: 'pre_authorisation_not_found',
  paidOutId: 'paid_out_not_found',
  exchangeId: 'exchange_not_found',
  paymentLineId: 'payment_line_not_found',
}

test('ids that nobody has', async () => {
  const before = await fingerprint(house.db)
  for (const call of calls) {
    for (const leaf of leavesOf(call.input).filter(({ kind }) => kind === 'id')) {
      const expected = codesOfIds[`${call.name} ${leaf.name}`] ?? codesOfIds[leaf.name] ?? 'not_found'
      const outcome = await attempt(call, leaf, 999_999_999)
      expect(outcome).toBe(`${call.name} ${leaf.path} 999999999: ${expected}`)
    }
  }
  expect(await fingerprint(house.db)).toEqual(before)
})
