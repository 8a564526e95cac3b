import { findStaffNamed } from '@jiaoban/db/staff/staff.reads.ts'
import { listTrainings } from '@jiaoban/db/training/training.reads.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { closeTrainingInput } from '@jiaoban/shared/training/training.schema.ts'
import { callCommand, commandMutation, envelopeOf } from '../kernel/command-mutation.ts'
import { areaQuery, router, signedInProcedure } from '../kernel/trpc.ts'
import { adoptSession, readSession } from '../staff/session.service.ts'
import { closeTraining } from './close-training.command.ts'
import { openTraining } from './open-training.command.ts'
import { recordBeforeClosing, requireTraining } from './training.service.ts'
import { takeOverStaff } from './training-staff.service.ts'

export const trainingRouter = router({
  /** Every training there was, the newest first. */
  list: areaQuery('settings').query(({ ctx }) => listTrainings(ctx.hotel.db.reader)),

  open: commandMutation(openTraining),

  close: signedInProcedure
    .meta({ command: closeTraining })
    .input(envelopeOf(closeTrainingInput))
    .mutation(async ({ ctx, input }) => {
      await recordBeforeClosing(ctx.hotel, ctx.session)
      const closed = await callCommand(ctx, closeTraining, input)
      await ctx.hotel.training?.close()
      return closed
    }),

  /** Lets this browser into the training too, as the same person. */
  enter: signedInProcedure.mutation(async ({ ctx }): Promise<{ readonly number: number }> => {
    const { token } = ctx.sessionCookie
    if (token === null) throw kernelError('not_signed_in')
    const training = requireTraining(ctx.hotel)
    const house = await training.house()
    await takeOverStaff(ctx.hotel, house)
    await training.record(ctx.session.staffId)
    const person = await findStaffNamed(house.db.reader, ctx.session.username)
    if (!person) throw kernelError('not_signed_in')
    if ((await readSession(house, token)) === null) await adoptSession(house, person.id, token)
    return { number: house.settings.trainingNumber ?? 0 }
  }),
})
