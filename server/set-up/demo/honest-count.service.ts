import { countPapers, countSlipsWithoutPaper } from '@jiaoban/db/closings/number-figure.reads.ts'
import { listBooksOfDesk } from '@jiaoban/db/documents/number.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { readBalance } from '@jiaoban/db/ledger/account.reads.ts'
import { listTerminalsOfDesk } from '@jiaoban/db/property/property.reads.ts'
import { listKeysOfDesk } from '@jiaoban/db/shifts/house-key.reads.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import type { Money } from '@jiaoban/shared/kernel/money.ts'
import type { HandOverCount, OpeningCount } from '@jiaoban/shared/shifts/count.schema.ts'
import { type CashierShift, paperKinds } from '@jiaoban/shared/shifts/shift.types.ts'
import { expectedAtTerminal, findCarriedIn } from '../../shifts/difference.service.ts'
import { listCurrenciesToCount, readForeignCash } from '../../shifts/foreign-cash.service.ts'
import { notesOf } from './drawer-cash.service.ts'

/** Float, paper numbers and keys, counted by somebody at whose desk nothing is missing. */
export const honestOpening = async (
  reader: Reader,
  deskId: number,
  floatAmount: Money,
): Promise<OpeningCount> => {
  const books = await listBooksOfDesk(reader, deskId)
  const keys = await listKeysOfDesk(reader, deskId)
  return {
    denominations: notesOf(floatAmount),
    numbers: books.flatMap(({ id, nextPrinted }) =>
      nextPrinted === null ? [] : [{ bookId: id, nextNumber: nextPrinted }],
    ),
    keys: keys.map(({ code, quantity }) => ({ keyCode: code, quantity })),
  }
}

/** The same at the end of a shift, with terminals and papers; `missing` left the drawer unseen. */
export const honestHandOver = async (
  reader: Reader,
  shift: CashierShift,
  missing: Money,
): Promise<HandOverCount> => {
  const deskId = shift.deskId ?? 0
  const { currency } = shift.floatAmount
  const drawer = await readBalance(reader, { control: 'cash.drawer', ownerId: deskId }, currency)
  const terminals = []
  for (const { id } of await listTerminalsOfDesk(reader, deskId)) {
    const { sales, refunds } = await expectedAtTerminal(reader, shift, id)
    terminals.push({ terminalId: id, sales: sales.toString(), refunds: refunds.toString() })
  }
  const made = await countPapers(reader, shift.id)
  const withoutPaper = await countSlipsWithoutPaper(reader, shift.id)
  made.set('redeemed_slip', (made.get('redeemed_slip') ?? 0) - withoutPaper)
  const carried = (await findCarriedIn(reader, shift))?.papers ?? []
  return {
    ...(await honestOpening(reader, deskId, drawer.minus(missing))),
    foreign: await honestForeign(reader, deskId, currency),
    terminals,
    papers: paperKinds.map((kind) => ({
      kind,
      quantity: (made.get(kind) ?? 0) + (carried.find((paper) => paper.kind === kind)?.quantity ?? 0),
    })),
  }
}

/** Every other currency a desk must count, nothing of it missing. */
export const honestForeign = async (
  reader: Reader,
  deskId: number,
  home: Currency,
): Promise<HandOverCount['foreign']> => {
  const held = await readForeignCash(reader, deskId, home)
  return (await listCurrenciesToCount(reader, deskId, home)).map((currency) => {
    const cash = held.find((one) => one.currency === currency)
    return { currency, denominations: cash ? notesOf(cash) : [] }
  })
}
