import { openMatterInput } from '@jiaoban/shared/handover-book/handover-book.schema.ts'
import { defineCommand } from '../kernel/command.ts'
import { openMatterFor } from './open-matter.service.ts'

/** Leaves something to the shifts that follow. Raises what `openMatterFor` raises. */
export const openMatter = defineCommand({
  name: 'openMatter',
  journalName: 'matter_opened',
  shift: 'office',
  recipe: [],
  input: openMatterInput,
  run: (ctx, input) => openMatterFor(ctx, input),
})
