import { insertSkipperContact } from '@jiaoban/db/stays/skipper.writes.ts'
import { isLiveCase } from '@jiaoban/shared/stays/skipper.rules.ts'
import { recordSkipperContactInput } from '@jiaoban/shared/stays/skipper.schema.ts'
import { stayError } from '@jiaoban/shared/stays/stay.errors.ts'
import { defineCommand } from '../kernel/command.ts'
import { requireSkipper } from './skipper.service.ts'

/** Somebody tried to reach the guest: kept as evidence, moves no money. Raises `skipper_ended`. */
export const recordSkipperContact = defineCommand({
  name: 'recordSkipperContact',
  journalName: 'skipper_contacted',
  shift: 'office',
  recipe: [],
  input: recordSkipperContactInput,
  run: async (ctx, { caseId, channel, outcome, remark }) => {
    const skipper = await requireSkipper(ctx, caseId)
    if (!isLiveCase(skipper.state)) throw stayError('skipper_ended')
    const contactId = ctx.nextId()
    await insertSkipperContact(
      ctx.tx,
      {
        id: contactId,
        case_id: caseId,
        channel,
        outcome,
        tried_at: ctx.at,
        tried_by: ctx.actor.id,
      },
      remark,
    )
    ctx.record({ fact: 'skipper_contact', caseId, contactId, channel, outcome })
    return { contactId }
  },
})
