import { ageBuckets } from '@jiaoban/shared/city-ledger/city-ledger.rules.ts'
import type { Currency } from '@jiaoban/shared/kernel/currency.ts'
import { Group, Stack } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { useBlockedReason } from '../staff/blocked-reason.api.ts'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { DoneNotice } from '../ui/done-notice.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { MoneyText } from '../ui/money-text.tsx'
import { ActionButton } from '../ui/action-button.tsx'
import { type CompanyLine, type CompanyList, isSome, useCompanies } from './city-ledger.api.ts'
import classes from './companies.module.css'
import { CompanyForm } from './company.form.tsx'

/** What companies owe, by age; a row opens the company. */
export const CompaniesPanel = () => {
  const { cityLedger } = useText()
  const blockedReason = useBlockedReason()
  const companies = useCompanies()
  const [isAdding, setAdding] = useState(false)
  const [done, setDone] = useState<string | null>(null)
  return (
    <Stack gap="md">
      <Group justify="flex-end">
        <ActionButton
          variant="primary"
          hotkey="Ctrl+Enter"
          label={cityLedger.add}
          onAction={() => setAdding(true)}
          blockedReason={blockedReason('addCompany', 'office')}
        />
      </Group>
      {done !== null && <DoneNotice what={done} />}
      <Loaded query={companies} lines={10}>
        {(list) => <Companies list={list} onAdd={() => setAdding(true)} />}
      </Loaded>
      <Dialog isOpen={isAdding} onClose={() => setAdding(false)} title={cityLedger.add} width={560}>
        <CompanyForm
          company={null}
          onDone={(what) => {
            setAdding(false)
            setDone(what)
          }}
        />
      </Dialog>
    </Stack>
  )
}

const Companies = ({ list, onAdd }: { readonly list: CompanyList; readonly onAdd: () => void }) => {
  const { cityLedger } = useText()
  const navigate = useNavigate()
  const { currency } = useShellStatus()
  const columns = useColumns(list, currency)
  return (
    <div className={classes['ageing']}>
      <DataTable
        label={cityLedger.companies}
        rows={list.companies}
        rowKey={({ companyId }) => companyId}
        columns={columns}
        empty={{ title: cityLedger.empty, action: { label: cityLedger.add, onAction: onAdd } }}
        isDimmed={({ isActive }) => !isActive}
        onOpen={({ companyId }) => void navigate({ to: '/city-ledger/$companyId', params: { companyId } })}
      />
    </div>
  )
}

const useColumns = ({ total }: CompanyList, currency: Currency): Column<CompanyLine>[] => {
  const { cityLedger } = useText()
  const money = (amount: string, isLate = false) =>
    isSome(amount) || amount.startsWith('-') ? (
      <MoneyText amount={amount} currency={currency} {...(isLate ? { tone: 'decide' as const } : {})} />
    ) : null
  return [
    {
      key: 'name',
      header: cityLedger.company,
      width: '22%',
      cell: ({ name, isActive }) => (isActive ? name : `${name} · ${cityLedger.inactive}`),
      footer: cityLedger.total,
    },
    {
      key: 'kind',
      header: cityLedger.fields.kind,
      isMinor: true,
      cell: ({ kind }) => cityLedger.kinds[kind],
    },
    ...ageBuckets.map(
      (bucket): Column<CompanyLine> => ({
        key: bucket,
        header: cityLedger.ages[bucket],
        align: 'right',
        cell: ({ ageing }) => money(ageing[bucket], bucket !== 'notDue'),
        footer: money(total[bucket]),
      }),
    ),
    {
      key: 'credit',
      header: cityLedger.credit,
      align: 'right',
      cell: ({ ageing }) => money(ageing.credit),
      footer: money(total.credit),
    },
    {
      key: 'balance',
      header: `${cityLedger.balance} ${currency}`,
      align: 'right',
      cell: ({ ageing }) => <MoneyText amount={ageing.balance} currency={currency} isStrong />,
      footer: <MoneyText amount={total.balance} currency={currency} isStrong />,
    },
    {
      key: 'limit',
      header: cityLedger.fields.creditLimit,
      align: 'right',
      isMinor: true,
      cell: ({ creditLimit }) => <MoneyText amount={creditLimit} currency={currency} tone="dimmed" />,
    },
  ]
}
