import { countDeclaredPapers, countPapers } from '@jiaoban/db/closings/number-figure.reads.ts'
import { listBooksOfDesk } from '@jiaoban/db/documents/number.reads.ts'
import { insertHandover } from '@jiaoban/db/handovers/handover.writes.ts'
import { readBalance } from '@jiaoban/db/ledger/account.reads.ts'
import { findDesk, listTerminalsOfDesk } from '@jiaoban/db/property/property.reads.ts'
import { listKeysOfDesk } from '@jiaoban/db/shifts/house-key.reads.ts'
import { stampOf } from '@jiaoban/db/shifts/shift.reads.ts'
import { sealShiftRow } from '@jiaoban/db/shifts/shift.writes.ts'
import { addDays } from '@jiaoban/shared/kernel/dates.ts'
import type { Money } from '@jiaoban/shared/kernel/money.ts'
import { type CashierShift, paperKinds, type ShiftCount } from '@jiaoban/shared/shifts/shift.types.ts'
import { type CommandContext, withShift } from '../kernel/ctx.ts'
import { openAccount } from '../ledger/ledger.service.ts'
import { keepCount } from '../shifts/count.service.ts'
import { drawerOf, moveCustody } from '../shifts/custody.service.ts'
import { requireNoRelief } from '../shifts/relief.service.ts'
import { readForeignCash } from '../shifts/foreign-cash.service.ts'
import { expectedAtTerminal, findCarriedIn } from '../shifts/difference.service.ts'
import { openShiftRow } from '../shifts/shift.service.ts'

/** A shift closed by book at the roll, its drawer on the way to its successor. */
export interface TurnedShift {
  readonly shift: CashierShift
  readonly handoverId: number
  readonly accountId: number
  readonly documentId: number
  readonly cash: Money
  /** What the drawer holds of other currencies. */
  readonly foreign: readonly Money[]
}

/**
 * Closes an open desk shift by book: what it holds is carried, and proved when its successor is counted.
 * Source: ledger.md, section 3, rule 5.
 */
export const turnOut = async (ctx: CommandContext, shift: CashierShift): Promise<TurnedShift> => {
  await requireNoRelief(ctx, shift.id)
  const deskId = shift.deskId ?? 0
  const own = withShift(ctx, stampOf(shift))
  const drawer = drawerOf(deskId)
  const cash = await readBalance(ctx.tx, drawer, ctx.currency)
  const foreign = await readForeignCash(ctx.tx, deskId, ctx.currency)
  await keepCount(own, shift.id, 'carried', {
    ...(await carriedFigures(ctx, shift)),
    foreign: foreign.map((held) => ({ currency: held.currency, cash: held, denominations: [] })),
    cash,
    isBlind: false,
  })
  const handoverId = ctx.nextId()
  const transit = { control: 'cash.transit', ownerId: handoverId } as const
  const accountId = await openAccount(ctx, transit)
  const give = (amount: Money) =>
    moveCustody(own, {
      kind: 'handover_given',
      purpose: 'float_turned',
      amount,
      debit: transit,
      credit: drawer,
    })
  const slip = await give(cash)
  for (const held of foreign) await give(held)
  await sealShiftRow(ctx.tx, shift.id, { seq: ctx.seq, at: ctx.at })
  return { shift, handoverId, accountId, documentId: slip.id, cash, foreign }
}

/** Opens the successor of a turned shift on the new date: the same cashier, desk, drawer, papers and keys. */
export const turnIn = async (ctx: CommandContext, turned: TurnedShift): Promise<CashierShift> => {
  const { shift, handoverId, cash, foreign } = turned
  const desk = await findDesk(ctx.tx, shift.deskId ?? 0)
  if (!desk || shift.cashierId === null) throw new Error('only a desk shift is turned')
  const successor = await openShiftRow(ctx, {
    opening: 'turn',
    businessDate: addDays(shift.businessDate, 1),
    floatAmount: shift.floatAmount,
    previousShiftId: shift.id,
    holder: { deskId: desk.id, deskCode: desk.code, cashierId: shift.cashierId },
  })
  for (const amount of [cash, ...foreign]) {
    await moveCustody(successor.ctx, {
      kind: 'handover_accepted',
      purpose: 'float_turned',
      amount,
      debit: drawerOf(desk.id),
      credit: { control: 'cash.transit', ownerId: handoverId },
    })
  }
  await insertHandover(ctx.tx, {
    id: handoverId,
    desk_id: desk.id,
    outgoing_shift_id: shift.id,
    incoming_shift_id: successor.shift.id,
    state: 'turned',
    given_minor: cash.toMinor(),
    due_back_minor: 0,
    currency: cash.currency,
    account_id: turned.accountId,
    document_id: turned.documentId,
    given_at: ctx.at,
    settled_at: ctx.at,
  })
  ctx.record({ fact: 'handover', handoverId, deskId: desk.id, state: 'turned', shiftId: successor.shift.id })
  return successor.shift
}

/** Terminal totals, paper numbers, keys and papers as the books have them; papers declared missing are gone. */
const carriedFigures = async (
  ctx: CommandContext,
  shift: CashierShift,
): Promise<Pick<ShiftCount, 'denominations' | 'terminals' | 'numbers' | 'keys' | 'papers'>> => {
  const deskId = shift.deskId ?? 0
  const carriedIn = await findCarriedIn(ctx.tx, shift)
  const made = await countPapers(ctx.tx, shift.id)
  const carried = new Map(carriedIn?.papers.map(({ kind, quantity }) => [kind, quantity]))
  const declared = await countDeclaredPapers(ctx.tx, shift.id)
  const terminals = []
  for (const { id } of await listTerminalsOfDesk(ctx.tx, deskId)) {
    terminals.push({ terminalId: id, ...(await expectedAtTerminal(ctx.tx, shift, id)) })
  }
  const books = await listBooksOfDesk(ctx.tx, deskId)
  return {
    denominations: [],
    terminals,
    numbers: books
      .filter(({ nextPrinted }) => nextPrinted !== null)
      .map(({ id, nextNumber }) => ({ bookId: id, nextNumber })),
    keys: (await listKeysOfDesk(ctx.tx, deskId)).map(({ code, quantity }) => ({ keyCode: code, quantity })),
    // More declared than there were is for the equation to tell; no pack holds fewer than none.
    papers: paperKinds.map((kind) => ({
      kind,
      quantity: Math.max(0, (made.get(kind) ?? 0) + (carried.get(kind) ?? 0) - (declared.get(kind) ?? 0)),
    })),
  }
}
