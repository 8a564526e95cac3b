import { type DocumentKind, documentKinds } from '@jiaoban/shared/documents/document.types.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type client, trpc } from '../kernel/trpc.ts'

export type DocumentItem = Awaited<ReturnType<typeof client.documents.list.query>>[number]

/** As many as the server lists at once; more are found by a narrower filter. */
export const listLimit = 200

/** What the list is narrowed by; empty strings mean everything. */
export interface DocumentFilter {
  readonly kind: DocumentKind | ''
  /** A business date, or empty. */
  readonly businessDate: string
  readonly number: string
}

/** The newest documents that fit; what was there stays on the screen while a new filter is asked. */
export const useDocuments = ({ kind, businessDate, number }: DocumentFilter) =>
  useQuery(
    trpc.documents.list.queryOptions(
      {
        ...(kind === '' ? {} : { kind }),
        ...(businessDate === '' ? {} : { businessDate }),
        ...(number === '' ? {} : { number }),
      },
      { placeholderData: keepPreviousData },
    ),
  )

export const kindOf = (text: string): DocumentKind | '' => documentKinds.find((kind) => kind === text) ?? ''
