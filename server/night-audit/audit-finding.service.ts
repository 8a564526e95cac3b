import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import {
  findDepositsOfNobody,
  findDueOuts,
  findNotArrived,
  findOddNights,
  findUnchargeable,
  findUnprinted,
} from '@jiaoban/db/night-audit/finding.reads.ts'
import { findDesk, readProperty } from '@jiaoban/db/property/property.reads.ts'
import { findLatestCount } from '@jiaoban/db/shifts/count.reads.ts'
import { findForcedShift } from '@jiaoban/db/shifts/forced-shift.reads.ts'
import { listRunningReliefs } from '@jiaoban/db/shifts/relief.reads.ts'
import { listUnsealedDeskShifts } from '@jiaoban/db/shifts/shift.reads.ts'
import { type ExposedStay, listExposedStays } from '@jiaoban/db/stays/exposure.reads.ts'
import { shortfallOf } from '@jiaoban/shared/deposits/shortfall.rules.ts'
import type { BusinessDate } from '@jiaoban/shared/kernel/dates.ts'
import type { Money } from '@jiaoban/shared/kernel/money.ts'
import type { AuditFinding, AuditStep } from '@jiaoban/shared/night-audit/audit.types.ts'
import { handOverCounts } from '@jiaoban/shared/shifts/shift.types.ts'

/**
 * Floats in nobody's drawer, drawers with a reliever, shifts that a lead is closing, and those that were turned at the
 * last roll and not counted since.
 */
const findOpenShifts = async (reader: Reader): Promise<AuditFinding[]> => {
  const findings: AuditFinding[] = []
  const reliefs = await listRunningReliefs(reader)
  for (const { id, number, state, opening, deskId, cashierId } of await listUnsealedDeskShifts(reader)) {
    const found = { id, stayId: null, staffId: cashierId, amount: null }
    const relief = reliefs.find(({ shiftId }) => shiftId === id)
    if (relief) findings.push({ kind: 'in_relief', label: number, ...found, staffId: relief.relieverId })
    const forced = await findForcedShift(reader, id)
    if (state === 'given') {
      const desk = await findDesk(reader, deskId ?? 0)
      findings.push({ kind: 'in_transit', label: desk?.code ?? '', ...found })
    } else if (forced) {
      findings.push({ kind: 'being_forced', label: number, ...found, staffId: forced.forcedBy })
    } else if (opening === 'turn' && !(await findLatestCount(reader, id, handOverCounts))) {
      findings.push({ kind: 'turned_uncounted', label: number, ...found })
    }
  }
  return findings
}

/** A guest in house who will owe more by the morning than the house holds, and by how much. */
export interface UncoveredStay extends ExposedStay {
  readonly missing: Money
}

export const listUncovered = async (reader: Reader, date: BusinessDate): Promise<UncoveredStay[]> => {
  const { depositStep } = await readProperty(reader)
  return (await listExposedStays(reader, date))
    .map((stay) => ({ ...stay, missing: shortfallOf(stay, depositStep).missing }))
    .filter(({ missing }) => missing.isPositive)
}

const findUncovered = async (reader: Reader, date: BusinessDate): Promise<AuditFinding[]> =>
  (await listUncovered(reader, date)).map(({ stayId, roomNumber, missing }) => ({
    kind: 'over_deposit' as const,
    id: stayId,
    label: roomNumber,
    stayId,
    staffId: null,
    amount: missing.toString(),
  }))

const finders: Readonly<
  Record<AuditStep, (reader: Reader, date: BusinessDate) => Promise<readonly AuditFinding[]>>
> = {
  shifts: findOpenShifts,
  departures: findDueOuts,
  nights: findUnchargeable,
  arrivals: findNotArrived,
  deposits: findDepositsOfNobody,
  rates: findOddNights,
  documents: findUnprinted,
  balances: findUncovered,
}

/** What a step of the audit of a date finds as the house stands now. */
export const findingsOf = (
  reader: Reader,
  step: AuditStep,
  date: BusinessDate,
): Promise<readonly AuditFinding[]> => finders[step](reader, date)
