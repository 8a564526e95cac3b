import { wordFor } from '@jiaoban/shared/i18n/error-sentences.ts'
import { useQuery } from '@tanstack/react-query'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { type client, trpc } from '../kernel/trpc.ts'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { MoneyText } from '../ui/money-text.tsx'

export type PostingItem = Awaited<ReturnType<typeof client.closings.postings.query>>[number]

interface PostingsDialogProps {
  readonly shiftId: number
  /** The line of an equation or the figure; null keeps the dialog closed. */
  readonly label: string | null
  readonly title: string
  readonly onClose: () => void
}

/** Every posting behind a figure: what moved, from where to where, on which paper. */
export const PostingsDialog = ({ shiftId, label, title, onClose }: PostingsDialogProps) => {
  const { postings } = useText()
  return (
    <Dialog isOpen={label !== null} onClose={onClose} title={postings.title(title)} width={880}>
      {label !== null && <Postings shiftId={shiftId} label={label} />}
    </Dialog>
  )
}

const Postings = ({ shiftId, label }: { readonly shiftId: number; readonly label: string }) => {
  const { postings } = useText()
  const query = useQuery(trpc.closings.postings.queryOptions({ shiftId, label }))
  const columns = usePostingColumns()
  return (
    <Loaded query={query}>
      {(items) => (
        <DataTable
          label={postings.title('')}
          columns={columns}
          rows={items}
          rowKey={({ id }) => id}
          empty={{ title: postings.empty }}
          isDimmed={({ isReversal }) => isReversal}
        />
      )}
    </Loaded>
  )
}

const usePostingColumns = (): Column<PostingItem>[] => {
  const { postings } = useText()
  const { currency } = useShellStatus()
  const account = (code: string) => wordFor(postings.controls, code.split(':')[0] ?? code)
  return [
    { key: 'seq', header: postings.sequence, cell: ({ seq }) => seq },
    {
      key: 'kind',
      header: postings.kind,
      cell: ({ kind, isReversal }) =>
        isReversal ? `${postings.kinds[kind]} · ${postings.reversal}` : postings.kinds[kind],
    },
    { key: 'room', header: postings.room, cell: ({ roomNumber }) => roomNumber ?? '' },
    { key: 'document', header: postings.document, cell: ({ documentNumber }) => documentNumber ?? '' },
    { key: 'from', header: postings.from, cell: ({ credit }) => account(credit) },
    { key: 'to', header: postings.to, cell: ({ debit }) => account(debit) },
    {
      key: 'amount',
      header: `${postings.amount} ${currency}`,
      align: 'right',
      cell: (posting) => (
        <MoneyText
          amount={posting.amount}
          currency={posting.currency}
          withCurrency={posting.currency !== currency}
        />
      ),
    },
  ]
}
