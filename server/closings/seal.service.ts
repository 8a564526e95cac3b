import { findLastClosing } from '@jiaoban/db/closings/closing.reads.ts'
import { insertDayClosing, insertShiftClosing, type NewClosing } from '@jiaoban/db/closings/closing.writes.ts'
import { sumRevenue } from '@jiaoban/db/closings/revenue.reads.ts'
import { readShift } from '@jiaoban/db/shifts/shift.reads.ts'
import { trainingPrefix } from '@jiaoban/shared/kernel/training-mark.ts'
import { closingError } from '@jiaoban/shared/closings/closing.errors.ts'
import { isBalanced } from '@jiaoban/shared/closings/equation.rules.ts'
import type { EquationLine } from '@jiaoban/shared/closings/equation.types.ts'
import { headCode } from '@jiaoban/shared/closings/head-code.rules.ts'
import type { PeriodReport } from '@jiaoban/shared/closings/period-report.types.ts'
import type {
  ClosingScope,
  DayReport,
  SealFacts,
  ShiftReport,
} from '@jiaoban/shared/closings/shift-report.types.ts'
import { type Canonical, canonicalJson } from '@jiaoban/shared/kernel/canonical-json.ts'
import type { Money } from '@jiaoban/shared/kernel/money.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { sha256 } from '../kernel/digest.ts'
import { dayEquationLines } from './day-equations.service.ts'
import { dayReport } from './day-report.service.ts'
import { shiftEquationLines } from './shift-equations.service.ts'
import { shiftReport } from './shift-report.service.ts'
import { requireSigningKey } from './signing-key.service.ts'

export interface SealedClosing {
  readonly closingId: number
  readonly number: string
  readonly headCode: string
}

type Signatures = SealFacts['signedBy']

/**
 * Seals a shift whose row is closed: every equation computed and balanced, the report frozen and signed, with what the
 * domain that closes it adds to it. Raises `shift_does_not_balance` with the first line that differs, which the database
 * refuses too, and `signing_key_missing`.
 */
export const sealShift = async (
  ctx: CommandContext,
  shiftId: number,
  signedBy: Signatures,
  added: Pick<ShiftReport, 'disputes'> = {},
): Promise<SealedClosing> => {
  const shift = await readShift(ctx.tx, shiftId)
  const lines = await shiftEquationLines(ctx.tx, shift)
  refuseUnbalanced('shift_does_not_balance', lines)
  const report = { ...(await shiftReport(ctx.tx, shift, lines)), ...added }
  const { net, tax } = await sumRevenue(ctx.tx, { shiftId }, ctx.currency)
  const seal = await prepareSeal(ctx, {
    scope: 'shift',
    period: net.plus(tax),
    openedSeq: shift.openedSeq,
    signedBy,
  })
  const closing = await closingOf(ctx, { report, seal, lines, businessDate: shift.businessDate })
  await insertShiftClosing(ctx.tx, closing, shiftId)
  return finish(ctx, closing, { shiftId })
}

/** Seals the business day that the roll closes, after all its shifts. Raises `day_does_not_balance`. */
export const sealDay = async (
  ctx: CommandContext,
  day: { businessDate: string; openedSeq: number; officeShiftId: number; nextOfficeShiftId: number },
): Promise<SealedClosing> => {
  const lines = await dayEquationLines(ctx.tx, day, ctx.currency)
  refuseUnbalanced('day_does_not_balance', lines)
  const report = await dayReport(ctx.tx, day.businessDate, lines, ctx.currency)
  const { net, tax } = await sumRevenue(ctx.tx, { businessDate: day.businessDate }, ctx.currency)
  const signedBy: Signatures = [{ staffId: ctx.actor.id, as: 'lead' }]
  const seal = await prepareSeal(ctx, {
    scope: 'day',
    period: net.plus(tax),
    openedSeq: day.openedSeq,
    signedBy,
  })
  const closing = await closingOf(ctx, { report, seal, lines, businessDate: day.businessDate })
  await insertDayClosing(ctx.tx, closing)
  return finish(ctx, closing, { shiftId: null })
}

/** Raises the refusal with the first line that differs. */
export const refuseUnbalanced = (
  code: 'shift_does_not_balance' | 'day_does_not_balance' | 'period_does_not_balance',
  lines: readonly EquationLine[],
): void => {
  const broken = lines.find((line) => !isBalanced(line))
  if (!broken) return
  const { equation, label, left, right } = broken
  throw closingError(code, { equation, label, left: String(left), right: String(right) })
}

export interface PreparedSeal {
  readonly facts: SealFacts
  readonly period: Money
  readonly perpetual: Money
}

const prefixes = { shift: 'S', day: 'Z', month: 'M', year: 'Y' } as const

/** Number and totals of a new seal, carried on from the last one of its scope, and where the journal stands. */
export const prepareSeal = async (
  ctx: CommandContext,
  request: { scope: ClosingScope; period: Money; openedSeq: number; signedBy: Signatures },
): Promise<PreparedSeal> => {
  const { scope, period } = request
  const last = await findLastClosing(ctx.tx, scope, ctx.currency)
  const perpetual = last ? last.perpetual.plus(period) : period
  const prefix = ctx.isTraining ? `${trainingPrefix}${prefixes[scope]}` : prefixes[scope]
  const ordinal = last ? Number(last.number.slice(prefix.length)) + 1 : 1
  return {
    period,
    perpetual,
    facts: {
      closingNumber: `${prefix}${String(ordinal).padStart(6, '0')}`,
      scope,
      firstSeq: request.openedSeq,
      lastSeq: ctx.seq - 1,
      headHash: ctx.previousHash,
      periodTotal: period.toString(),
      perpetualTotal: perpetual.toString(),
      sealedAt: ctx.at,
      signedBy: request.signedBy,
    },
  }
}

/** The frozen report with its digest and signature. Raises `signing_key_missing`. */
export const closingOf = async (
  ctx: CommandContext,
  request: {
    report: ShiftReport | DayReport | PeriodReport
    seal: PreparedSeal
    lines: readonly EquationLine[]
    businessDate: string
  },
): Promise<NewClosing> => {
  const { facts, period, perpetual } = request.seal
  const { id: signingKeyId, key } = await requireSigningKey(ctx)
  const content = canonicalJson({ ...request.report, seal: facts } as unknown as Canonical)
  return {
    row: {
      id: ctx.nextId(),
      number: facts.closingNumber,
      scope: facts.scope,
      business_date: request.businessDate,
      first_seq: facts.firstSeq,
      last_seq: facts.lastSeq,
      head_hash: facts.headHash,
      sealed_seq: ctx.seq,
      sealed_at: ctx.at,
      sealed_by: ctx.actor.id,
      content,
      digest: sha256(content),
      signing_key_id: signingKeyId,
      signature: key.sign(content),
    },
    lines: request.lines,
    period,
    perpetual,
  }
}

/** Makes the closing a fact of the journal. */
export const finish = (
  ctx: CommandContext,
  { row, period, perpetual }: NewClosing,
  of: { readonly shiftId: number | null; readonly periodName?: string },
): SealedClosing => {
  ctx.record({
    fact: 'closing',
    closingId: row.id,
    number: row.number,
    scope: row.scope,
    ...of,
    businessDate: row.business_date,
    digest: row.digest,
    periodMinor: period.toMinor(),
    perpetualMinor: perpetual.toMinor(),
  })
  return { closingId: row.id, number: row.number, headCode: headCode(row.head_hash) }
}
