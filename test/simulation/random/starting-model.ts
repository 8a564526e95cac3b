import { listBooksOfDesk } from '@jiaoban/db/documents/number.reads.ts'
import { listDesks, listKeysOfDesk, listTerminalsOfDesk } from '@jiaoban/db/property/property.reads.ts'
import { listRooms } from '@jiaoban/db/rooms/room.reads.ts'
import type { FoundingInput } from '@jiaoban/shared/set-up/set-up.schema.ts'
import type { TestHotel } from '../../support/hotel.ts'
import { smallHotel } from '../../support/small-hotel.ts'
import { fromText } from './cents.ts'
import type { DeskModel, HotelModel } from './hotel-model.ts'

const roomNumbers = ['101', '102', '103', '104', '105', '106', '201', '202', '203', '204', '205', '206']

/** A dozen rooms; paper books that run out; a desk that cannot take Alipay. */
export const simulatedHotel: Partial<FoundingInput> = {
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
}

/** Ids are asked of the hotel once, here; from now on the model goes its own way. */
export const startingModel = async (hotel: TestHotel): Promise<HotelModel> => {
  const { reader } = hotel.db
  const desks: DeskModel[] = []
  for (const { id, code, floatAmount } of await listDesks(reader)) {
    desks.push({
      id,
      code,
      floatAmount: fromText(floatAmount.toString()),
      keys: (await listKeysOfDesk(reader, id)).map((key) => ({ keyCode: key.code, quantity: key.quantity })),
      terminals: new Map(
        (await listTerminalsOfDesk(reader, id)).map((one) => [one.paymentMethodCode, one.id]),
      ),
      books: (await listBooksOfDesk(reader, id)).map((book) => ({
        id: book.id,
        prefix: book.prefix,
        digits: book.digits,
        last: book.lastNumber,
        next: book.nextNumber,
      })),
    })
  }
  const rooms = (await listRooms(reader)).map(
    ({ id, number, roomTypeId: typeId }) =>
      [number, { id, typeId, state: 'clean', guest: null, held: new Map() }] as const,
  )
  const kinds = [
    'deposit_slip',
    'bill',
    'receipt',
    'float_slip',
    'drop_slip',
    'over_short_slip',
    'declaration',
  ]
  return {
    date: '2026-03-01',
    seq: 1,
    rooms: new Map(rooms),
    stays: [],
    desks,
    shifts: [],
    bags: [],
    bills: [],
    externalNumbers: [],
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
