import { countPapers, countSlipsWithoutPaper } from '@jiaoban/db/closings/number-figure.reads.ts'
import { listBooksOfDesk } from '@jiaoban/db/documents/number.reads.ts'
import { findDeskShiftOf } from '@jiaoban/db/kernel/stamp.reads.ts'
import { readBalance } from '@jiaoban/db/ledger/account.reads.ts'
import { listTerminalsOfDesk } from '@jiaoban/db/property/property.reads.ts'
import { listKeysOfDesk } from '@jiaoban/db/shifts/house-key.reads.ts'
import { readShift } from '@jiaoban/db/shifts/shift.reads.ts'
import { notesOf } from '@jiaoban/server/set-up/demo/drawer-cash.service.ts'
import { honestForeign } from '@jiaoban/server/set-up/demo/honest-count.service.ts'
import { expectedAtTerminal, findCarriedIn } from '@jiaoban/server/shifts/difference.service.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { HandOverCount, OpeningCount } from '@jiaoban/shared/shifts/count.schema.ts'
import { paperKinds } from '@jiaoban/shared/shifts/shift.types.ts'
import type { TestHotel } from './hotel.ts'

/** What stands in the drawer, on the slips and in the pack when nothing went wrong; tests change a part of it. */
export const honestCount = async (
  { db, people }: TestHotel,
  cashier: keyof TestHotel['people'],
): Promise<HandOverCount> => {
  const { reader } = db
  const stamp = await findDeskShiftOf(reader, people[cashier].staffId)
  if (!stamp) throw new Error(`${cashier} holds no shift`)
  const shift = await readShift(reader, stamp.id)
  const deskId = shift.deskId ?? 0
  const cash = await readBalance(reader, { control: 'cash.drawer', ownerId: deskId }, 'CNY')
  const made = await countPapers(reader, shift.id)
  const withoutPaper = await countSlipsWithoutPaper(reader, shift.id)
  made.set('redeemed_slip', (made.get('redeemed_slip') ?? 0) - withoutPaper)
  const carried = await findCarriedIn(reader, shift)
  const terminals = []
  for (const { id } of await listTerminalsOfDesk(reader, deskId)) {
    const { sales, refunds } = await expectedAtTerminal(reader, shift, id)
    terminals.push({ terminalId: id, sales: sales.toString(), refunds: refunds.toString() })
  }
  return {
    ...(await honestOpening({ db }, deskId, cash.toString())),
    foreign: await honestForeign(reader, deskId, 'CNY'),
    terminals,
    papers: paperKinds.map((kind) => ({
      kind,
      quantity: (made.get(kind) ?? 0) + (carried?.papers.find((paper) => paper.kind === kind)?.quantity ?? 0),
    })),
  }
}

/** Float, numbers and keys of a desk as they are. */
export const honestOpening = async (
  { db }: Pick<TestHotel, 'db'>,
  deskId: number,
  cash: string,
): Promise<OpeningCount> => ({
  denominations: notesOf(Money.of(cash, 'CNY')),
  numbers: (await listBooksOfDesk(db.reader, deskId)).flatMap(({ id, nextPrinted }) =>
    nextPrinted === null ? [] : [{ bookId: id, nextNumber: nextPrinted }],
  ),
  keys: (await listKeysOfDesk(db.reader, deskId)).map(({ code, quantity }) => ({ keyCode: code, quantity })),
})
