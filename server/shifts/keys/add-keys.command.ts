import { listKeyKinds } from '@jiaoban/db/property/property.reads.ts'
import { findLastKeyNumber } from '@jiaoban/db/shifts/house-key.reads.ts'
import { insertHouseKeys } from '@jiaoban/db/shifts/house-key.writes.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { addKeysInput } from '@jiaoban/shared/shifts/house-key.schema.ts'
import { defineCommand } from '../../kernel/command.ts'

/** New keys of a kind, numbered on from the last; they lie in the safe until they are given out. */
export const addKeys = defineCommand({
  name: 'addKeys',
  journalName: 'keys_added',
  shift: 'office',
  recipe: [],
  input: addKeysInput,
  run: async (ctx, { keyCode, quantity }) => {
    const kinds = await listKeyKinds(ctx.tx)
    if (!kinds.some(({ code }) => code === keyCode)) throw kernelError('not_found', { what: 'key_kind' })
    const first = (await findLastKeyNumber(ctx.tx, keyCode)) + 1
    const numbers = Array.from({ length: quantity }, (_, index) => first + index)
    await insertHouseKeys(
      ctx.tx,
      numbers.map((number) => ({ key_code: keyCode, number, desk_id: null, journal_seq: ctx.seq })),
    )
    ctx.record({ fact: 'house_keys', keyCode, first, quantity, deskId: null })
    return { keyCode, first, last: first + quantity - 1 }
  },
})
