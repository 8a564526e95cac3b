import { useQuery } from '@tanstack/react-query'
import { type client, trpc } from '../../kernel/trpc.ts'

export type DifferenceItem = Awaited<ReturnType<typeof client.differences.list.query>>[number]

export type DifferenceDialog = 'decideShort' | 'repay' | 'waive' | 'keep' | 'giveBack' | 'match'

/** What was done by one of the dialogs. */
export interface DifferenceDone {
  readonly what: string
  readonly numbers?: readonly { readonly label: string; readonly value: string }[]
  /** A receipt to print. */
  readonly documentId?: number
}

export interface DifferenceFormProps {
  readonly difference: DifferenceItem
  readonly onDone: (done: DifferenceDone) => void
}

export const useDifferences = (isEnded: boolean) => useQuery(trpc.differences.list.queryOptions({ isEnded }))

/** Open folios that owe at least as much as an over. */
export const useFoliosOwing = (differenceId: number) =>
  useQuery(trpc.differences.foliosOwing.queryOptions({ differenceId }))
