import { findClosing } from '@jiaoban/db/closings/closing.reads.ts'
import { readFolioParty } from '@jiaoban/db/folios/folio.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { findNightPack, listPackPrints } from '@jiaoban/db/night-audit/night-audit.reads.ts'
import {
  listHeldDeposits,
  listNumbersOfDate,
  listRoomRevenue,
  readComings,
} from '@jiaoban/db/night-audit/night-pack.reads.ts'
import { insertNightAudit } from '@jiaoban/db/night-audit/night-audit.writes.ts'
import { listStaffNames } from '@jiaoban/db/staff/staff-name.reads.ts'
import { type HouseStay, listStaysById } from '@jiaoban/db/stays/house.reads.ts'
import { headCode } from '@jiaoban/shared/closings/head-code.rules.ts'
import type { SealedDayReport } from '@jiaoban/shared/closings/shift-report.types.ts'
import { type Canonical, canonicalJson } from '@jiaoban/shared/kernel/canonical-json.ts'
import type { BusinessDate } from '@jiaoban/shared/kernel/dates.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import type { Money } from '@jiaoban/shared/kernel/money.ts'
import type { AuditCheck, AuditStep } from '@jiaoban/shared/night-audit/audit.types.ts'
import type { NightPack } from '@jiaoban/shared/night-audit/night-pack.types.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { sha256 } from '../kernel/digest.ts'
import type { UncoveredStay } from './audit-finding.service.ts'

interface RolledNight {
  readonly nextDate: BusinessDate
  readonly closingId: number
  readonly charged: { readonly nights: number; readonly revenue: Money }
  readonly checks: ReadonlyMap<AuditStep, AuditCheck>
  /** As they stood when the date was rolled: tonight's rate not charged yet. */
  readonly uncovered: readonly UncoveredStay[]
}

/**
 * Keeps the audit of the date that ends as finished: a check of every step, and the report pack as its command sees the
 * house. Called after the day is sealed.
 */
export const keepNightAudit = async (ctx: CommandContext, night: RolledNight): Promise<void> => {
  const pack = canonicalJson((await makeNightPack(ctx, night)) as unknown as Canonical)
  const checkIds = Object.fromEntries(Array.from(night.checks, ([step, { id }]) => [step, id]))
  await insertNightAudit(ctx.tx, {
    businessDate: ctx.businessDate,
    nextDate: night.nextDate,
    journalSeq: ctx.seq,
    rolledAt: ctx.at,
    rolledBy: ctx.actor.id,
    closingId: night.closingId,
    checkIds: checkIds as Record<AuditStep, number>,
    pack,
  })
  ctx.record({ fact: 'night_audit', businessDate: ctx.businessDate, packDigest: sha256(pack) })
}

const makeNightPack = async (ctx: CommandContext, night: RolledNight): Promise<NightPack> => {
  const { businessDate, currency } = ctx
  return {
    version: 1,
    currency,
    businessDate,
    nextDate: night.nextDate,
    rolledAt: ctx.at,
    rolledBy: ctx.actor.id,
    closingId: night.closingId,
    nightsCharged: night.charged.nights,
    nightRevenue: night.charged.revenue.toString(),
    steps: Array.from(night.checks.values(), ({ step, findingKeys, reasonCode, checkedBy, checkedAt }) => ({
      step,
      findings: findingKeys.length,
      reasonCode,
      by: checkedBy,
      at: checkedAt,
    })),
    rooms: await listRoomRevenue(ctx.tx, businessDate, currency),
    ...(await readComings(ctx.tx, businessDate)),
    deposits: await listHeldDeposits(ctx.tx),
    balances: night.uncovered.map((stay) => ({
      stayId: stay.stayId,
      owed: stay.balance.plus(stay.tonight).toString(),
      held: stay.deposits.plus(stay.guarantees).toString(),
      missing: stay.missing.toString(),
    })),
    numbers: await listNumbersOfDate(ctx.tx, businessDate),
  }
}

/** A stay as the pack names it. */
const toPackStay = ({ roomNumber, guestName, typeCode, arrivalDate, departureDate }: HouseStay) => ({
  roomNumber,
  guestName,
  typeCode,
  arrivalDate,
  departureDate,
})

/** The pack of a date with the names of whom it is about, its printed copies, and the day report it belongs to. Raises `not_found`. */
export const readNightPack = async (reader: Reader, businessDate: BusinessDate) => {
  const pack = await findNightPack(reader, businessDate)
  const closing = pack && (await findClosing(reader, pack.closingId))
  if (!pack || !closing) throw kernelError('not_found', { what: 'night_audit' })
  const { arrivals, departures, noShows, deposits, balances } = pack
  const ofMoney = [...deposits, ...balances].flatMap(({ stayId }) => stayId ?? [])
  const stayIds = new Set([...arrivals, ...departures, ...noShows, ...ofMoney])
  const stays = await listStaysById(reader, [...stayIds])
  const groups: Record<number, string> = {}
  for (const { folioId } of deposits) {
    if (folioId !== null) groups[folioId] = (await readFolioParty(reader, folioId)).guestName
  }
  return {
    pack,
    prints: await listPackPrints(reader, [businessDate]),
    closingNumber: closing.number,
    headCode: headCode(closing.headHash),
    day: JSON.parse(closing.content) as SealedDayReport,
    groups,
    stays: Object.fromEntries(stays.map((stay) => [stay.id, toPackStay(stay)])),
    names: Object.fromEntries(await listStaffNames(reader)),
  }
}
