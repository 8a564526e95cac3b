import { listRoomTypes } from '@jiaoban/db/property/property.reads.ts'
import { findGuest, listGuestsOfStay } from '@jiaoban/db/stays/guest.reads.ts'
import { eraseGuestWithoutStay, setGuestsOfStay, updateGuestProfile } from '@jiaoban/db/stays/guest.writes.ts'
import { listAgreedNights } from '@jiaoban/db/stays/reservation.reads.ts'
import {
  insertAgreedNights,
  insertReservationChanges,
  retireAgreedNights,
} from '@jiaoban/db/stays/reservation.writes.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { nightsHeld } from '@jiaoban/shared/rooms/room-night.rules.ts'
import type { CallerInput } from '@jiaoban/shared/stays/guest.schema.ts'
import {
  type NightRate,
  ratesOf,
  refusalOfNightRates,
  totalOfNights,
} from '@jiaoban/shared/rooms/night-rate.rules.ts'
import type { ReservationChangeKind } from '@jiaoban/shared/stays/reservation.types.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { addGuest } from './guest.service.ts'
import { requireStay } from './stay.service.ts'

/** Raises `not_found`. */
export const requireRoomType = async (ctx: CommandContext, roomTypeId: number): Promise<void> => {
  const roomTypes = await listRoomTypes(ctx.tx)
  if (!roomTypes.some(({ id }) => id === roomTypeId)) throw kernelError('not_found', { what: 'roomType' })
}

interface Pricing {
  readonly arrivalDate: string
  readonly departureDate: string
  readonly rate: string
  readonly nightRates: readonly { readonly night: string; readonly rate: string }[]
}

/** The price of every night, as it was typed. Raises `night_rate_misplaced`. */
export const readNightRates = (ctx: CommandContext, pricing: Pricing): NightRate[] => {
  const nights = nightsHeld(pricing.arrivalDate, pricing.departureDate)
  const refusal = refusalOfNightRates(nights, pricing.nightRates)
  if (refusal) throw refusal
  const own = pricing.nightRates.map(({ night, rate }) => ({ night, rate: Money.of(rate, ctx.currency) }))
  return ratesOf(nights, Money.of(pricing.rate, ctx.currency), own)
}

/** Agrees on the price of every night of a reservation; what was agreed before is kept and no longer counts. */
export const agreeNights = async (
  ctx: CommandContext,
  stayId: number,
  rates: readonly NightRate[],
): Promise<void> => {
  await retireAgreedNights(ctx.tx, stayId)
  await insertAgreedNights(
    ctx.tx,
    rates.map(({ night, rate }) => ({ id: ctx.nextId(), stayId, night, rate })),
  )
  ctx.record({
    fact: 'nights_agreed',
    stayId,
    nights: rates.map(({ night, rate }) => ({ night, rateMinor: rate.toMinor() })),
  })
}

/** Somebody the house knows, or a new name without a document. Raises `not_found`. */
export const findOrAddCaller = async (
  ctx: CommandContext,
  { guestId, ...caller }: CallerInput,
): Promise<number> => {
  if (guestId === null) return addGuest(ctx, { ...caller, idKind: '', idNumber: '' })
  if (!(await findGuest(ctx.tx, guestId))) throw kernelError('not_found', { what: 'guest' })
  return guestId
}

/**
 * Says who a reservation is for. A name that was never more than a name is written over; somebody the house
 * knows is another guest than the one who is typed instead. Returns the guest's id. Raises `not_found`.
 */
export const replaceCaller = async (
  ctx: CommandContext,
  stayId: number,
  caller: CallerInput,
): Promise<number> => {
  const [current] = await listGuestsOfStay(ctx.tx, stayId)
  const { guestId: wantedId, ...details } = caller
  if (current?.idKind === '' && (wantedId === null || wantedId === current.id)) {
    await updateGuestProfile(ctx.tx, current.id, { ...details, idKind: '', idNumber: '' })
    return current.id
  }
  const guestId = await findOrAddCaller(ctx, caller)
  if (guestId === current?.id) return guestId
  await setGuestsOfStay(ctx.tx, stayId, [guestId])
  if (current?.idKind === '') await eraseGuestWithoutStay(ctx.tx, current.id)
  return guestId
}

/** Keeps a reservation as it stands now, for its history. */
export const keepReservation = async (
  ctx: CommandContext,
  stayId: number,
  kind: ReservationChangeKind,
  reasonCode: string | null = null,
): Promise<void> => {
  const stay = await requireStay(ctx, stayId)
  const [guest] = await listGuestsOfStay(ctx.tx, stayId)
  const agreed = await listAgreedNights(ctx.tx, stayId)
  const nights = nightsHeld(stay.arrivalDate, stay.departureDate)
  await insertReservationChanges(ctx.tx, [
    {
      id: ctx.nextId(),
      stayId,
      kind,
      reasonCode,
      at: ctx.at,
      by: ctx.actor.id,
      businessDate: ctx.businessDate,
      guestId: guest?.id ?? null,
      terms: stay,
      total: totalOfNights(ratesOf(nights, stay.rate, agreed), ctx.currency),
    },
  ])
}
