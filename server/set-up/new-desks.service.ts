import { insertDeskKeys, insertDesks, insertTerminals } from '@jiaoban/db/property/property.writes.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { defaultPaymentMethods } from '@jiaoban/shared/set-up/defaults.rules.ts'
import type { DeskInput } from '@jiaoban/shared/set-up/set-up.schema.ts'
import { openSeries, receiveBook } from '../documents/series.service.ts'
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
      await receiveBook(ctx, { ...book, seriesId: bookSeriesId, deskId: desk.id })
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
    })),
  )
  await insertTerminals(ctx.tx, terminals)
  for (const { id, deskId, paymentMethodCode } of terminals) {
    ctx.record({ fact: 'terminal', terminalId: id, deskId, methodCode: paymentMethodCode })
  }
}

const writeKeys = async (ctx: FoundingContext, desks: readonly NewDesk[]): Promise<void> => {
  const keys = desks.flatMap((desk) => desk.keys.map((key) => ({ ...key, deskId: desk.id })))
  await insertDeskKeys(ctx.tx, keys)
  for (const key of keys) ctx.record({ fact: 'desk_key', ...key })
}
