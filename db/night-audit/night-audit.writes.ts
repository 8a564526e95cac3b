import type { AuditCheck, AuditStep } from '@jiaoban/shared/night-audit/audit.types.ts'
import type { PackPrint } from '@jiaoban/shared/night-audit/night-pack.types.ts'
import type { Tx } from '../kernel/tx.ts'

/** Keeps that steps were looked at. Refused by `night_audit_check_hard_step_is_clear`. */
export const insertChecks = async (tx: Tx, checks: readonly AuditCheck[]): Promise<void> => {
  if (checks.length === 0) return
  await tx
    .insertInto('night_audit_check')
    .values(
      checks.map((check) => ({
        id: check.id,
        business_date: check.businessDate,
        step: check.step,
        finding_count: check.findingKeys.length,
        findings: JSON.stringify(check.findingKeys),
        reason_code: check.reasonCode,
        journal_seq: check.journalSeq,
        checked_at: check.checkedAt,
        checked_by: check.checkedBy,
      })),
    )
    .execute()
}

export interface FinishedAudit {
  readonly businessDate: string
  readonly nextDate: string
  readonly journalSeq: number
  readonly rolledAt: string
  readonly rolledBy: number
  readonly closingId: number
  /** The check that let each step pass; every step has one. */
  readonly checkIds: Readonly<Record<AuditStep, number>>
  /** Canonical JSON. */
  readonly pack: string
}

/** Keeps the audit of a date as finished, with its report pack. */
export const insertNightAudit = async (tx: Tx, audit: FinishedAudit): Promise<void> => {
  const { checkIds } = audit
  await tx
    .insertInto('night_audit')
    .values({
      business_date: audit.businessDate,
      next_date: audit.nextDate,
      journal_seq: audit.journalSeq,
      rolled_at: audit.rolledAt,
      rolled_by: audit.rolledBy,
      closing_id: audit.closingId,
      shifts_check_id: checkIds.shifts,
      departures_check_id: checkIds.departures,
      nights_check_id: checkIds.nights,
      arrivals_check_id: checkIds.arrivals,
      deposits_check_id: checkIds.deposits,
      rates_check_id: checkIds.rates,
      documents_check_id: checkIds.documents,
      balances_check_id: checkIds.balances,
      pack: audit.pack,
    })
    .execute()
}

/** One row a printed copy of a night's pack, as documents have. Not a command: it moves nothing. */
export const insertPackPrint = async (tx: Tx, print: PackPrint): Promise<void> => {
  await tx
    .insertInto('night_pack_print')
    .values({
      business_date: print.businessDate,
      copy_number: print.copyNumber,
      printed_at: print.printedAt,
      printed_by: print.printedBy,
    })
    .execute()
}
