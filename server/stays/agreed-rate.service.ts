import { listRoomTypes } from '@jiaoban/db/property/property.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { listConcessionLimits } from '@jiaoban/db/staff/concession-limit.reads.ts'
import { listConcessionReasons } from '@jiaoban/db/stays/agreed-rate.reads.ts'
import { insertAgreedRates } from '@jiaoban/db/stays/agreed-rate.writes.ts'
import { listPlanRates } from '@jiaoban/db/stays/rate-plan.reads.ts'
import { listAgreedNights } from '@jiaoban/db/stays/reservation.reads.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import type { NightRate } from '@jiaoban/shared/rooms/night-rate.rules.ts'
import { concessionLimitOf } from '@jiaoban/shared/staff/concession-limit.rules.ts'
import { staffError } from '@jiaoban/shared/staff/staff.errors.ts'
import { concessionError } from '@jiaoban/shared/stays/concession.errors.ts'
import {
  deepest,
  isBelowList,
  isWithinPercent,
  type ListedNight,
  percentBelow,
  refusalOfNoReason,
} from '@jiaoban/shared/stays/concession.rules.ts'
import { quoteNights } from '@jiaoban/shared/stays/rate-plan.rules.ts'
import type { CommandContext } from '../kernel/ctx.ts'

interface ListRequest {
  readonly roomTypeId: number
  /** Null for the list price of the room type itself. */
  readonly planCode: string | null
  readonly nights: readonly string[]
}

/** What the list asks for each night: the plan's price, else the price of the type. Raises `not_found`. */
export const quoteList = async (
  reader: Reader,
  { roomTypeId, planCode, nights }: ListRequest,
): Promise<NightRate[]> => {
  const type = (await listRoomTypes(reader)).find(({ id }) => id === roomTypeId)
  if (!type) throw kernelError('not_found', { what: 'roomType' })
  const rates = planCode === null ? [] : await listPlanRates(reader, planCode)
  return quoteNights(
    nights,
    rates.filter((rate) => rate.roomTypeId === roomTypeId),
    type.rate,
  )
}

export interface AgreementRequest {
  readonly roomTypeId: number
  readonly planCode: string | null
  readonly rates: readonly NightRate[]
  readonly reasonCode: string | null
  /** The guest comes and leaves on one date: there is no night the list could be asked about. */
  readonly isDayUse?: boolean
}

/**
 * Puts the list price beside every price that is agreed, and asks who may agree on less: a reason for every
 * price below the list, up to the percentage of the person's role, above it a second person up to theirs; a
 * night for nothing is always given away by two. Raises `concession_needs_reason`, `concession_reason_unknown`,
 * `concession_needs_approval`, `free_night_needs_approval` and `approval_above_limit`.
 */
export const requireAgreeable = async (
  ctx: CommandContext,
  { roomTypeId, planCode, rates, reasonCode, isDayUse = false }: AgreementRequest,
): Promise<ListedNight[]> => {
  const list = await quoteList(ctx.tx, { roomTypeId, planCode, nights: rates.map(({ night }) => night) })
  const nights = rates.map(({ night, rate }, index) => ({
    night,
    rate,
    list: isDayUse ? rate : (list[index]?.rate ?? rate),
  }))
  const noReason = refusalOfNoReason(nights, reasonCode)
  if (noReason) throw noReason
  const below = nights.filter(isBelowList)
  if (below.length > 0 && reasonCode !== null) await requireReason(ctx, reasonCode)
  const free = nights.find(({ rate }) => rate.isZero)
  if (free && !ctx.approver) throw concessionError('free_night_needs_approval', { night: free.night })
  await requireWithinPercent(
    ctx,
    below.filter(({ rate }) => !rate.isZero),
  )
  return nights
}

const requireReason = async (ctx: CommandContext, code: string): Promise<void> => {
  const reasons = await listConcessionReasons(ctx.tx)
  if (reasons.some((reason) => reason.code === code && reason.isActive)) return
  throw concessionError('concession_reason_unknown', { code })
}

const requireWithinPercent = async (ctx: CommandContext, below: readonly ListedNight[]): Promise<void> => {
  const furthest = deepest(below)
  if (!furthest) return
  const limits = await listConcessionLimits(ctx.tx)
  const own = concessionLimitOf(limits, ctx.actor.role)
  if (isWithinPercent(furthest, own)) return
  const percent = `${percentBelow(furthest)}%`
  if (!ctx.approver) {
    throw concessionError('concession_needs_approval', { night: furthest.night, percent, limit: `${own}%` })
  }
  const theirs = concessionLimitOf(limits, ctx.approver.role)
  if (isWithinPercent(furthest, theirs)) return
  throw staffError('approval_above_limit', { limit: `${theirs}%`, asked: percent })
}

/** Keeps what was agreed for the nights of a stay, beside what the list asked; a row each, never changed. */
export const keepAgreedRates = async (
  ctx: CommandContext,
  stays: readonly { readonly stayId: number; readonly nights: readonly ListedNight[] }[],
  { roomTypeId, planCode, reasonCode }: Pick<AgreementRequest, 'roomTypeId' | 'planCode' | 'reasonCode'>,
): Promise<void> => {
  const rows = stays.flatMap(({ stayId, nights }) =>
    nights.map((one) => ({
      id: ctx.nextId(),
      stayId,
      roomTypeId,
      planCode,
      ...one,
      reasonCode: isBelowList(one) ? reasonCode : null,
      businessDate: ctx.businessDate,
      agreedBy: ctx.actor.id,
      approvedBy: isBelowList(one) || one.rate.isZero ? (ctx.approver?.id ?? null) : null,
    })),
  )
  if (rows.length === 0) return
  await insertAgreedRates(ctx.tx, rows)
  ctx.record({
    fact: 'rates_agreed',
    roomTypeId,
    planCode,
    rates: rows.map(({ id, stayId, night, list, rate, reasonCode: reason }) => ({
      id,
      stayId,
      night,
      listMinor: list.toMinor(),
      rateMinor: rate.toMinor(),
      reasonCode: reason,
    })),
  })
}

/**
 * Agrees on the prices of one stay. A night that is left as it was agreed before, for the same type of room, is
 * not agreed again: neither its price nor its reason is asked about. Raises what `requireAgreeable` raises.
 */
export const agreeRates = async (
  ctx: CommandContext,
  stayId: number,
  request: AgreementRequest,
  agreedTypeId: number = request.roomTypeId,
): Promise<void> => {
  const agreed = agreedTypeId === request.roomTypeId ? await listAgreedNights(ctx.tx, stayId) : []
  const before = new Map(agreed.map(({ night, rate }) => [night, rate]))
  const fresh = request.rates.filter(({ night, rate }) => before.get(night)?.equals(rate) !== true)
  const nights = await requireAgreeable(ctx, { ...request, rates: fresh })
  await keepAgreedRates(ctx, [{ stayId, nights }], request)
}
