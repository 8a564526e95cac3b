import type { AuditStep } from '../../night-audit/audit.types.ts'

/** The steps of the night audit by name, for its page and for its refusals. */
export const auditStepNames: Readonly<Record<AuditStep, string>> = {
  shifts: '班次与交接',
  departures: '应退未退',
  nights: '能否入房费',
  arrivals: '应到未到',
  deposits: '无主押金',
  rates: '房价与房态异常',
  documents: '未打印单据',
  balances: '高额欠款',
}
