import { listApprovalLimits } from '@jiaoban/db/staff/approval-limit.reads.ts'
import { listConcessionLimits } from '@jiaoban/db/staff/concession-limit.reads.ts'
import { findStaff, listStaff } from '@jiaoban/db/staff/staff.reads.ts'
import { refusalOfSecrets } from '@jiaoban/shared/staff/secret.rules.ts'
import { changedStaffSchema, newStaffSchema } from '@jiaoban/shared/staff/staff.schema.ts'
import { callCommand, commandMutation, envelopeOf } from '../kernel/command-mutation.ts'
import { areaQuery, router, signedInProcedure, signedInQuery } from '../kernel/trpc.ts'
import { addStaff } from './add-staff.command.ts'
import { changeApprovalLimits } from './change-approval-limits.command.ts'
import { changeStaff } from './change-staff.command.ts'
import { hashSecret } from './password.service.ts'

/** Weak secrets are refused before they are hashed: afterwards nobody could tell. */
const requireStrong = (username: string, secrets: Parameters<typeof refusalOfSecrets>[1]): void => {
  const refusal = refusalOfSecrets(username, secrets)
  if (refusal) throw refusal
}

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

  /** Up to which amounts cashiers and leads decide alone. */
  approvalLimits: areaQuery('settings').query(async ({ ctx }) =>
    (await listApprovalLimits(ctx.hotel.db.reader)).map(({ amount, ...limit }) => ({
      ...limit,
      limit: amount.toString(),
    })),
  ),

  /** How far below the list price each role agrees alone. */
  concessionLimits: areaQuery('settings').query(({ ctx }) => listConcessionLimits(ctx.hotel.db.reader)),

  changeApprovalLimits: commandMutation(changeApprovalLimits),

  add: signedInProcedure
    .meta({ command: addStaff({ passwordHash: '', pinHash: '' }) })
    .input(envelopeOf(newStaffSchema))
    .mutation(async ({ ctx, input: { input, ...envelope } }) => {
      const { password, pin, ...profile } = input
      requireStrong(profile.username, { password, pin })
      const secrets = { passwordHash: await hashSecret(password), pinHash: await hashSecret(pin) }
      return callCommand(ctx, addStaff(secrets), { ...envelope, input: profile })
    }),

  change: signedInProcedure
    .meta({ command: changeStaff({}) })
    .input(envelopeOf(changedStaffSchema))
    .mutation(async ({ ctx, input: { input, ...envelope } }) => {
      const { password, pin, ...change } = input
      const person = await findStaff(ctx.hotel.db.reader, change.staffId)
      if (person) requireStrong(person.username, { password, pin })
      const secrets = {
        ...(password === undefined ? {} : { passwordHash: await hashSecret(password) }),
        ...(pin === undefined ? {} : { pinHash: await hashSecret(pin) }),
      }
      return callCommand(ctx, changeStaff(secrets), { ...envelope, input: change })
    }),
})
