import { readBusinessDay } from '@jiaoban/db/business-days/business-day.reads.ts'
import { closeBusinessDay, openBusinessDay } from '@jiaoban/db/business-days/business-day.writes.ts'
import { readProperty } from '@jiaoban/db/property/property.reads.ts'
import { listUnsealedDeskShifts } from '@jiaoban/db/shifts/shift.reads.ts'
import { sealShiftRow } from '@jiaoban/db/shifts/shift.writes.ts'
import { wallClock } from '@jiaoban/shared/kernel/dates.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { rollInput } from '@jiaoban/shared/night-audit/audit.schema.ts'
import { nextBusinessDate } from '@jiaoban/shared/night-audit/roll.rules.ts'
import { sealDay, sealShift } from '../closings/seal.service.ts'
import { requireSigningKey } from '../closings/signing-key.service.ts'
import { type TurnedShift, turnIn, turnOut } from '../handovers/turn-shift.service.ts'
import { defineCommand } from '../kernel/command.ts'
import { rest } from '../kernel/rest.ts'
import { openShiftRow } from '../shifts/shift.service.ts'
import { passEveryStep } from './audit-check.service.ts'
import { listUncovered } from './audit-finding.service.ts'
import { releaseUnnamedRooms } from '../stays/group.service.ts'
import { keepNightAudit } from './night-pack.service.ts'
import { chargeNightsOf } from './night-charges.service.ts'

/**
 * The roll of the business date, one command (ledger.md, section 3): nights charged, open desk shifts turned,
 * office shift and day sealed, the next date opened, and the report pack of the night kept. No step of the audit may be open
 * then: a date cannot be closed with errors. The boundary between the dates is the new office shift:
 * whatever was written before it belongs to the old date, by id.
 */
export const rollBusinessDate = defineCommand({
  name: 'rollBusinessDate',
  journalName: 'business_date_rolled',
  shift: 'office',
  timeoutMs: 60_000,
  recipe: ['charge', 'handover_given', 'handover_accepted'],
  documents: ['float_slip'],
  input: rollInput,
  run: async (ctx, { signedAs }) => {
    const property = await readProperty(ctx.tx)
    const wall = wallClock(ctx.at, property.timeZone)
    const next = nextBusinessDate(ctx.businessDate, wall, property.rollFromTime)
    const day = await readBusinessDay(ctx.tx)
    await requireSigningKey(ctx)
    const checks = await passEveryStep(ctx, signedAs ?? null)
    const uncovered = await listUncovered(ctx.tx, ctx.businessDate)

    const charged = await chargeNightsOf(ctx, ctx.businessDate)
    await releaseUnnamedRooms(ctx, next)
    const turned: TurnedShift[] = []
    for (const shift of await listUnsealedDeskShifts(ctx.tx)) turned.push(await turnOut(ctx, shift))
    await sealShiftRow(ctx.tx, ctx.shift.id, { seq: ctx.seq, at: ctx.at })
    await closeBusinessDay(ctx.tx, ctx.businessDate, ctx.seq)
    await openBusinessDay(ctx.tx, next, ctx.seq)
    const office = await openShiftRow(ctx, {
      opening: 'roll',
      businessDate: next,
      floatAmount: Money.zero(ctx.currency),
      previousShiftId: ctx.shift.id,
      holder: null,
    })
    for (const shift of turned) await turnIn(ctx, shift)

    for (const { shift } of turned) {
      await rest()
      await sealShift(ctx, shift.id, [{ staffId: ctx.actor.id, as: 'system' }])
    }
    await rest()
    await sealShift(ctx, ctx.shift.id, [{ staffId: ctx.actor.id, as: 'lead' }])
    await rest()
    const closing = await sealDay(ctx, {
      businessDate: ctx.businessDate,
      openedSeq: day.openedSeq,
      officeShiftId: ctx.shift.id,
      nextOfficeShiftId: office.shift.id,
    })
    await keepNightAudit(ctx, { nextDate: next, closingId: closing.closingId, charged, checks, uncovered })
    ctx.record({ fact: 'business_date', closed: ctx.businessDate, opened: next })
    return {
      closedDate: ctx.businessDate,
      businessDate: next,
      nightsCharged: charged.nights,
      nightRevenue: charged.revenue.toString(),
      shiftsTurned: turned.length,
      closingId: closing.closingId,
      closingNumber: closing.number,
      headCode: closing.headCode,
    }
  },
})
