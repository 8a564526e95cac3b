import { listStaff } from '@jiaoban/db/staff/staff.reads.ts'
import { changedStaffSchema, newStaffSchema } from '@jiaoban/shared/staff/staff.schema.ts'
import { callCommand, envelopeOf } from '../kernel/command-mutation.ts'
import { areaQuery, router, signedInProcedure, signedInQuery } from '../kernel/trpc.ts'
import { addStaff } from './add-staff.command.ts'
import { changeStaff } from './change-staff.command.ts'
import { hashSecret } from './password.service.ts'

export const staffRouter = router({
  /** Who works here now: for choosing an approver or the owner of a matter. */
  list: signedInQuery.query(async ({ ctx }) => {
    const staff = await listStaff(ctx.hotel.db.reader)
    return staff
      .filter(({ isActive }) => isActive)
      .map(({ id, username, displayName, role }) => ({ id, username, displayName, role }))
  }),

  /** Everybody, also those who left: for the settings. */
  roster: areaQuery('settings').query(({ ctx }) => listStaff(ctx.hotel.db.reader)),

  add: signedInProcedure
    .meta({ commandName: 'addStaff' })
    .input(envelopeOf(newStaffSchema))
    .mutation(async ({ ctx, input: { input, ...envelope } }) => {
      const { password, pin, ...profile } = input
      const secrets = { passwordHash: await hashSecret(password), pinHash: await hashSecret(pin) }
      return callCommand(ctx, addStaff(secrets), { ...envelope, input: profile })
    }),

  change: signedInProcedure
    .meta({ commandName: 'changeStaff' })
    .input(envelopeOf(changedStaffSchema))
    .mutation(async ({ ctx, input: { input, ...envelope } }) => {
      const { password, pin, ...change } = input
      const secrets = {
        ...(password === undefined ? {} : { passwordHash: await hashSecret(password) }),
        ...(pin === undefined ? {} : { pinHash: await hashSecret(pin) }),
      }
      return callCommand(ctx, changeStaff(secrets), { ...envelope, input: change })
    }),
})
