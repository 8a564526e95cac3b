import type { AuditCheck, AuditStep } from '@jiaoban/shared/night-audit/audit.types.ts'
import type { NightPack, PackPrint } from '@jiaoban/shared/night-audit/night-pack.types.ts'
import type { Reader } from '../kernel/tx.ts'

/** The last check of each step of a date; steps that nobody looked at yet are not in it. */
export const listLastChecks = async (
  reader: Reader,
  businessDate: string,
): Promise<ReadonlyMap<AuditStep, AuditCheck>> => {
  const rows = await reader
    .selectFrom('night_audit_check')
    .where('business_date', '=', businessDate)
    .selectAll()
    .orderBy('id')
    .execute()
  return new Map(
    rows.map((row) => [
      row.step,
      {
        id: row.id,
        businessDate: row.business_date,
        step: row.step,
        findingKeys: JSON.parse(row.findings) as string[],
        reasonCode: row.reason_code,
        journalSeq: row.journal_seq,
        checkedAt: row.checked_at,
        checkedBy: row.checked_by,
      },
    ]),
  )
}

export interface RolledNight {
  readonly businessDate: string
  readonly nextDate: string
  readonly rolledAt: string
  readonly rolledBy: number
  readonly journalSeq: number
}

/** The audits that were finished, the last first. */
export const listRolledNights = async (reader: Reader, limit: number): Promise<RolledNight[]> => {
  const rows = await reader
    .selectFrom('night_audit')
    .select(['business_date', 'next_date', 'rolled_at', 'rolled_by', 'journal_seq'])
    .orderBy('business_date', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    businessDate: row.business_date,
    nextDate: row.next_date,
    rolledAt: row.rolled_at,
    rolledBy: row.rolled_by,
    journalSeq: row.journal_seq,
  }))
}

/** The night report pack of a date, as it was frozen; undefined where the date was not rolled, or before packs were kept. */
export const findNightPack = async (reader: Reader, businessDate: string): Promise<NightPack | undefined> => {
  const row = await reader
    .selectFrom('night_audit')
    .where('business_date', '=', businessDate)
    .select('pack')
    .executeTakeFirst()
  return row && (JSON.parse(row.pack) as NightPack)
}

/** The copies of night packs that were printed, by the date of the pack; 1 is the original. */
export const listPackPrints = async (
  reader: Reader,
  businessDates: readonly string[],
): Promise<PackPrint[]> => {
  if (businessDates.length === 0) return []
  const rows = await reader
    .selectFrom('night_pack_print')
    .where('business_date', 'in', [...businessDates])
    .selectAll()
    .orderBy('business_date')
    .orderBy('copy_number')
    .execute()
  return rows.map((row) => ({
    businessDate: row.business_date,
    copyNumber: row.copy_number,
    printedAt: row.printed_at,
    printedBy: row.printed_by,
  }))
}
