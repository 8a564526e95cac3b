import { listBooksOfDesk } from '@jiaoban/db/documents/number.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import {
  findDesk,
  listDesks,
  listPaymentMethods,
  listTerminalsOfDesk,
  readCurrency,
  type Terminal,
} from '@jiaoban/db/property/property.reads.ts'
import { listHouseKeys, listKeysOfDesk } from '@jiaoban/db/shifts/house-key.reads.ts'
import { listUnsealedDeskShifts } from '@jiaoban/db/shifts/shift.reads.ts'
import { findDisplayName, listStaffNames } from '@jiaoban/db/staff/staff-name.reads.ts'
import { formatNumber } from '@jiaoban/shared/documents/number.rules.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { denominationsOf } from '@jiaoban/shared/property/denomination.rules.ts'
import { expectedAtTerminal } from './difference.service.ts'
import { listCurrenciesToCount } from './foreign-cash.service.ts'
import { listPaperKindsToCount } from './paper-kinds.service.ts'

/** The active desks, with who holds each now. */
export const readOpenableDesks = async (reader: Reader) => {
  const shifts = await listUnsealedDeskShifts(reader)
  return Promise.all(
    (await listDesks(reader))
      .filter(({ isActive }) => isActive)
      .map(async (desk) => {
        const shift = shifts.find(({ deskId }) => deskId === desk.id)
        return {
          deskId: desk.id,
          code: desk.code,
          name: desk.name,
          floatAmount: desk.floatAmount.toString(),
          shift: shift
            ? {
                shiftId: shift.id,
                number: shift.number,
                state: shift.state,
                cashierName: await findDisplayName(reader, shift.cashierId ?? 0),
              }
            : null,
        }
      }),
  )
}

/** What a person must count at a desk. It tells the form of each number, never the figure that is expected. */
export const readCountForm = async (reader: Reader, deskId: number) => {
  const desk = await findDesk(reader, deskId)
  if (!desk) throw kernelError('not_found', { what: 'desk' })
  const methods = await listPaymentMethods(reader)
  const terminals = await listTerminalsToCount(reader, deskId)
  const books = await listBooksOfDesk(reader, deskId)
  const keys = await listKeysOfDesk(reader, deskId)
  const out = (await listHouseKeys(reader)).filter((key) => key.deskId === deskId && key.state === 'out')
  const names = await listStaffNames(reader)
  const currency = await readCurrency(reader)
  const foreign = await listCurrenciesToCount(reader, deskId, currency)
  return {
    deskId,
    deskCode: desk.code,
    floatAmount: desk.floatAmount.toString(),
    denominations: denominationsOf(currency),
    foreign: foreign.map((code) => ({ currency: code, denominations: denominationsOf(code) })),
    terminals: terminals.map(({ id, name, paymentMethodCode }) => ({
      terminalId: id,
      name,
      methodName: methods.find(({ code }) => code === paymentMethodCode)?.name ?? { zh: name, en: name },
    })),
    books: books
      .filter(({ nextPrinted }) => nextPrinted !== null)
      .map((book) => ({
        bookId: book.id,
        documentKind: book.documentKind,
        prefix: book.prefix,
        example: formatNumber(book.prefix, book.digits, book.firstNumber),
      })),
    keys: keys.map(({ code, name }) => ({ keyCode: code, name })),
    /** Keys that are not there to be counted: who has them. */
    keysOut: out.map(({ keyCode, number, name, holderId, since }) => ({
      keyCode,
      number,
      name,
      holderName: names.get(holderId ?? 0) ?? '',
      since,
    })),
    paperKinds: await listPaperKindsToCount(reader, deskId),
  }
}

/** The terminals in use, and those taken away since something went through them in this shift. */
const listTerminalsToCount = async (reader: Reader, deskId: number): Promise<Terminal[]> => {
  const shift = (await listUnsealedDeskShifts(reader)).find((one) => one.deskId === deskId)
  const counted: Terminal[] = []
  for (const terminal of await listTerminalsOfDesk(reader, deskId)) {
    const figures = terminal.isActive || !shift ? null : await expectedAtTerminal(reader, shift, terminal.id)
    const wasUsed = figures !== null && !(figures.sales.isZero && figures.refunds.isZero)
    if (terminal.isActive || wasUsed) counted.push(terminal)
  }
  return counted
}
