import { endForcedShift } from '@jiaoban/db/shifts/forced-shift.writes.ts'
import type { SealFacts } from '@jiaoban/shared/closings/shift-report.types.ts'
import type { ForcedShift } from '@jiaoban/shared/shifts/forced-shift.types.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import type { WaitingHandover } from './waiting-handover.service.ts'

type Signatures = SealFacts['signedBy']

/** The two who signed in the place of a cashier, and whoever else saw the float go back to the safe. */
export const forcingSignatures = (
  { forcedBy, witnessedBy, forcedAt }: ForcedShift,
  secondId = witnessedBy,
): Signatures => [
  { staffId: forcedBy, as: 'forced_by', at: forcedAt },
  { staffId: witnessedBy, as: 'witness', at: forcedAt },
  ...(secondId === witnessedBy ? [] : [{ staffId: secondId, as: 'witness' as const }]),
]

/** Who signed when the float was given: the outgoing cashier, or the two in their place. */
export const giverSignatures = ({ forced, outgoing, handover }: WaitingHandover): Signatures =>
  forced
    ? forcingSignatures(forced)
    : [{ staffId: outgoing.cashierId ?? 0, as: 'outgoing', at: handover.givenAt }]

/** The forced shift is sealed by this command. */
export const endForcing = async (ctx: CommandContext, forced: ForcedShift | null): Promise<void> => {
  if (!forced) return
  await endForcedShift(ctx.tx, forced.shiftId, { state: 'ended', seq: ctx.seq })
  ctx.record({ fact: 'forced_shift', forcedId: forced.id, shiftId: forced.shiftId, state: 'ended' })
}
