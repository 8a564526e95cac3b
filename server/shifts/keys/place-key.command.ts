import { findDesk } from '@jiaoban/db/property/property.reads.ts'
import { findDisplayName } from '@jiaoban/db/staff/staff-name.reads.ts'
import { keyFacts } from '@jiaoban/shared/shifts/house-key.rules.ts'
import { placeKeyInput } from '@jiaoban/shared/shifts/house-key.schema.ts'
import type { HouseKey, KeyTag } from '@jiaoban/shared/shifts/house-key.types.ts'
import { shiftError } from '@jiaoban/shared/shifts/shift.errors.ts'
import { defineCommand } from '../../kernel/command.ts'
import type { Actor, CommandContext } from '../../kernel/ctx.ts'
import { moveKey, requireDeskAgrees, requireKey, requireSecond } from './house-key.service.ts'

/**
 * Whoever keeps the safe gives a key out of it, to a desk or to a person, or takes one in. The other side signs: the
 * cashier of the desk while one works there, the person who takes it or brings it back. Raises `key_of_other_place`,
 * `key_in_safe`, `desk_not_found`, `key_holder_not_present` and what `requireDeskAgrees` raises.
 */
export const placeKey = defineCommand({
  name: 'placeKey',
  journalName: 'key_placed',
  shift: 'office',
  isSigned: true,
  approval: 'always',
  recipe: [],
  input: placeKeyInput,
  run: async (ctx, { to, ...tag }) => {
    const second = requireSecond(ctx)
    const key = await requireKey(ctx, tag)
    if (to.kind === 'safe') return intoSafe(ctx, key, second)
    if (key.deskId !== null) throw shiftError('key_of_other_place', keyFacts(key))
    if (to.kind === 'person') {
      return moveKey(ctx, key, { kind: 'issued', deskId: null, holderId: second.id, second })
    }
    const desk = await findDesk(ctx.tx, to.deskId)
    if (!desk?.isActive) throw shiftError('desk_not_found')
    await requireDeskAgrees(ctx, desk.id, second)
    return moveKey(ctx, key, { kind: 'placed', deskId: desk.id, second })
  },
})

const intoSafe = async (ctx: CommandContext, key: HouseKey, second: Actor): Promise<KeyTag> => {
  if (key.deskId !== null) {
    await requireDeskAgrees(ctx, key.deskId, second)
    return moveKey(ctx, key, { kind: 'placed', deskId: null, second })
  }
  if (key.state === 'in_place') throw shiftError('key_in_safe', keyFacts(key))
  if (key.holderId !== null && key.holderId !== second.id) {
    throw shiftError('key_holder_not_present', { holder: await findDisplayName(ctx.tx, key.holderId) })
  }
  return moveKey(ctx, key, { kind: 'returned', deskId: null, second })
}
