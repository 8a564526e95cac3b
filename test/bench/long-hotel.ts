import { findFolio } from '@jiaoban/db/folios/folio.reads.ts'
import { postCharge } from '@jiaoban/server/folios/post-charge.command.ts'
import { issueTaxInvoice } from '@jiaoban/server/invoices/issue-tax-invoice.command.ts'
import { rollBusinessDate } from '@jiaoban/server/night-audit/roll-business-date.command.ts'
import { receiveDrop } from '@jiaoban/server/shifts/receive-drop.command.ts'
import { setRoomState } from '@jiaoban/server/rooms/set-room-state.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { checkOut } from '@jiaoban/server/stays/check-out.command.ts'
import { addDays, type BusinessDate } from '@jiaoban/shared/kernel/dates.ts'
import { leaving, slipsOf } from '../support/busy-hotel.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { runSql } from '../support/raw-sql.ts'
import { people, smallHotel, type Username } from '../support/small-hotel.ts'

interface LiveStay {
  readonly stayId: number
  readonly folioId: number
  readonly roomId: number
  readonly departureDate: BusinessDate
  readonly slips: readonly { readonly slipId: number }[]
}

const watches = ['lina', 'wangqiang', 'chenjing'] as const satisfies readonly Username[]

/**
 * A hotel of two hundred rooms that lives day after day with as little around it as can be: every day a hundred guests
 * leave and a hundred come for two nights, with deposit, minibar, bill and every other one with an invoice; three watches
 * hand over to each other; the date is rolled. For measuring what years of it cost.
 */
export class LongHotel {
  readonly hotel: TestHotel
  #stays: LiveStay[] = []
  #free: number[]
  #bags = 0

  private constructor(hotel: TestHotel, rooms: readonly number[]) {
    this.hotel = hotel
    this.#free = [...rooms]
  }

  static async open(rooms = 200): Promise<LongHotel> {
    const numbers = Array.from({ length: rooms }, (_, index) => String(1_001 + index))
    const [desk] = smallHotel.desks
    if (!desk) throw new Error('the small hotel has no desk')
    const books = [{ prefix: 'A', digits: 9, firstNumber: 1, lastNumber: 999_999_999 }]
    const hotel = await openTestHotel({
      isFile: true,
      startAt: '2016-01-01T01:00:00.000Z',
      founding: {
        safeCash: '9000000.00',
        rooms: numbers.map((number) => ({ number, floor: number.slice(0, 2), typeCode: 'STD' })),
        desks: [{ ...desk, floatAmount: '9000.00', books }],
        staff: smallHotel.staff.map((person) =>
          person.username === 'chenjing' ? { ...person, role: people.lina.role } : person,
        ),
      },
    })
    const long = new LongHotel(
      hotel,
      numbers.map((number) => hotel.roomId(number)),
    )
    await hotel.people.lina.openShift(hotel.deskId('FO1'))
    return long
  }

  /** One business date, from the first departure to the roll. */
  async liveDay(): Promise<void> {
    const date = await this.hotel.businessDate()
    for (const [index, watch] of watches.entries()) {
      await this.#moveOut(date, watch, watches.length - index)
      await this.#moveIn(date, watch)
      await this.#handOver(watch, watches[(index + 1) % watches.length] ?? 'lina')
    }
    this.hotel.clock.set(`${addDays(date, 1)}T02:00:00.000Z`)
    await this.hotel.people.zhaomin.run(rollBusinessDate, { signedAs: 'checked' })
  }

  async #moveOut(date: BusinessDate, watch: Username, left: number): Promise<void> {
    const { db, people: staff } = this.hotel
    const due = this.#stays.filter(({ departureDate }) => departureDate <= date)
    for (const [index, stay] of due.slice(0, Math.ceil(due.length / left)).entries()) {
      const folioVersion = (await findFolio(db.reader, stay.folioId))?.version ?? -1
      const { stayId, roomId } = stay
      const done = await staff[watch].run(checkOut, {
        ...leaving,
        stayId,
        folioVersion,
        slipsBack: slipsOf(stay),
      })
      if (index % 2 === 0) await this.#invoice(watch, done.bills[0])
      await staff.wufang.run(setRoomState, { roomId, state: 'clean' })
      this.#stays = this.#stays.filter((one) => one !== stay)
      this.#free.push(roomId)
    }
  }

  async #invoice(watch: Username, bill: { readonly documentId: number } | undefined): Promise<void> {
    if (!bill) throw new Error('a guest left without a bill')
    const [book] = await runSql(this.hotel.db, 'select next_number as next from number_book')
    const number = `A${String((book as { next: number }).next).padStart(9, '0')}`
    await this.hotel.people[watch].run(issueTaxInvoice, {
      billIds: [bill.documentId],
      numbering: { source: 'book', number },
      buyerTitle: '上海某某科技有限公司',
      amount: '638.00',
    })
  }

  async #moveIn(date: BusinessDate, watch: Username): Promise<void> {
    // A house that begins is filled in two days, then half of it changes every day.
    const arrivals = Math.min(this.#free.length, Math.ceil((this.#stays.length + this.#free.length) / 2 / 3))
    for (let index = 0; index < arrivals; index += 1) {
      const roomId = this.#free.shift()
      if (roomId === undefined) return
      const departureDate = addDays(date, 2)
      const isCash = index % 2 === 0
      const tender = isCash ? { methodCode: 'cash' } : { methodCode: 'wechat', reference: `WX${roomId}` }
      const stay = await this.hotel.people[watch].run(checkIn, {
        roomId,
        guests: [
          { name: '王建国', idKind: 'passport', idNumber: `E${String(roomId).padStart(8, '0')}`, phone: '' },
        ],
        departureDate,
        rate: '300.00',
        adults: 1,
        deposit: { tenders: [{ ...tender, amount: '700.00' }] },
      })
      const { folioId, stayId, slips } = stay
      await this.hotel.people[watch].run(postCharge, {
        folioId,
        code: 'minibar',
        amount: '38.00',
        quantity: 1,
      })
      this.#stays.push({ stayId, folioId, roomId, departureDate, slips })
    }
  }

  async #handOver(watch: Username, next: Username): Promise<void> {
    const { people: staff, db } = this.hotel
    this.#bags += 1
    await staff[watch].handOver(staff[next], { lead: staff.zhaomin, bag: `BAG-${this.#bags}` })
    const [bag] = await runSql(
      db,
      `select id, amount_minor as amount from cash_drop where state = 'in_bag' order by id desc limit 1`,
    )
    if (!bag) return
    const { id, amount } = bag as { id: number; amount: number }
    await staff.sunli.run(receiveDrop, { dropId: id, counted: `${Math.trunc(amount / 100)}.00` })
  }
}
