import { readBusinessDate } from '@jiaoban/db/business-days/business-day.reads.ts'
import { findDeskShiftOf } from '@jiaoban/db/kernel/stamp.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { listExchangesOfShift } from '@jiaoban/db/payments/exchange.reads.ts'
import {
  listForeignCurrencies,
  listRatesOn,
  readExchangeLimit,
} from '@jiaoban/db/property/foreign-currency.reads.ts'
import { readProperty } from '@jiaoban/db/property/property.reads.ts'

/** The currencies the house takes today with their rates, and what a cashier may exchange alone and at once. */
export const readExchangeForm = async (reader: Reader) => {
  const { currency, cashRounding } = await readProperty(reader)
  const rates = await listRatesOn(reader, await readBusinessDate(reader))
  const taken = (await listForeignCurrencies(reader)).filter(({ isActive }) => isActive)
  return {
    cashRounding,
    currencies: taken.flatMap(({ code }) => {
      const rate = rates.find((one) => one.currency === code)
      return rate ? [{ currency: code, buy: rate.buy, sell: rate.sell }] : []
    }),
    alone: (await readExchangeLimit(reader, 'alone', currency)).toString(),
    atOnce: (await readExchangeLimit(reader, 'exchange', currency)).toString(),
  }
}

/** What a cashier's own shift exchanged, the newest first. */
export const readOwnExchanges = async (reader: Reader, cashierId: number) => {
  const shift = await findDeskShiftOf(reader, cashierId)
  if (!shift) return []
  return (await listExchangesOfShift(reader, shift.id)).toReversed().map((exchange) => ({
    exchangeId: exchange.id,
    documentId: exchange.documentId,
    number: exchange.documentNumber,
    direction: exchange.direction,
    currency: exchange.currency,
    amount: exchange.foreign.toString(),
    rate: exchange.rate,
    home: exchange.home.toString(),
    guestName: exchange.guestName,
    isTakenBack: exchange.takenBackById !== null,
    takesBack: exchange.takesBackId !== null,
    mayTakeBack: exchange.takesBackId === null && exchange.takenBackById === null && exchange.settled.isZero,
  }))
}
