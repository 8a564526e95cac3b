import { readBusinessDate } from '@jiaoban/db/business-days/business-day.reads.ts'
import {
  listHeldPreAuthorisations,
  listPreAuthorisations,
} from '@jiaoban/db/deposits/pre-authorisation.reads.ts'
import { findFolio } from '@jiaoban/db/folios/folio.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { readProperty } from '@jiaoban/db/property/property.reads.ts'
import { type ExposedStay, findExposedStay, listExposedStays } from '@jiaoban/db/stays/exposure.reads.ts'
import { listStaysById } from '@jiaoban/db/stays/house.reads.ts'
import { isExpiring, isGood } from '@jiaoban/shared/deposits/pre-authorisation.rules.ts'
import type { PreAuthorisation } from '@jiaoban/shared/deposits/pre-authorisation.types.ts'
import { shortfallOf } from '@jiaoban/shared/deposits/shortfall.rules.ts'
import type { Money } from '@jiaoban/shared/kernel/money.ts'
import { readMethodNames } from '../payments/method-name.service.ts'

const toCover = (stay: ExposedStay, step: Money) => {
  const { missing, asked } = shortfallOf(stay, step)
  const { balance, tonight, openNights, deposits, guarantees, ...who } = stay
  const toDeparture = shortfallOf({ ...stay, tonight: openNights }, step)
  return {
    ...who,
    balance: balance.toString(),
    tonight: tonight.toString(),
    deposits: deposits.toString(),
    guarantees: guarantees.toString(),
    missing: missing.toString(),
    asked: asked.toString(),
    isShort: missing.isPositive,
    openNights: openNights.toString(),
    /** What the guest is asked for until the departure. */
    topUp: toDeparture.asked.toString(),
    step: step.toString(),
  }
}

/** Rooms that owe more by the morning than is held for them (催押), and holds on cards that end soon. */
export const readShortfalls = async (reader: Reader) => {
  const businessDate = await readBusinessDate(reader)
  const { depositStep } = await readProperty(reader)
  const stays = await listExposedStays(reader, businessDate)
  const expiring = (await listHeldPreAuthorisations(reader)).filter((hold) => isExpiring(hold, businessDate))
  const owners = new Map(
    (await listStaysById(reader, [...new Set(expiring.map(({ stayId }) => stayId))])).map((stay) => [
      stay.id,
      stay,
    ]),
  )
  return {
    short: stays.map((stay) => toCover(stay, depositStep)).filter(({ isShort }) => isShort),
    expiring: expiring.map((hold) => ({
      preAuthorisationId: hold.id,
      stayId: hold.stayId,
      roomNumber: owners.get(hold.stayId)?.roomNumber ?? '',
      guestName: owners.get(hold.stayId)?.guestName ?? '',
      authorised: hold.authorised.toString(),
      reference: hold.reference,
      expiresDate: hold.expiresDate,
      isExpired: !isGood(hold, businessDate),
    })),
  }
}

/** What covers the guest of a folio, in house; null for any other folio. */
export const readCoverOfFolio = async (reader: Reader, folioId: number) => {
  const folio = await findFolio(reader, folioId)
  return folio?.stayId == null ? null : readCoverOfStay(reader, folio.stayId)
}

/** What covers a guest in house; null when they are not. */
export const readCoverOfStay = async (reader: Reader, stayId: number) => {
  const stay = await findExposedStay(reader, await readBusinessDate(reader), stayId)
  return stay === undefined ? null : toCover(stay, (await readProperty(reader)).depositStep)
}

/** The holds on a guest's cards, with what each still stands for. */
export const readPreAuthorisations = async (reader: Reader, stayId: number) => {
  const businessDate = await readBusinessDate(reader)
  const names = await readMethodNames(reader)
  return (await listPreAuthorisations(reader, stayId)).map((hold: PreAuthorisation) => ({
    preAuthorisationId: hold.id,
    methodName: names(hold.paymentMethodCode),
    authorised: hold.authorised.toString(),
    captured: hold.captured?.toString() ?? null,
    reference: hold.reference,
    expiresDate: hold.expiresDate,
    state: hold.state,
    isGood: isGood(hold, businessDate),
  }))
}
