import { formatTime } from '@jiaoban/shared/i18n/format.ts'
import { Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { trpc } from '../kernel/trpc.ts'
import { useBlockedReason } from '../staff/blocked-reason.api.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { DoneNotice } from '../ui/done-notice.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { MoneyText } from '../ui/money-text.tsx'
import { PageBody } from '../ui/page-body.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { type DocumentFilter, type DocumentItem, listLimit, useDocuments } from './document.api.ts'
import { DocumentFilterForm } from './document-filter.form.tsx'
import { VoidNumberForm } from './void-number.form.tsx'

const everything: DocumentFilter = { kind: '', businessDate: '', number: '' }

/** Every numbered document of the house, the newest first. */
export const DocumentsScreen = () => {
  const text = useText()
  const { documents } = text
  const blockedReason = useBlockedReason()
  const [filter, setFilter] = useState(everything)
  const [settled] = useDebouncedValue(filter, 200)
  const [isVoiding, setVoiding] = useState(false)
  const [voided, setVoided] = useState<string | null>(null)
  const list = useDocuments(settled)
  const nextPaper = useQuery(trpc.invoices.nextPaper.queryOptions(undefined, { enabled: isVoiding }))
  const navigate = useNavigate()
  return (
    <>
      <PageHeader title={documents.title}>
        <ActionButton
          label={documents.numberBooks}
          hotkey="Alt+N"
          onAction={() => void navigate({ to: '/documents/numbers' })}
        />
        <ActionButton
          label={documents.void.action}
          onAction={() => setVoiding(true)}
          blockedReason={blockedReason('voidNumber', 'desk')}
        />
      </PageHeader>
      <PageBody>
        {voided !== null && (
          <DoneNotice
            what={documents.void.done}
            numbers={[{ label: documents.kinds.tax_invoice, value: voided }]}
            next={{ label: text.common.dismiss, onAction: () => setVoided(null) }}
          />
        )}
        <DocumentFilterForm filter={filter} onChange={setFilter} />
        <Loaded query={list} lines={12}>
          {(found) => <DocumentList found={found} onShowAll={() => setFilter(everything)} />}
        </Loaded>
      </PageBody>
      <Dialog
        isOpen={isVoiding}
        onClose={() => setVoiding(false)}
        title={documents.void.of.tax_invoice.title}
        width={440}
      >
        <Loaded query={nextPaper} lines={4}>
          {({ number: next }) => (
            <VoidNumberForm
              documentKind="tax_invoice"
              nextPaper={next}
              onVoided={(number) => {
                setVoiding(false)
                setVoided(number)
              }}
            />
          )}
        </Loaded>
      </Dialog>
    </>
  )
}

interface DocumentListProps {
  readonly found: readonly DocumentItem[]
  readonly onShowAll: () => void
}

const DocumentList = ({ found, onShowAll }: DocumentListProps) => {
  const { documents } = useText()
  const navigate = useNavigate()
  const columns = useColumns()
  return (
    <>
      <DataTable
        label={documents.title}
        columns={columns}
        rows={found}
        rowKey={({ id }) => id}
        empty={{ title: documents.empty, action: { label: documents.showAll, onAction: onShowAll } }}
        onOpen={({ id }) => void navigate({ to: '/documents/$documentId', params: { documentId: id } })}
      />
      {found.length === listLimit && <Text c="dimmed">{documents.limited(listLimit)}</Text>}
    </>
  )
}

const useColumns = (): Column<DocumentItem>[] => {
  const { documents } = useText()
  const { language } = useLanguage()
  const { currency, timeZone } = useShellStatus()
  return [
    { key: 'number', header: documents.number, cell: ({ number }) => number },
    { key: 'kind', header: documents.kind, cell: ({ kind }) => documents.kinds[kind] },
    { key: 'date', header: documents.date, cell: ({ businessDate }) => businessDate },
    {
      key: 'issuedAt',
      header: documents.issuedAt,
      cell: ({ issuedAt }) => formatTime(issuedAt, language, timeZone),
    },
    {
      key: 'total',
      header: `${documents.total} ${currency}`,
      align: 'right',
      cell: ({ total }) => <MoneyText amount={total} currency={currency} />,
    },
    {
      key: 'copies',
      header: documents.copies,
      align: 'right',
      cell: ({ copies }) => documents.printed(copies),
    },
  ]
}
