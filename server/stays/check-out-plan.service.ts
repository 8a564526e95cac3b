import { listSlipsOfStay } from '@jiaoban/db/deposits/deposit-slip.reads.ts'
import { listFoliosOfStay, readFolioParty } from '@jiaoban/db/folios/folio.reads.ts'
import { readBusinessDate } from '@jiaoban/db/business-days/business-day.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { listRoutingRules } from '@jiaoban/db/folios/routing-rule.reads.ts'
import { listTransactionCodes, readProperty } from '@jiaoban/db/property/property.reads.ts'
import { readRoomRules } from '@jiaoban/db/rooms/room-rule.reads.ts'
import { listHeldNights } from '@jiaoban/db/rooms/room-night.reads.ts'
import { countCardsOut } from '@jiaoban/db/stays/key-card.reads.ts'
import { findStay } from '@jiaoban/db/stays/stay.reads.ts'
import type { Folio } from '@jiaoban/shared/folios/folio.types.ts'
import { routeOf } from '@jiaoban/shared/folios/routing.rules.ts'
import { planWindows, type Settlement } from '@jiaoban/shared/invoices/settlement.rules.ts'
import { type Instant, wallClock } from '@jiaoban/shared/kernel/dates.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { byTheHour } from '@jiaoban/shared/stays/hourly.rules.ts'
import { dueAtLeaving, lateCharge } from '@jiaoban/shared/stays/check-out.rules.ts'
import type { LocalName } from '@jiaoban/shared/property/property.types.ts'
import type { LateCheckOut } from '@jiaoban/shared/stays/late-check-out.rules.ts'
import { readMethodNames } from '../payments/method-name.service.ts'

/**
 * What check-out will do if it is confirmed now: nights and late hours to charge, what the slips pay and give
 * back, what remains. By the same rules as the command, without writing. Raises `not_found`.
 */
export const planCheckOut = async (
  reader: Reader,
  at: Instant,
  request: { stayId: number; late: LateCheckOut['kind'] | null },
) => {
  const stay = await findStay(reader, request.stayId)
  const folios = (await listFoliosOfStay(reader, request.stayId)).filter(({ state }) => state === 'open')
  const [folio] = folios
  if (!stay || !folio) throw kernelError('not_found', { what: 'stay' })
  const property = await readProperty(reader)
  const nights = await listHeldNights(reader, stay.id)
  const businessDate = await readBusinessDate(reader)
  const { hourly } = await readRoomRules(reader)
  const wall = wallClock(at, property.timeZone)
  const due = byTheHour(dueAtLeaving({ ...stay, nights }, businessDate, wall, property), stay, at, hourly)
  const late = request.late ?? due.late.kind
  const lateAmount = lateCharge(stay.rate, late)
  const folioOf = await routeFrom(reader, folio)
  const nightsFolioId = folioOf(due.isDayUse ? 'day_use' : 'room')
  const lateFolioId = folioOf('late_check_out')
  const dues = folios.map(({ id, payer, balance }) => ({
    payer,
    balance: Money.sum(
      [
        balance,
        ...(id === nightsFolioId ? due.nights.map((night) => night.rate) : []),
        ...(id === lateFolioId ? [lateAmount] : []),
      ],
      property.currency,
    ),
  }))
  const plans = planWindows(dues, await listSlipsOfStay(reader, stay.id))
  const windows = await Promise.all(
    folios.map(async (one, index) => {
      const { slips = [], toPay, toRefund } = plans[index] ?? {}
      return {
        folioId: one.id,
        windowNumber: one.windowNumber,
        payer: one.payer,
        payerName: (await readFolioParty(reader, one.id)).guestName,
        version: one.version,
        folioBalance: one.balance.toString(),
        balance: dues[index]?.balance.toString() ?? '',
        applied: slips.map(({ slip, applied }) => ({ number: slip.number, amount: applied.toString() })),
        toPay: toPay?.toString() ?? '',
        toRefund: toRefund?.toString() ?? '',
      }
    }),
  )
  return {
    /** When the guest leaves, if it is now: late hours are counted up to it. */
    at,
    stayId: stay.id,
    /** Key cards the guest has not given back. */
    cardsOut: await countCardsOut(reader, stay.id),
    /** Every open window in its order. */
    windows,
    ...firstWindow(windows),
    /** The windows that take what is still to be charged: the first, or where a rule leads it. */
    nightsFolioId,
    lateFolioId,
    nights: due.nights.map((night) => ({ night: night.night, rate: night.rate.toString() })),
    isDayUse: due.isDayUse,
    lateProposed: due.late.kind,
    late,
    lateAmount: lateAmount.toString(),
    slips: slipTotals(plans, await readMethodNames(reader)),
  }
}

const firstWindow = <Window extends { folioId: number; version: number }>(windows: readonly Window[]) => {
  const [first] = windows
  if (!first) throw new Error('a stay that leaves has an open window')
  const { version, ...window } = first
  return { ...window, folioVersion: version }
}

/** What each slip pays over all windows, and what of it goes back in the end. */
const slipTotals = (plans: readonly Settlement[], names: (code: string) => LocalName) => {
  const shares = plans.flatMap(({ slips }) => slips)
  return shares
    .filter(({ isRedeemed }) => isRedeemed)
    .map(({ slip, refunded }) => ({
      slipId: slip.id,
      number: slip.number,
      methodCode: slip.paymentMethodCode,
      methodName: names(slip.paymentMethodCode),
      reference: slip.reference,
      isDeclaredLost: slip.lostDocumentId !== null,
      held: slip.remaining.toString(),
      applied: slip.remaining.minus(refunded).toString(),
      refunded: refunded.toString(),
    }))
}

/** Where a charge of a code goes that is meant for a folio: to the window a rule names, or there. */
const routeFrom = async (
  reader: Reader,
  { id, stayId }: Pick<Folio, 'id' | 'stayId'>,
): Promise<(code: string) => number> => {
  const rules = stayId === null ? [] : await listRoutingRules(reader, stayId)
  const codes = await listTransactionCodes(reader)
  return (wanted) => {
    const code = codes.find((one) => one.code === wanted)
    return (code && routeOf(rules, code)) ?? id
  }
}
