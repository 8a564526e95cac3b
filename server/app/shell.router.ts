import { listWaitingDesks } from '@jiaoban/db/handovers/handover.reads.ts'
import { findHouse } from '@jiaoban/db/kernel/stamp.reads.ts'
import { findDesk, findProperty } from '@jiaoban/db/property/property.reads.ts'
import { findOwnShift } from '@jiaoban/db/shifts/own-shift.reads.ts'
import { findDisplayName } from '@jiaoban/db/staff/staff-name.reads.ts'
import { findOpenTraining } from '@jiaoban/db/training/training.reads.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { mayRun } from '@jiaoban/shared/staff/permission.rules.ts'
import { findHeldKey } from '../closings/signing-key.service.ts'
import { readReliefOf } from '../shifts/relief-view.service.ts'
import { publicQuery, router, signedInQuery } from '../kernel/trpc.ts'

export const shellRouter = router({
  /** What the first page shows before anybody has signed in: the hotel's name, or that it must be set up. */
  welcome: publicQuery.query(async ({ ctx }) => {
    const property = await findProperty(ctx.hotel.db.reader)
    return { isSetUp: property !== undefined, propertyName: property?.name ?? null }
  }),

  /** What the top bar shows: hotel, business date, this browser's desk, and the shift its person holds. */
  status: signedInQuery.query(async ({ ctx }) => {
    const { reader } = ctx.hotel.db
    const { staffId, displayName, deskId, role } = ctx.session
    const [property, house, shift, key, training] = await Promise.all([
      findProperty(reader),
      findHouse(reader),
      findOwnShift(reader, staffId),
      findHeldKey(reader, ctx.hotel.runner.keys),
      findOpenTraining(reader),
    ])
    const { trainingNumber } = ctx.hotel.settings
    if (!property || !house) throw kernelError('not_found', { what: 'property' })
    const relief = await readReliefOf(reader, staffId)
    const desk = deskId === null ? undefined : await findDesk(reader, deskId)
    return {
      isSetUp: true,
      propertyName: property.name,
      businessDate: house.businessDate,
      currency: property.currency,
      timeZone: property.timeZone,
      /** The training that can be entered, or the one that this is; null when there is none. */
      training:
        trainingNumber !== null
          ? { number: trainingNumber, isHere: true }
          : training
            ? { number: training.number, isHere: false }
            : null,
      /** False while nothing can be sealed: the private half of the key is not on this server. */
      canSeal: key?.held !== undefined,
      desk: desk ? { id: desk.id, code: desk.code, name: desk.name } : null,
      shift: shift
        ? {
            id: shift.id,
            number: shift.number,
            cashierName:
              shift.cashierId === staffId ? displayName : await findDisplayName(reader, shift.cashierId),
            /** A lead closes it in the place of its cashier; a reliever only works in it. */
            isForced: shift.heldBy !== shift.cashierId,
            openedAt: shift.openedAt,
            state: shift.state,
          }
        : null,
      /** The drawer in the hands of a reliever, for both of the two. */
      relief,
      /** Floats that wait for somebody without a shift to take the desk over. */
      waiting:
        shift || relief || !mayRun(role, 'acceptHandover') ? [] : await listWaitingDesks(reader, staffId),
    }
  }),
})
