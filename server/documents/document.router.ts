import { findDocument, findSnapshot, listDocuments } from '@jiaoban/db/documents/document.reads.ts'
import { documentQuery, documentsQuery } from '@jiaoban/shared/documents/document.schema.ts'
import { documentError } from '@jiaoban/shared/documents/document.errors.ts'
import { commandMutation } from '../kernel/command-mutation.ts'
import { areaQuery, router } from '../kernel/trpc.ts'
import { recordPrint } from './print.service.ts'
import { voidNumber } from './void-number.command.ts'

export const documentRouter = router({
  list: areaQuery('documents', 'desk')
    .input(documentsQuery)
    .query(async ({ ctx, input }) => {
      const documents = await listDocuments(ctx.hotel.db.reader, { ...input, limit: 200 })
      return documents.map((document) => ({ ...document, total: document.total.toString() }))
    }),

  /** The document as it was printed; content is null once a retention rule has blanked it. */
  byId: areaQuery('documents', 'desk')
    .input(documentQuery)
    .query(async ({ ctx, input }) => {
      const { reader } = ctx.hotel.db
      const document = await findDocument(reader, input.documentId)
      if (!document) throw documentError('document_not_found')
      return {
        ...document,
        total: document.total.toString(),
        content: (await findSnapshot(reader, document.id)) ?? null,
      }
    }),

  /** Counts a printed copy: the first is the original, every other is marked as a reprint. */
  recordPrint: areaQuery('documents', 'desk')
    .input(documentQuery)
    .mutation(({ ctx, input }) =>
      recordPrint(ctx.hotel.db, {
        documentId: input.documentId,
        staffId: ctx.session.staffId,
        at: ctx.hotel.clock.now(),
      }),
    ),

  voidNumber: commandMutation(voidNumber),
})
