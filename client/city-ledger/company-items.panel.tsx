import { Checkbox, Group } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { useBlockedReason } from '../staff/blocked-reason.api.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { MoneyText } from '../ui/money-text.tsx'
import { type CityItemView, isOwed, isSome, useCompanyItems } from './city-ledger.api.ts'
import type { CompanyDialog } from './company-dialogs.panel.tsx'

interface CompanyItemsProps {
  readonly companyId: number
  /** The items of which something is left, in the order in which they came. */
  readonly open: readonly CityItemView[]
  readonly onAct: (dialog: CompanyDialog) => void
}

/** What is open on the account, or everything page by page, the newest first. */
export const CompanyItems = ({ companyId, open, onAct }: CompanyItemsProps) => {
  const { items: words } = useText().cityLedger
  const [isOpenOnly, setOpenOnly] = useState(true)
  return (
    <section aria-label={words.title}>
      <Group justify="flex-end" mb="xs">
        <Checkbox
          label={words.openOnly}
          checked={isOpenOnly}
          onChange={(event) => setOpenOnly(event.currentTarget.checked)}
        />
      </Group>
      {isOpenOnly ? (
        <ItemTable items={open.toReversed()} empty={words.allSettled} onAct={onAct} />
      ) : (
        <WholeAccount companyId={companyId} onAct={onAct} />
      )}
    </section>
  )
}

const WholeAccount = ({ companyId, onAct }: Omit<CompanyItemsProps, 'open'>) => {
  const { items: words } = useText().cityLedger
  const account = useCompanyItems(companyId)
  return (
    <Loaded query={account}>
      {({ pages }) => (
        <>
          <ItemTable items={pages.flatMap(({ items }) => items)} empty={words.empty} onAct={onAct} />
          {account.hasNextPage && (
            <ActionButton
              label={words.more}
              isRunning={account.isFetchingNextPage}
              onAction={() => void account.fetchNextPage()}
            />
          )}
        </>
      )}
    </Loaded>
  )
}

interface ItemTableProps extends Pick<CompanyItemsProps, 'onAct'> {
  readonly items: readonly CityItemView[]
  readonly empty: string
}

/** A row opens its paper, its buttons settle it. */
const ItemTable = ({ items, empty, onAct }: ItemTableProps) => {
  const { items: words } = useText().cityLedger
  const navigate = useNavigate()
  const columns = useColumns(onAct)
  return (
    <DataTable
      label={words.title}
      rows={items}
      rowKey={({ id }) => id}
      columns={columns}
      empty={{ title: empty }}
      isDimmed={({ left }) => !isSome(left)}
      onOpen={({ documentId }) =>
        documentId !== null && void navigate({ to: '/documents/$documentId', params: { documentId } })
      }
    />
  )
}

const useColumns = (onAct: (dialog: CompanyDialog) => void): Column<CityItemView>[] => {
  const { cityLedger } = useText()
  const { items: words } = cityLedger
  const { currency } = useShellStatus()
  const blockedReason = useBlockedReason()
  return [
    { key: 'date', header: words.date, cell: ({ businessDate }) => businessDate },
    { key: 'kind', header: words.kind, cell: ({ kind }) => words.kinds[kind] },
    { key: 'document', header: words.document, cell: ({ documentNumber }) => documentNumber },
    {
      key: 'due',
      header: words.due,
      cell: ({ dueDate, age, left }) =>
        isSome(left) && age !== null && age !== 'notDue'
          ? `${dueDate ?? ''} · ${cityLedger.overdue} ${cityLedger.ages[age]}`
          : dueDate,
    },
    {
      key: 'amount',
      header: `${words.amount} ${currency}`,
      align: 'right',
      cell: ({ kind, amount }) => (
        <MoneyText amount={kind === 'charge' ? amount : `-${amount}`} currency={currency} />
      ),
    },
    {
      key: 'left',
      header: words.left,
      align: 'right',
      cell: ({ kind, left }) =>
        isSome(left) && (
          <MoneyText amount={kind === 'charge' ? left : `-${left}`} currency={currency} isStrong />
        ),
    },
    {
      key: 'act',
      header: words.act,
      align: 'right',
      cell: (item) =>
        isOwed(item) ? (
          <ActionButton
            label={cityLedger.writeOff.action}
            spokenLabel={cityLedger.writeOff.title(item.documentNumber)}
            variant="quiet"
            isCompact
            onAction={() => onAct({ kind: 'writeOff', item })}
            blockedReason={blockedReason('writeOffCityItem', 'office')}
          />
        ) : isSome(item.left) ? (
          <ActionButton
            label={cityLedger.allocate.action}
            spokenLabel={cityLedger.allocate.title(item.documentNumber)}
            variant="quiet"
            isCompact
            onAction={() => onAct({ kind: 'allocate', item })}
            blockedReason={blockedReason('allocateCityCredit', 'office')}
          />
        ) : null,
    },
  ]
}
