import { readBusinessDay } from '@jiaoban/db/business-days/business-day.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import {
  listLastChecks,
  listPackPrints,
  listRolledNights,
} from '@jiaoban/db/night-audit/night-audit.reads.ts'
import { listStaffNames } from '@jiaoban/db/staff/staff-name.reads.ts'
import { listStaysById } from '@jiaoban/db/stays/house.reads.ts'
import { closingError } from '@jiaoban/shared/closings/closing.errors.ts'
import { isHardStep, stateOfStep } from '@jiaoban/shared/night-audit/audit.rules.ts'
import { auditSteps } from '@jiaoban/shared/night-audit/audit.types.ts'
import { findHeldKey, fingerprintOf } from '../closings/signing-key.service.ts'
import type { KeyRing } from '../kernel/signing-key.ts'
import { digestOfFindings } from './audit-check.service.ts'
import { findingsOf } from './audit-finding.service.ts'

/** As many of a step as a person reads; the count tells of the rest. */
const shown = 60

/** How many finished audits the page remembers. */
const nightsListed = 31

/** The checklist of the business date as it stands now: every step with what it finds, by whom it was signed, and when. */
export const readChecklist = async (reader: Reader, keys: KeyRing) => {
  const { businessDate } = await readBusinessDay(reader)
  const checks = await listLastChecks(reader, businessDate)
  const staff = await listStaffNames(reader)
  const steps = []
  for (const step of auditSteps) {
    const findings = await findingsOf(reader, step, businessDate)
    const check = checks.get(step)
    steps.push({
      step,
      isHard: isHardStep(step),
      state: stateOfStep(step, findings, check),
      count: findings.length,
      digest: digestOfFindings(findings),
      findings: findings.slice(0, shown),
      check: check === undefined ? null : signatureOf(check, staff),
    })
  }
  const stayIds = steps.flatMap(({ findings }) => findings.flatMap(({ stayId }) => stayId ?? []))
  const stays = new Map((await listStaysById(reader, [...new Set(stayIds)])).map((stay) => [stay.id, stay]))
  return {
    businessDate,
    keyRefusal: await refusalOfKey(reader, keys),
    steps: steps.map(({ findings, ...step }) => ({
      ...step,
      findings: findings.map((finding) => ({
        ...finding,
        guestName: stays.get(finding.stayId ?? 0)?.guestName ?? '',
        staffName: staff.get(finding.staffId ?? 0) ?? '',
      })),
    })),
    nights: await listNights(reader, staff),
  }
}

/** The last finished audits, each with the printed copies of its pack; none stands in the way of the next audit. */
const listNights = async (reader: Reader, staff: ReadonlyMap<number, string>) => {
  const nights = await listRolledNights(reader, nightsListed)
  const prints = await listPackPrints(
    reader,
    nights.map(({ businessDate }) => businessDate),
  )
  return nights.map((night) => ({
    ...night,
    rolledBy: staff.get(night.rolledBy) ?? '',
    prints: prints
      .filter(({ businessDate }) => businessDate === night.businessDate)
      .map(({ printedAt, printedBy }) => ({ at: printedAt, by: staff.get(printedBy) ?? '' })),
  }))
}

/** Why nothing can be sealed: the key that seals, by the books, is not on this server. Null when it is. */
const refusalOfKey = async (reader: Reader, keys: KeyRing) => {
  const key = await findHeldKey(reader, keys)
  if (!key || key.held) return null
  const { code, facts } = closingError('signing_key_missing', { key: fingerprintOf(key.publicKey) })
  return { code, facts }
}

const signatureOf = (
  check: { reasonCode: string | null; checkedAt: string; checkedBy: number; journalSeq: number },
  staff: ReadonlyMap<number, string>,
) => ({
  reasonCode: check.reasonCode,
  at: check.checkedAt,
  by: staff.get(check.checkedBy) ?? '',
  journalSeq: check.journalSeq,
})
