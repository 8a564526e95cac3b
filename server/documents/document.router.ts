import {
  findDocument,
  findSnapshot,
  listDocuments,
  listDocumentsByNumber,
} from '@jiaoban/db/documents/document.reads.ts'
import {
  documentQuery,
  documentsQuery,
  numberHistoryQuery,
} from '@jiaoban/shared/documents/document.schema.ts'
import { memoNumbersOf } from '@jiaoban/shared/documents/memo-numbers.rules.ts'
import { documentError } from '@jiaoban/shared/documents/document.errors.ts'
import { commandMutation } from '../kernel/command-mutation.ts'
import { areaQuery, router } from '../kernel/trpc.ts'
import { recordPrint } from './print.service.ts'
import { closeRange } from './close-range.command.ts'
import { issueBook } from './issue-book.command.ts'
import { numberHistory, numbersNow } from './number-lists.service.ts'
import { receiveBooks } from './receive-books.command.ts'
import { returnBook } from './return-book.command.ts'
import { voidNumber } from './void-number.command.ts'

export const documentRouter = router({
  list: areaQuery('documents', 'desk')
    .input(documentsQuery)
    .query(async ({ ctx, input }) => {
      const documents = await listDocuments(ctx.hotel.db.reader, { ...input, limit: 200 })
      return documents.map((document) => ({ ...document, total: document.total.toString() }))
    }),

  /** The document as it was printed, with the memos it names; content is null once a retention rule has blanked it. */
  byId: areaQuery('documents', 'desk')
    .input(documentQuery)
    .query(async ({ ctx, input }) => {
      const { reader } = ctx.hotel.db
      const document = await findDocument(reader, input.documentId)
      if (!document) throw documentError('document_not_found')
      const content = (await findSnapshot(reader, document.id)) ?? null
      const memos = await listDocumentsByNumber(
        reader,
        'exchange_memo',
        content ? memoNumbersOf(content) : [],
      )
      return {
        ...document,
        total: document.total.toString(),
        content,
        memos: memos.map(({ id, copies }) => ({ documentId: id, copies })),
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

  /** The stock of paper numbers, and the books on the desks. */
  numbers: areaQuery('documents').query(({ ctx }) => numbersNow(ctx.hotel.db.reader)),

  /** Books that were handed in or returned and ranges that were withdrawn, the last first, a page at a time. */
  numberHistory: areaQuery('documents')
    .input(numberHistoryQuery)
    .query(({ ctx, input }) => numberHistory(ctx.hotel.db.reader, input.cursor ?? undefined)),

  receiveBooks: commandMutation(receiveBooks),
  issueBook: commandMutation(issueBook),
  returnBook: commandMutation(returnBook),
  closeRange: commandMutation(closeRange),
})
