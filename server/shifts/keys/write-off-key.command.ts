import { findDesk } from '@jiaoban/db/property/property.reads.ts'
import { listUnsealedDeskShifts } from '@jiaoban/db/shifts/shift.reads.ts'
import { keyFacts } from '@jiaoban/shared/shifts/house-key.rules.ts'
import { keyGoneInput } from '@jiaoban/shared/shifts/house-key.schema.ts'
import { shiftError } from '@jiaoban/shared/shifts/shift.errors.ts'
import { defineCommand } from '../../kernel/command.ts'
import { moveKey, requireKey, requireSecond } from './house-key.service.ts'

/**
 * A key of the safe, or of a desk at which nobody works, is gone: lost, broken, or no longer in use. At a desk that is
 * open the cashier declares it. Raises `key_of_running_desk`.
 */
export const writeOffKey = defineCommand({
  name: 'writeOffKey',
  journalName: 'key_written_off',
  shift: 'office',
  isSigned: true,
  approval: 'always',
  recipe: [],
  input: keyGoneInput,
  run: async (ctx, { reasonCode, ...tag }) => {
    const second = requireSecond(ctx)
    const key = await requireKey(ctx, tag)
    const running = (await listUnsealedDeskShifts(ctx.tx)).find(({ deskId }) => deskId === key.deskId)
    // A key that is missing is not in the drawer. A float that waits to be accepted has no cashier who could declare anything.
    if (running && running.state !== 'given' && key.state !== 'missing') {
      const desk = await findDesk(ctx.tx, running.deskId ?? 0)
      throw shiftError('key_of_running_desk', { ...keyFacts(key), desk: desk?.code ?? '' })
    }
    return moveKey(ctx, key, { kind: 'gone', deskId: key.deskId, reasonCode, second })
  },
})
