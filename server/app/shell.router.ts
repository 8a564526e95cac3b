import { findHouse } from '@jiaoban/db/kernel/stamp.reads.ts'
import { findDesk, findProperty } from '@jiaoban/db/property/property.reads.ts'
import { findOwnShift } from '@jiaoban/db/shifts/own-shift.reads.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
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
    const { staffId, displayName, deskId } = ctx.session
    const [property, house, shift] = await Promise.all([
      findProperty(reader),
      findHouse(reader),
      findOwnShift(reader, staffId),
    ])
    if (!property || !house) throw kernelError('not_found', { what: 'property' })
    const desk = deskId === null ? undefined : await findDesk(reader, deskId)
    return {
      isSetUp: true,
      propertyName: property.name,
      businessDate: house.businessDate,
      currency: property.currency,
      timeZone: property.timeZone,
      desk: desk ? { id: desk.id, code: desk.code, name: desk.name } : null,
      shift: shift
        ? {
            id: shift.id,
            number: shift.number,
            cashierName: displayName,
            openedAt: shift.openedAt,
            state: shift.state,
          }
        : null,
    }
  }),
})
