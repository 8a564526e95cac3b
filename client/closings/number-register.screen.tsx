import { NativeSelect } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useText } from '../kernel/i18n.tsx'
import { trpc } from '../kernel/trpc.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { EmptyList } from '../ui/empty-list.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { PageBody } from '../ui/page-body.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { type Chosen, keyOf, readKey, type Register, titleOf, useChoices } from './number-register.api.ts'
import { useRegisterColumns } from './number-register-columns.panel.tsx'
import { NumberRegisterPrint } from './number-register-print.panel.tsx'
import { ProofLine } from './number-proof.panel.tsx'

/** What became of every number of a book, of the stock or of a series of ours, a page at a time, with its proof. */
export const NumberRegisterScreen = () => {
  const { numberBooks: words } = useText()
  const navigate = useNavigate()
  const search = useSearch({ from: '/shell/documents/numbers/register' })
  const { of, id, from } = search
  const chosen = of === undefined || id === undefined ? null : { of, id }
  const choices = useChoices(chosen)
  const [isPrinting, setPrinting] = useState(false)
  const register = useQuery({
    ...trpc.closings.numberRegister.queryOptions(
      { of: chosen?.of ?? 'book', id: chosen?.id ?? 1, ...(from === undefined ? {} : { from }) },
      { placeholderData: keepPreviousData },
    ),
    enabled: chosen !== null,
  })
  const go = (next: Chosen, page?: number) =>
    void navigate({
      to: '/documents/numbers/register',
      search: { ...next, ...(page === undefined ? {} : { from: page }) },
      replace: true,
    })
  return (
    <>
      <PageHeader title={words.register} onBack={() => void navigate({ to: '/documents/numbers' })}>
        <ActionButton
          label={words.sheet.print}
          hotkey="Alt+P"
          blockedReason={chosen === null ? words.sheet.choose : null}
          onAction={() => setPrinting(true)}
        />
      </PageHeader>
      <PageBody>
        <NativeSelect
          label={words.sheet.of}
          autoFocus
          maw={420}
          data={[{ value: '', label: words.sheet.choose }, ...choices]}
          value={chosen === null ? '' : keyOf(chosen)}
          onChange={(event) => {
            const next = readKey(event.currentTarget.value)
            if (next !== null) go(next)
          }}
        />
        {chosen === null ? (
          <EmptyList title={words.sheet.choose} />
        ) : (
          <Loaded query={register} lines={12}>
            {(shown) => (
              <>
                <ProofLine register={shown} />
                <RegisterTable register={shown} />
                <Pages register={shown} onPage={(page) => go(chosen, page)} />
                {isPrinting && <NumberRegisterPrint register={shown} onClose={() => setPrinting(false)} />}
              </>
            )}
          </Loaded>
        )}
      </PageBody>
    </>
  )
}

const RegisterTable = ({ register }: { readonly register: Register }) => {
  const { numberBooks: words, documents } = useText()
  const navigate = useNavigate()
  const columns = useRegisterColumns()
  return (
    <DataTable
      label={titleOf(register, documents.kinds)}
      columns={columns}
      rows={register.rows}
      rowKey={(row) => `${row.number} ${row.state}`}
      empty={{ title: words.sheet.empty }}
      isDimmed={({ state }) => state === 'voided' || state === 'withdrawn'}
      onOpen={(row) => {
        if (row.state !== 'issued') return
        void navigate({ to: '/documents/$documentId', params: { documentId: row.documentId } })
      }}
    />
  )
}

interface PagesProps {
  readonly register: Register
  readonly onPage: (from: number) => void
}

const Pages = ({ register, onPage }: PagesProps) => {
  const { sheet: words } = useText().numberBooks
  const { previousFrom, nextFrom } = register
  if (previousFrom === null && nextFrom === null) return null
  return (
    <div>
      {previousFrom !== null && (
        <ActionButton label={words.previous} hotkey="Alt+," onAction={() => onPage(previousFrom)} />
      )}{' '}
      {nextFrom !== null && (
        <ActionButton label={words.next} hotkey="Alt+." onAction={() => onPage(nextFrom)} />
      )}
    </div>
  )
}
