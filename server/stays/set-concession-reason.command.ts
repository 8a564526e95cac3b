import { upsertConcessionReason } from '@jiaoban/db/stays/agreed-rate.writes.ts'
import { setConcessionReasonInput } from '@jiaoban/shared/stays/concession.schema.ts'
import { defineCommand } from '../kernel/command.ts'

/** A reason for prices below the list: a new one, another name for one, or the end of it. */
export const setConcessionReason = defineCommand({
  name: 'setConcessionReason',
  journalName: 'concession_reason_set',
  shift: 'office',
  recipe: [],
  input: setConcessionReasonInput,
  run: async (ctx, reason) => {
    await upsertConcessionReason(ctx.tx, reason)
    ctx.record({ fact: 'concession_reason', code: reason.code, isActive: reason.isActive })
    return { code: reason.code }
  },
})
