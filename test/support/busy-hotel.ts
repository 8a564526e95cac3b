import { listRoomTypes } from '@jiaoban/db/property/property.reads.ts'
import { postCharge } from '@jiaoban/server/folios/post-charge.command.ts'
import { openMatter } from '@jiaoban/server/handover-book/open-matter.command.ts'
import { writeNotice } from '@jiaoban/server/handover-book/write-notice.command.ts'
import { giveHandover } from '@jiaoban/server/handovers/give-handover.command.ts'
import { countDrawer } from '@jiaoban/server/shifts/count-drawer.command.ts'
import { dropCash } from '@jiaoban/server/shifts/drop-cash.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { checkOut } from '@jiaoban/server/stays/check-out.command.ts'
import { requestInspection } from '@jiaoban/server/stays/request-inspection.command.ts'
import { reserveStay } from '@jiaoban/server/stays/reserve-stay.command.ts'
import { honestCount } from './honest-count.ts'
import { openTestHotel, type TestHotel } from './hotel.ts'
import { smallHotel } from './small-hotel.ts'

const desks = ['FO1', 'FO2', 'FO3', 'FO4', 'FO5'] as const

export const guest = (idNumber: string) => ({
  name: '王建国',
  idKind: 'passport' as const,
  idNumber,
  phone: '13900000001',
})

const moveIn = (hotel: TestHotel, room: string) =>
  hotel.people.lina.run(checkIn, {
    roomId: hotel.roomId(room),
    guests: [guest(`E8800${room}`)],
    departureDate: '2026-03-03',
    rate: '300.00',
    adults: 1,
    deposit: { tenders: [{ methodCode: 'cash', amount: '600.00' }] },
  })

export const standardType = async ({ db }: TestHotel): Promise<number> => {
  const standard = (await listRoomTypes(db.reader)).find(({ code }) => code === 'STD')
  return standard?.id ?? 0
}

const reserve = async (hotel: TestHotel, room: string | null) =>
  hotel.people.chenjing.run(reserveStay, {
    source: 'direct',
    guest: { name: '赵敏' },
    roomTypeId: await standardType(hotel),
    roomId: room === null ? null : hotel.roomId(room),
    arrivalDate: '2026-03-01',
    departureDate: '2026-03-02',
    rate: '280.00',
    adults: 1,
  })

/** An hour before midnight in Shanghai: the roll is near enough for those who are signed in. */
const lateEvening = '2026-03-01T15:00:00.000Z'

/**
 * Five desks in the five states a desk can be in: Li Na works, Wang Qiang counted with 50.00
 * missing, Chen Jing has given, Zhou Hao counted and everything agrees, and nobody is at the last one.
 */
export const openBusyHotel = async () => {
  const books = smallHotel.desks[0]?.books[0]
  const hotel = await openTestHotel({
    startAt: lateEvening,
    founding: {
      desks: desks.map((code, index) => ({
        ...(smallHotel.desks[0] ?? { terminals: [], keys: [], floatAmount: '0', name: '' }),
        code,
        name: code,
        books: books ? [{ ...books, firstNumber: 1001 + 1000 * index, lastNumber: 1050 + 1000 * index }] : [],
      })),
    },
  })
  const { lina, wangqiang, chenjing, zhouhao, zhaomin } = hotel.people
  for (const [index, person] of [lina, wangqiang, chenjing, zhouhao].entries()) {
    await person.openShift(hotel.deskId(desks[index] ?? ''))
  }
  const stay = await moveIn(hotel, '101')
  const line = await lina.run(postCharge, {
    folioId: stay.folioId,
    code: 'minibar',
    amount: '38.00',
    quantity: 1,
  })
  const looked = await moveIn(hotel, '102')
  const inspection = await lina.run(requestInspection, { stayId: looked.stayId })
  const left = await moveIn(hotel, '103')
  const bill = await lina.run(checkOut, { ...leaving, stayId: left.stayId, folioVersion: 0 })
  const bag = await lina.run(dropCash, { bagNumber: 'BAG-1', amount: '100.00' }, { approver: zhaomin })
  const notice = await lina.run(writeNotice, { text: '热水检修', validUntil: '2026-03-05' })
  const matter = await lina.run(openMatter, { kind: 'guest', text: '客人的伞' })
  const reservations = [await reserve(hotel, '201'), await reserve(hotel, null)]

  const counted = await honestCount(hotel, 'wangqiang')
  await wangqiang.run(countDrawer, {
    count: {
      ...counted,
      denominations: [{ value: '50.00', quantity: 19 }],
    },
  })
  for (const person of ['chenjing', 'zhouhao'] as const) {
    await hotel.people[person].run(countDrawer, { count: await honestCount(hotel, person) })
  }
  const given = await chenjing.run(giveHandover, {})
  return { hotel, stay, line, looked, left, inspection, bill, bag, notice, matter, reservations, given }
}

export type BusyHotel = Awaited<ReturnType<typeof openBusyHotel>>

export const leaving = {
  lateCheckOut: 'none' as const,
  payments: [],
  refunds: [],
  slipRefunds: [],
  isInspectionWaived: true,
}
