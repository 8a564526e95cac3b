import { findFolio } from '@jiaoban/db/folios/folio.reads.ts'
import { listSlipsOfStay, readSlipFigures } from '@jiaoban/db/deposits/deposit-slip.reads.ts'
import { acceptHandover } from '@jiaoban/server/handovers/accept-handover.command.ts'
import { giveHandover } from '@jiaoban/server/handovers/give-handover.command.ts'
import { countDrawer } from '@jiaoban/server/shifts/count-drawer.command.ts'
import { dropCash } from '@jiaoban/server/shifts/drop-cash.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { checkOut } from '@jiaoban/server/stays/check-out.command.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { leaving } from './busy-hotel.ts'
import { honestCount, honestOpening } from './honest-count.ts'
import type { TestHotel } from './hotel.ts'

export type DeskTender = { methodCode: string; amount: string; tendered?: string; reference?: string }

let documents = 0

/** Li Na's guest for two nights at 300.00, with what they leave as a deposit. */
export const moveIn = (hotel: TestHotel, room: string, ...tenders: DeskTender[]) => {
  documents += 1
  return hotel.people.lina.run(
    checkIn,
    {
      roomId: hotel.roomId(room),
      guests: [{ name: '王建国', idKind: 'passport', idNumber: `E66${room}${documents}`, phone: '' }],
      departureDate: '2026-03-03',
      rate: '300.00',
      concessionReasonCode: 'manager',
      adults: 1,
      ...(tenders.length === 0 ? {} : { deposit: { tenders } }),
    },
    { approver: hotel.people.admin },
  )
}

/** Leaves with every paper in hand but those told of; the first night is charged. */
export const moveOut = async (
  hotel: TestHotel,
  stay: { stayId: number; folioId: number },
  changes: { without?: readonly number[]; payments?: DeskTender[] } = {},
) => {
  const slips = (await listSlipsOfStay(hotel.db.reader, stay.stayId)).filter(
    ({ state }) => state === 'issued',
  )
  return hotel.people.lina.run(checkOut, {
    ...leaving,
    stayId: stay.stayId,
    folioVersion: (await findFolio(hotel.db.reader, stay.folioId))?.version ?? -1,
    slipsBack: slips.map(({ id }) => id).filter((id) => changes.without?.includes(id) !== true),
    payments: changes.payments ?? [],
  })
}

/** `D000001 issued: taken 600.00, refunded 100.00, left 500.00` */
export const slipsOfStay = async ({ db }: TestHotel, stayId: number): Promise<string[]> => {
  const slips = await listSlipsOfStay(db.reader, stayId)
  const figures = await readSlipFigures(db.reader, slips)
  return slips.map(({ id, number, state, remaining }) => {
    const moved = Object.entries(figures.get(id) ?? {})
      .filter(([, amount]) => !amount.isZero)
      .map(([name, amount]) => `${name} ${amount}`)
    return `${number} ${state}: ${[...moved, `left ${remaining}`].join(', ')}`
  })
}

/** Li Na counts as it is, drops what is above her float, and Wang Qiang takes over: the shift is sealed. */
export const sealShift = async (hotel: TestHotel) => {
  const { lina, wangqiang } = hotel.people
  const desk = hotel.deskId('FO1')
  const count = await honestCount(hotel, 'lina')
  await lina.run(countDrawer, { count })
  const takings = Money.of(await hotel.balance('cash.drawer', 'FO1'), 'CNY').minus(Money.of('1000', 'CNY'))
  if (takings.isPositive) {
    await lina.run(dropCash, { bagNumber: 'BAG-1', amount: takings.toString() }, { approver: wangqiang })
  }
  const given = await lina.run(giveHandover, {})
  const closed = await wangqiang.run(acceptHandover, {
    handoverId: given.handoverId,
    count: await honestOpening(hotel, desk, given.given),
  })
  return { papers: count.papers, closingId: closed.closingId }
}
