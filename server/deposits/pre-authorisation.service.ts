import { findPreAuthorisation } from '@jiaoban/db/deposits/pre-authorisation.reads.ts'
import { depositError } from '@jiaoban/shared/deposits/deposit.errors.ts'
import type { PreAuthorisation } from '@jiaoban/shared/deposits/pre-authorisation.types.ts'
import type { CommandContext } from '../kernel/ctx.ts'

/** The hold. Raises `pre_authorisation_not_found`. */
export const requirePreAuthorisation = async (ctx: CommandContext, id: number): Promise<PreAuthorisation> => {
  const hold = await findPreAuthorisation(ctx.tx, id)
  if (!hold) throw depositError('pre_authorisation_not_found')
  return hold
}
