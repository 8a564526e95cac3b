import { voidNumberInput } from '@jiaoban/shared/documents/document.schema.ts'
import { defineCommand } from '../kernel/command.ts'
import { currentBook } from './number.service.ts'
import { voidPaper } from './void-paper.service.ts'

/** Voids a spoiled paper: its number is accounted for and the book moves on. A lead approves. */
export const voidNumber = defineCommand({
  name: 'voidNumber',
  journalName: 'number_voided',
  shift: 'desk-cure',
  approval: 'always',
  recipe: [],
  input: voidNumberInput,
  run: async (ctx, { documentKind, number, reasonCode }) => ({
    number: await voidPaper(ctx, await currentBook(ctx, documentKind), { number, reasonCode }),
  }),
})
