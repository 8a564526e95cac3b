import { findFolio } from '@jiaoban/db/folios/folio.reads.ts'
import { postCharge } from '@jiaoban/server/folios/post-charge.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { TestHotel } from './hotel.ts'
import { runSql } from './raw-sql.ts'
import { brokenLines, sayLine } from './worked-shift.ts'

type Tender = { methodCode: string; amount: string; tendered?: string; reference?: string }

export interface Stay {
  readonly stayId: number
  readonly folioId: number
}

/** A guest of Li Na's for one night at 300.00, unless a test says otherwise. */
export const moveIn = (hotel: TestHotel, room: string, deposit: readonly Tender[] = []): Promise<Stay> =>
  hotel.people.lina.run(checkIn, {
    roomId: hotel.roomId(room),
    guests: [{ name: '王建国', idKind: 'passport', idNumber: `E8800${room}`, phone: '' }],
    departureDate: '2026-03-02',
    rate: '300.00',
    adults: 1,
    ...(deposit.length === 0 ? {} : { deposit: { tenders: [...deposit] } }),
  })

export const charge = (hotel: TestHotel, folioId: number, amount: string, code = 'minibar') =>
  hotel.people.lina.run(postCharge, { folioId, code, amount, quantity: 1, isRouted: false })

export const versionOf = async (hotel: TestHotel, folioId: number): Promise<number> =>
  (await findFolio(hotel.db.reader, folioId))?.version ?? -1

/** What a bill froze: `B000001 338.00 = 38.00 before + 300.00 now + 0.00 open`. */
export const sayBill = async (hotel: TestHotel, documentId: number): Promise<string> => {
  const [row] = (await runSql(
    hotel.db,
    `select number, charges_minor, received_before_minor, received_now_minor, left_open_minor
     from bill join document on document.id = bill.document_id where document_id = ${documentId}`,
  )) as Record<string, string | number>[]
  const money = (column: string) => Money.fromMinor(Number(row?.[`${column}_minor`]), 'CNY')
  return `${row?.['number']} ${money('charges')} = ${money('received_before')} before + ${money('received_now')} now + ${money('left_open')} open`
}

/**
 * Counts everything as it is, and lets Wang Qiang take over, which seals the shift: no equation of it may
 * differ. Returns the lines that would not balance before the seal was tried.
 */
export const sealHonestly = async (hotel: TestHotel): Promise<string[]> => {
  const { lina, wangqiang, zhaomin } = hotel.people
  const { id } = await lina.shift()
  await lina.count()
  await lina.drop({ lead: zhaomin, bag: `BAG-${id}` })
  const broken = (await brokenLines(hotel, id)).filter(({ equation }) => equation !== 'b6b').map(sayLine)
  if (broken.length === 0) await lina.giveTo(wangqiang)
  return broken
}
