import { Group, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { useShellStatus } from '../kernel/shell-status.ts'
import { type client, trpc } from '../kernel/trpc.ts'
import { useBlockedReason } from '../staff/blocked-reason.api.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { MoneyText } from '../ui/money-text.tsx'
import { isSome } from './city-ledger.api.ts'
import { DoneAndPrint, type DoneWithReceipt } from './done-and-print.panel.tsx'
import { RefundVoucherForm } from './refund-voucher.form.tsx'
import { SellVoucherForm } from './sell-voucher.form.tsx'

export type VoucherView = Awaited<ReturnType<typeof client.cityLedger.vouchers.query>>[number]

/** Vouchers and prepaid cards with what they hold; a row refunds what is left. */
export const VouchersPanel = () => {
  const { vouchers: words } = useText()
  const blockedReason = useBlockedReason()
  const vouchers = useQuery(trpc.cityLedger.vouchers.queryOptions())
  const [opened, setOpened] = useState<'sell' | VoucherView | null>(null)
  const [done, setDone] = useState<DoneWithReceipt | null>(null)
  const finish = (what: DoneWithReceipt) => {
    setOpened(null)
    setDone(what)
  }
  const isRefund = opened !== null && opened !== 'sell'
  return (
    <Stack gap="md">
      <Group justify="flex-end">
        <ActionButton
          variant="primary"
          hotkey="Ctrl+Enter"
          label={words.sell.action}
          onAction={() => setOpened('sell')}
          blockedReason={blockedReason('sellVoucher', 'desk')}
        />
      </Group>
      {done !== null && <DoneAndPrint key={done.documentId} done={done} />}
      <Loaded query={vouchers}>{(list) => <VoucherList list={list} onRefund={setOpened} />}</Loaded>
      <Dialog
        isOpen={opened !== null}
        onClose={() => setOpened(null)}
        title={isRefund ? words.refund.title(opened.number) : words.sell.action}
        width={520}
      >
        {opened === 'sell' && <SellVoucherForm onDone={finish} />}
        {isRefund && <RefundVoucherForm voucher={opened} onDone={finish} />}
      </Dialog>
    </Stack>
  )
}

interface VoucherListProps {
  readonly list: readonly VoucherView[]
  readonly onRefund: (voucher: VoucherView) => void
}

const VoucherList = ({ list, onRefund }: VoucherListProps) => {
  const { vouchers: words } = useText()
  const { currency } = useShellStatus()
  const blockedReason = useBlockedReason()
  return (
    <DataTable
      label={words.sections.vouchers}
      rows={list}
      rowKey={({ id }) => id}
      empty={{ title: words.empty }}
      isDimmed={({ left }) => !isSome(left)}
      columns={[
        { key: 'number', header: words.number, cell: ({ number }) => number },
        { key: 'kind', header: words.kind, cell: ({ kind }) => words.kinds[kind] },
        { key: 'sold', header: words.sold, cell: ({ soldDate }) => soldDate },
        { key: 'expires', header: words.expires, cell: ({ expiresDate }) => expiresDate ?? words.never },
        {
          key: 'amount',
          header: `${words.amount} ${currency}`,
          align: 'right',
          cell: ({ amount }) => <MoneyText amount={amount} currency={currency} />,
        },
        {
          key: 'left',
          header: words.left,
          align: 'right',
          cell: ({ left }) => <MoneyText amount={left} currency={currency} isStrong />,
        },
        {
          key: 'refund',
          header: words.refund.action,
          align: 'right',
          cell: (voucher) =>
            isSome(voucher.left) && (
              <ActionButton
                label={words.refund.action}
                spokenLabel={words.refund.title(voucher.number)}
                variant="quiet"
                isCompact
                onAction={() => onRefund(voucher)}
                blockedReason={blockedReason('refundVoucher', 'desk')}
              />
            ),
        },
      ]}
    />
  )
}
