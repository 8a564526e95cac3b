import { insertPreAuthorisation } from '@jiaoban/db/deposits/pre-authorisation.writes.ts'
import { depositError } from '@jiaoban/shared/deposits/deposit.errors.ts'
import { recordPreAuthorisationInput } from '@jiaoban/shared/deposits/deposit.schema.ts'
import { stayError } from '@jiaoban/shared/stays/stay.errors.ts'
import { defineCommand } from '../kernel/command.ts'
import { readTenders } from '../payments/tender.service.ts'
import { requireStay } from './stay.service.ts'

/**
 * Writes down a hold that the terminal took on a guest's card: a memo with its expiry, which counts as a
 * guarantee and moves no money. Source: ledger.md, section 1.
 */
export const recordPreAuthorisation = defineCommand({
  name: 'recordPreAuthorisation',
  journalName: 'pre_authorisation_recorded',
  shift: 'desk',
  recipe: [],
  input: recordPreAuthorisationInput,
  run: async (ctx, { stayId, methodCode, amount, reference, expiresDate }) => {
    const stay = await requireStay(ctx, stayId)
    if (stay.state !== 'reserved' && stay.state !== 'in_house') {
      throw stayError('stay_not_in_house', { state: stay.state })
    }
    if (expiresDate < ctx.businessDate) {
      throw depositError('pre_authorisation_expires_too_early', { expiresDate, current: ctx.businessDate })
    }
    const [tender] = await readTenders(ctx, [{ methodCode, amount, reference }])
    if (!tender?.method.control.startsWith('clearing.')) {
      throw depositError('pre_authorisation_without_terminal', { method: methodCode })
    }
    const id = ctx.nextId()
    await insertPreAuthorisation(ctx.tx, {
      id,
      stay_id: stayId,
      payment_method_code: methodCode,
      authorised_minor: tender.amount.toMinor(),
      currency: tender.amount.currency,
      reference,
      expires_date: expiresDate,
      recorded_by: ctx.actor.id,
      recorded_at: ctx.at,
    })
    ctx.record({
      fact: 'pre_authorisation',
      preAuthorisationId: id,
      stayId,
      state: 'held',
      authorisedMinor: tender.amount.toMinor(),
      expiresDate,
    })
    return { preAuthorisationId: id, authorised: tender.amount.toString() }
  },
})
