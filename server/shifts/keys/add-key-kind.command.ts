import { listKeyKinds } from '@jiaoban/db/property/property.reads.ts'
import { insertKeyKinds } from '@jiaoban/db/property/property.writes.ts'
import { propertyError } from '@jiaoban/shared/property/property.errors.ts'
import { addKeyKindInput } from '@jiaoban/shared/shifts/house-key.schema.ts'
import { defineCommand } from '../../kernel/command.ts'

/** Another kind of key: the store room's, the petty cash box's. Raises `code_taken`. */
export const addKeyKind = defineCommand({
  name: 'addKeyKind',
  journalName: 'key_kind_added',
  shift: 'office',
  recipe: [],
  input: addKeyKindInput,
  run: async (ctx, { code, nameZh, nameEn }) => {
    const kinds = await listKeyKinds(ctx.tx)
    if (kinds.some((kind) => kind.code === code)) throw propertyError('code_taken', { code })
    await insertKeyKinds(ctx.tx, [{ code, name: { zh: nameZh, en: nameEn } }], kinds.length)
    ctx.record({ fact: 'key_kind', code })
    return { code }
  },
})
