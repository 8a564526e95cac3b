import { markReleased } from '@jiaoban/db/deposits/pre-authorisation.writes.ts'
import { releasePreAuthorisationInput } from '@jiaoban/shared/deposits/deposit.schema.ts'
import { requireUnsettled } from '@jiaoban/shared/deposits/pre-authorisation.rules.ts'
import { defineCommand } from '../kernel/command.ts'
import { requirePreAuthorisation } from './pre-authorisation.service.ts'

/** Gives a hold on a card back, also one that has expired: nothing moves, it no longer stands for anything. */
export const releasePreAuthorisation = defineCommand({
  name: 'releasePreAuthorisation',
  journalName: 'pre_authorisation_released',
  shift: 'desk',
  recipe: [],
  input: releasePreAuthorisationInput,
  run: async (ctx, { preAuthorisationId }) => {
    const hold = await requirePreAuthorisation(ctx, preAuthorisationId)
    requireUnsettled(hold)
    await markReleased(ctx.tx, hold.id, ctx.seq)
    ctx.record({ fact: 'pre_authorisation', preAuthorisationId: hold.id, state: 'released' })
    return { preAuthorisationId: hold.id, authorised: hold.authorised.toString() }
  },
})
