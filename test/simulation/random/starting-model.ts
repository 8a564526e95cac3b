import { listBooksOfDesk } from '@jiaoban/db/documents/number.reads.ts'
import { listDesks, listTerminalsOfDesk } from '@jiaoban/db/property/property.reads.ts'
import { listHouseKeys } from '@jiaoban/db/shifts/house-key.reads.ts'
import { listForeignCurrencies } from '@jiaoban/db/property/foreign-currency.reads.ts'
import { listRooms } from '@jiaoban/db/rooms/room.reads.ts'
import { addVipLevel } from '@jiaoban/server/stays/add-vip-level.command.ts'
import { cashRoundings } from '@jiaoban/shared/property/cash-rounding.rules.ts'
import type { FoundingInput } from '@jiaoban/shared/set-up/set-up.schema.ts'
import type { TestHotel } from '../../support/hotel.ts'
import { runSql } from '../../support/raw-sql.ts'
import { takeForeignCash } from '../../support/foreign-cash.ts'
import { smallHotel } from '../../support/small-hotel.ts'
import { fromText } from './cents.ts'
import type { CurrencyModel } from './foreign.ts'
import type { DeskModel, HotelModel, RoomModel, VipItemModel } from './hotel-model.ts'

const roomNumbers = ['101', '102', '103', '104', '105', '106', '201', '202', '203', '204', '205', '206']

/** A dozen rooms; paper books that run out; a desk that cannot take Alipay; the smallest cash by the seed. */
export const simulatedHotel = (seed: number): Partial<FoundingInput> => ({
  profile: { ...smallHotel.profile, cashRounding: cashRoundings[seed % cashRoundings.length] ?? '0.00' },
  rooms: roomNumbers.map((number) => ({
    number,
    floor: number.slice(0, 1),
    typeCode: number.startsWith('1') ? 'STD' : 'DLX',
  })),
  desks: smallHotel.desks.map((desk, index) => ({
    ...desk,
    terminals: index === 0 ? ['card', 'wechat', 'alipay'] : ['card', 'wechat'],
    books: [
      { prefix: 'A', digits: 8, firstNumber: 1001 + 1000 * index, lastNumber: 1020 + 1000 * index },
      { prefix: 'B', digits: 6, firstNumber: 1 + 1000 * index, lastNumber: 400 + 1000 * index },
    ],
  })),
})

/** One level of guests, for whom something is made ready when they come, each day, and when they leave. */
const giveLevels = async ({ people: { admin } }: TestHotel): Promise<void> => {
  const item = { name: { zh: '鲜花', en: 'Flowers' }, dueTime: '10:00', team: 'kitchen' } as const
  await admin.run(addVipLevel, {
    code: 'V1',
    name: { zh: '贵宾', en: 'VIP' },
    items: (['arrival', 'daily', 'departure'] as const).map((moment) => ({ ...item, moment })),
  })
}

const readVipItems = async ({ db }: TestHotel): Promise<VipItemModel[]> =>
  (await runSql(db, 'select id, moment from vip_item order by id')) as VipItemModel[]

const pieces = {
  USD: [10_000n, 5_000n, 2_000n, 1_000n, 500n, 200n, 100n, 25n, 10n, 5n, 1n],
  JPY: [10_000n, 5_000n, 1_000n, 500n, 100n, 50n, 10n, 5n, 1n],
} as const

const readHeadSeq = async ({ db }: TestHotel): Promise<number> => {
  const [head] = (await runSql(db, 'select seq from journal_head')) as { seq: number }[]
  return head?.seq ?? 0
}

/** Dollars, which the house also sells, and yen, which it only buys. */
const startingCurrencies = async ({ db }: TestHotel): Promise<CurrencyModel[]> => {
  const from = '2026-03-01'
  const rates = {
    USD: { from, buy: 7_100_000n, sell: 7_250_000n },
    JPY: { from, buy: 48_312n, sell: null },
  } as const
  const known = await listForeignCurrencies(db.reader)
  return (['USD', 'JPY'] as const).map((code) => ({
    code,
    id: known.find((one) => one.code === code)?.id ?? 0,
    unit: code === 'JPY' ? 1n : 100n,
    pieces: pieces[code],
    rates: [rates[code]],
    isTaken: true,
  }))
}

/** Ids are asked of the hotel once, here; from now on the model goes its own way. */
export const startingModel = async (hotel: TestHotel, seed: number): Promise<HotelModel> => {
  await takeForeignCash(hotel)
  await giveLevels(hotel)
  const { reader } = hotel.db
  const desks: DeskModel[] = []
  for (const { id, code, floatAmount } of await listDesks(reader)) {
    desks.push({
      id,
      code,
      floatAmount: fromText(floatAmount.toString()),
      terminals: new Map(
        (await listTerminalsOfDesk(reader, id)).map((one) => [one.paymentMethodCode, one.id]),
      ),
      books: (await listBooksOfDesk(reader, id)).map((book) => ({
        id: book.id,
        prefix: book.prefix,
        digits: book.digits,
        last: book.lastNumber,
        next: book.nextNumber,
        isClosed: false,
      })),
    })
  }
  const rooms = (await listRooms(reader)).map((room): readonly [string, RoomModel] => [
    room.number,
    {
      id: room.id,
      typeId: room.roomTypeId,
      state: 'clean',
      guest: null,
      held: new Map(),
      outOfOrder: [],
    },
  ])
  const kinds = [
    'deposit_slip',
    'bill',
    'receipt',
    'float_slip',
    'drop_slip',
    'over_short_slip',
    'declaration',
    'credit_bill',
    'exchange_memo',
    'paid_out_voucher',
  ]
  return {
    date: '2026-03-01',
    seq: await readHeadSeq(hotel),
    rooms: new Map(rooms),
    earlyFee: 'none',
    noShowKeeps: 'first_night',
    signedFindings: new Map(),
    taxes: new Map(),
    stays: [],
    desks,
    shifts: [],
    bags: [],
    bills: [],
    invoices: [],
    houseAccounts: [],
    groups: [],
    paidOuts: [],
    differences: [],
    promises: [],
    holds: [],
    notices: [],
    matters: [],
    bankSlips: [],
    currencies: await startingCurrencies(hotel),
    exchanges: [],
    changeForNotes: new Map(),
    exchangeLimits: { exchange: 500_000n, guest_day: 800_000n, alone: 200_000n },
    cashStep: fromText(simulatedHotel(seed).profile?.cashRounding ?? '0.00'),
    closedMonths: new Set(),
    roomChecks: new Set(),
    cashLimits: { paid_out: 0n, petty_expense: 0n },
    skippers: [],
    companies: [],
    vouchers: [],
    externalNumbers: [],
    stock: [],
    received: [],
    coupons: [],
    keys: (await listHouseKeys(reader)).map(({ keyCode, number, deskId, state, holderId: holder }) => ({
      keyCode,
      number,
      desk: desks.find(({ id }) => id === deskId) ?? null,
      state,
      holder,
    })),
    vipItems: await readVipItems(hotel),
    nextNumbers: new Map(kinds.map((kind) => [kind, 1])),
    balances: new Map([
      ['cash.safe:0', 2_000_000n],
      ['equity.opening:0', -2_000_000n],
    ]),
    moves: new Map(),
    touched: new Set(),
    revenue: new Map(),
    shiftRevenue: new Map(),
  }
}
