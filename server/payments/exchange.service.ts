import { insertExchange } from '@jiaoban/db/payments/exchange.writes.ts'
import { findDisplayName } from '@jiaoban/db/staff/staff-name.reads.ts'
import type { DocumentLine } from '@jiaoban/shared/documents/document.types.ts'
import type { ExchangeMemoBody } from '@jiaoban/shared/documents/snapshot.types.ts'
import { wallClock } from '@jiaoban/shared/kernel/dates.ts'
import type { Money } from '@jiaoban/shared/kernel/money.ts'
import type { ExchangeDirection, ExchangeGuest } from '@jiaoban/shared/payments/exchange.types.ts'
import { rateMillionths } from '@jiaoban/shared/property/exchange-rate.rules.ts'
import type { ForeignCurrency } from '@jiaoban/shared/property/foreign-currency.types.ts'
import type { IssuedDocument } from '../documents/document.service.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { newSalt, saltedDigest } from '../kernel/digest.ts'
import type { Movement } from '../ledger/ledger.service.ts'
import { drawerOf } from '../shifts/custody.service.ts'
import { cashLine, payingDesk } from '../shifts/paid-out.service.ts'
import { exchangeAccount } from './exchange-result.service.ts'

/** Cash that crosses from one currency into another. */
export interface Exchange {
  readonly direction: ExchangeDirection
  readonly currency: ForeignCurrency
  readonly foreign: Money
  readonly rate: string
  /** What it comes to in the hotel's currency, and the part of it that pays a folio. */
  readonly home: Money
  readonly settled: Money
  readonly guest: ExchangeGuest
}

/** The hotel's own cash that changes hands: all of it, but for what pays a folio. */
const homeCash = ({ home, settled }: Exchange): Money => home.minus(settled)

/** The foreign cash and the hotel's as lines of the memo: one comes in, the other goes out. */
export const exchangeLines = async (ctx: CommandContext, exchange: Exchange): Promise<DocumentLine[]> => {
  const isBuying = exchange.direction === 'buy'
  return [
    {
      kind: 'fx_cash',
      direction: isBuying ? 'in' : 'out',
      tenderControl: 'cash.drawer',
      amount: exchange.foreign,
    },
    {
      ...(await cashLine(ctx, 'fx_cash', homeCash(exchange))),
      direction: isBuying ? 'out' : 'in',
    },
  ]
}

/** The same as movements: each stays in its currency, `fx` stands between. Source: ledger.md, section 1. */
export const exchangeMovements = (
  ctx: CommandContext,
  exchange: Exchange,
  documentId: number,
): Movement[] => {
  const drawer = drawerOf(payingDesk(ctx))
  const fx = exchangeAccount(exchange.currency)
  const [into, from] = exchange.direction === 'buy' ? [drawer, fx] : [fx, drawer]
  return [
    { kind: 'fx_cash', amount: exchange.foreign, debit: into, credit: from, documentId },
    { kind: 'fx_cash', amount: homeCash(exchange), debit: from, credit: into, documentId },
  ]
}

/** Who approved it, as printed; null where nobody had to. */
export const approverName = async (ctx: CommandContext): Promise<string | null> =>
  ctx.approver ? findDisplayName(ctx.tx, ctx.approver.id) : null

/** What is printed on the memo. */
export const memoBody = (
  exchange: Exchange,
  printed: Pick<ExchangeMemoBody, 'approvedBy' | 'settles' | 'takesBack'>,
): ExchangeMemoBody => ({
  kind: 'exchange_memo',
  direction: exchange.direction,
  foreignCurrency: exchange.currency.code,
  foreignAmount: exchange.foreign.toString(),
  rate: exchange.rate,
  amount: exchange.home.toString(),
  settled: exchange.settled.isZero ? null : exchange.settled.toString(),
  cash: homeCash(exchange).toString(),
  guestName: exchange.guest.name,
  idKind: exchange.guest.idKind,
  idNumber: exchange.guest.idNumber,
  ...printed,
})

/** Keeps an exchange for ever, and who made it where it can be blanked. Returns its id. */
export const keepExchange = async (
  ctx: CommandContext,
  exchange: Exchange,
  made: { readonly memo: IssuedDocument; readonly entryId: number; readonly takesBackId?: number },
): Promise<number> => {
  const id = ctx.nextId()
  const { guest, direction, foreign, home, settled } = exchange
  const salt = newSalt()
  const guestDigest = saltedDigest(salt, { ...guest })
  const calendarDate = wallClock(ctx.at, ctx.timeZone).date
  const rate = rateMillionths(exchange.rate)
  await insertExchange(
    ctx.tx,
    {
      id,
      direction,
      currency: foreign.currency,
      foreign_minor: foreign.toMinor(),
      rate_millionths: rate,
      home_minor: home.toMinor(),
      home_currency: home.currency,
      settled_minor: settled.toMinor(),
      shift_id: ctx.shift.id,
      business_date: ctx.businessDate,
      calendar_date: calendarDate,
      exchanged_by: ctx.actor.id,
      approved_by: ctx.approver?.id ?? null,
      document_id: made.memo.id,
      entry_id: made.entryId,
      guest_digest: guestDigest,
      takes_back_id: made.takesBackId ?? null,
    },
    { name: guest.name, id_kind: guest.idKind, id_number: guest.idNumber, salt },
  )
  ctx.record({
    fact: 'currency_exchange',
    exchangeId: id,
    direction,
    currency: foreign.currency,
    foreignMinor: foreign.toMinor(),
    rateMillionths: rate,
    homeMinor: home.toMinor(),
    homeCurrency: home.currency,
    settledMinor: settled.toMinor(),
    calendarDate,
    documentId: made.memo.id,
    entryId: made.entryId,
    guestDigest,
    takesBackId: made.takesBackId ?? null,
  })
  return id
}
