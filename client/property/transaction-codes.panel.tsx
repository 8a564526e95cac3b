import { percentText } from '@jiaoban/shared/property/percent.rules.ts'
import { Group } from '@mantine/core'
import { useState } from 'react'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import type { client } from '../kernel/trpc.ts'
import { useBlockedReason } from '../staff/blocked-reason.api.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { DoneNotice } from '../ui/done-notice.tsx'
import classes from './settings.module.css'
import { TransactionCodeForm } from './transaction-code.form.tsx'

export type TransactionCodeView = Awaited<ReturnType<typeof client.property.catalogue.query>>['codes'][number]

/** What guests are charged for; a row opens what can be changed about it. */
export const TransactionCodesPanel = ({ codes }: { readonly codes: readonly TransactionCodeView[] }) => {
  const { codes: words } = useText().settings
  const blockedReason = useBlockedReason()
  const [opened, setOpened] = useState<TransactionCodeView | 'new' | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const finish = (what: string) => {
    setOpened(null)
    setDone(what)
  }
  return (
    <section>
      <Group justify="space-between">
        <h2 className={classes['title']}>{words.charges}</h2>
        <ActionButton
          variant="primary"
          label={words.add}
          hotkey="Ctrl+Enter"
          onAction={() => setOpened('new')}
          blockedReason={blockedReason('addTransactionCode', 'office')}
        />
      </Group>
      {done !== null && <DoneNotice what={done} />}
      <CodeList codes={codes} onOpen={setOpened} />
      <Dialog
        isOpen={opened !== null}
        onClose={() => setOpened(null)}
        title={opened === null || opened === 'new' ? words.add : `${words.change} · ${opened.code}`}
        width={560}
      >
        {opened !== null && (
          <TransactionCodeForm
            known={opened === 'new' ? null : opened}
            sortOrder={codes.length}
            onDone={finish}
          />
        )}
      </Dialog>
    </section>
  )
}

interface CodeListProps {
  readonly codes: readonly TransactionCodeView[]
  readonly onOpen: (code: TransactionCodeView) => void
}

const CodeList = ({ codes, onOpen }: CodeListProps) => {
  const { codes: words } = useText().settings
  const { language } = useLanguage()
  return (
    <DataTable
      label={words.charges}
      rows={codes}
      rowKey={({ code }) => code}
      empty={{ title: words.charges }}
      onOpen={onOpen}
      isDimmed={({ isActive }) => !isActive}
      columns={[
        { key: 'code', header: words.code, width: '10rem', cell: ({ code }) => code },
        { key: 'name', header: words.name, cell: ({ name }) => name[language] },
        {
          key: 'department',
          header: words.department,
          cell: ({ department }) => words.departments[department],
        },
        {
          key: 'tax',
          header: words.tax,
          align: 'right',
          cell: ({ taxBasisPoints }) => `${percentText(taxBasisPoints)} %`,
        },
        {
          key: 'service',
          header: words.service,
          align: 'right',
          cell: ({ serviceBasisPoints }) => `${percentText(serviceBasisPoints)} %`,
        },
        {
          key: 'invoice',
          header: words.invoice,
          cell: ({ isInvoiceable }) => (isInvoiceable ? words.yes : words.no),
        },
        { key: 'active', header: words.active, cell: ({ isActive }) => (isActive ? words.yes : words.no) },
      ]}
    />
  )
}
