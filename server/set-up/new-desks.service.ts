import { insertDesks, insertTerminals } from '@jiaoban/db/property/property.writes.ts'
import { insertHouseKeys } from '@jiaoban/db/shifts/house-key.writes.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { defaultPaymentMethods } from '@jiaoban/shared/set-up/defaults.rules.ts'
import type { DeskInput } from '@jiaoban/shared/set-up/set-up.schema.ts'
import { openSeries, giveBook } from '../documents/series.service.ts'
import type { FoundingContext } from '../kernel/found-hotel.ts'

type NewDesk = DeskInput & { readonly id: number }

/** Writes the desks with their terminals and keys, every number series, and the paper books of each desk. */
export const writeDesks = async (
  ctx: FoundingContext,
  inputs: readonly DeskInput[],
  currency: Currency,
): Promise<void> => {
  const desks = inputs.map((input): NewDesk => ({ ...input, id: ctx.nextId() }))
  const rows = desks.map(({ id, code, name, floatAmount }) => ({
    id,
    code,
    name,
    floatAmount: Money.of(floatAmount, currency),
    isActive: true,
  }))
  await insertDesks(ctx.tx, rows)
  for (const { id, code, floatAmount } of rows) {
    ctx.record({ fact: 'desk', deskId: id, code, floatMinor: floatAmount.toMinor(), currency })
  }
  await writeTerminals(ctx, desks)
  await writeKeys(ctx, desks)
  const { bookSeriesId } = await openSeries(ctx)
  for (const desk of desks) {
    for (const book of desk.books)
      await giveBook(ctx, { ...book, seriesId: bookSeriesId, deskId: desk.id, issue: null })
  }
}

const nameOf = (methodCode: string): string =>
  defaultPaymentMethods.find(({ code }) => code === methodCode)?.name.zh ?? methodCode

const writeTerminals = async (ctx: FoundingContext, desks: readonly NewDesk[]): Promise<void> => {
  const terminals = desks.flatMap((desk) =>
    desk.terminals.map((methodCode) => ({
      id: ctx.nextId(),
      deskId: desk.id,
      paymentMethodCode: methodCode,
      name: `${desk.code} ${nameOf(methodCode)}`,
      isActive: true,
    })),
  )
  await insertTerminals(ctx.tx, terminals)
  for (const { id, deskId, paymentMethodCode } of terminals) {
    ctx.record({ fact: 'terminal', terminalId: id, deskId, methodCode: paymentMethodCode })
  }
}

/** Keys are numbered by kind through the house, desk after desk. */
const writeKeys = async (ctx: FoundingContext, desks: readonly NewDesk[]): Promise<void> => {
  const used = new Map<string, number>()
  for (const { id: deskId, keys } of desks) {
    for (const { keyCode, quantity } of keys.filter((key) => key.quantity > 0)) {
      const first = (used.get(keyCode) ?? 0) + 1
      used.set(keyCode, first + quantity - 1)
      const numbers = Array.from({ length: quantity }, (_, index) => first + index)
      await insertHouseKeys(
        ctx.tx,
        numbers.map((number) => ({ key_code: keyCode, number, desk_id: deskId, journal_seq: ctx.seq })),
      )
      ctx.record({ fact: 'house_keys', keyCode, first, quantity, deskId })
    }
  }
}
