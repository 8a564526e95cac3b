import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { useBlockedReason } from '../staff/blocked-reason.api.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { DecisionNotice } from '../ui/decision-notice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { DoneNotice } from '../ui/done-notice.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { PageBody } from '../ui/page-body.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { CloseRangeForm } from './close-range.form.tsx'
import { DeskBooks } from './desk-books.panel.tsx'
import { IssueBookForm } from './issue-book.form.tsx'
import {
  type BookItem,
  type DeskItem,
  desksRunningLow,
  numbersQuery,
  rangeText,
  type StockItem,
} from './number-books.api.ts'
import { NumberHistory } from './number-history.panel.tsx'
import { NumberStock } from './number-stock.panel.tsx'
import { ReceiveBooksForm } from './receive-books.form.tsx'
import { ReturnBookForm } from './return-book.form.tsx'

/** What one is about to do, and to which papers. */
type Opened =
  | { readonly act: 'receive' }
  | { readonly act: 'issue' | 'withdraw'; readonly range: StockItem }
  | { readonly act: 'return'; readonly book: BookItem }

/** The papers with numbers: in stock, on the desks, and gone. Each range leads to the register of its numbers. */
export const NumberBooksScreen = () => {
  const { numberBooks: words, common } = useText()
  const navigate = useNavigate()
  const blockedReason = useBlockedReason()
  const numbers = useQuery(numbersQuery())
  const [opened, setOpened] = useState<Opened | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const finish = (what: string) => {
    setOpened(null)
    setDone(what)
  }
  return (
    <>
      <PageHeader
        title={words.title}
        onBack={() => void navigate({ to: '/documents' })}
        primary={{
          label: words.receive.action,
          onAction: () => setOpened({ act: 'receive' }),
          blockedReason: blockedReason('receiveBooks', 'office'),
        }}
      >
        <ActionButton
          label={words.register}
          hotkey="Alt+R"
          onAction={() => void navigate({ to: '/documents/numbers/register' })}
        />
      </PageHeader>
      <PageBody>
        {done !== null && (
          <DoneNotice what={done} next={{ label: common.dismiss, onAction: () => setDone(null) }} />
        )}
        <Loaded query={numbers} lines={10}>
          {({ desks, stock }) => (
            <Stack gap="lg">
              <LowNotice desks={desks} />
              <DeskBooks desks={desks} onReturn={(book) => setOpened({ act: 'return', book })} />
              <NumberStock
                stock={stock}
                onIssue={(range) => setOpened({ act: 'issue', range })}
                onWithdraw={(range) => setOpened({ act: 'withdraw', range })}
              />
              <NumberHistory />
              <Dialog
                isOpen={opened !== null}
                onClose={() => setOpened(null)}
                title={opened === null ? '' : titleOf(opened, words)}
                width={480}
              >
                {opened !== null && <OpenedForm opened={opened} desks={desks} onDone={finish} />}
              </Dialog>
            </Stack>
          )}
        </Loaded>
      </PageBody>
    </>
  )
}

const titleOf = (opened: Opened, words: ReturnType<typeof useText>['numberBooks']): string => {
  switch (opened.act) {
    case 'receive':
      return words.receive.title
    case 'issue':
      return words.stock.issueTitle(rangeText(opened.range))
    case 'withdraw':
      return words.stock.withdrawTitle(rangeText(opened.range))
    case 'return':
      return words.desks.returnTitle(rangeText(opened.book))
  }
}

interface OpenedFormProps {
  readonly opened: Opened
  readonly desks: readonly DeskItem[]
  readonly onDone: (what: string) => void
}

const OpenedForm = ({ opened, desks, onDone }: OpenedFormProps) => {
  switch (opened.act) {
    case 'receive':
      return <ReceiveBooksForm onDone={onDone} />
    case 'issue':
      return <IssueBookForm range={opened.range} desks={desks} onDone={onDone} />
    case 'withdraw':
      return <CloseRangeForm range={opened.range} onDone={onDone} />
    case 'return':
      return <ReturnBookForm book={opened.book} onDone={onDone} />
  }
}

const LowNotice = ({ desks }: { readonly desks: readonly DeskItem[] }) => {
  const { numberBooks: words } = useText()
  const low = desksRunningLow(desks)
  return low.length === 0 ? null : <DecisionNotice>{words.desks.low(low.join(', '))}</DecisionNotice>
}
