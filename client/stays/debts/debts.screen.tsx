import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { DocumentPrint } from '../../documents/document-print.panel.tsx'
import { useText } from '../../kernel/i18n.tsx'
import { DoneNotice } from '../../ui/done-notice.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { PageBody } from '../../ui/page-body.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useGoBack } from '../go-back.api.ts'
import { useSkippers } from '../skippers/skipper.api.ts'
import { type DifferenceDialog, type DifferenceDone, useDifferences } from './debts.api.ts'
import { DebtTables } from './debt-tables.panel.tsx'
import { DifferenceDetail } from './difference-detail.panel.tsx'
import { DifferenceDialogs } from './difference-dialogs.panel.tsx'

/** The accountant's page of everything a count left open: who bears it, who owes it, what became of it. */
export const DebtsScreen = () => {
  const { debts: words, common } = useText()
  const goBack = useGoBack()
  const [show, setShow] = useState<'open' | 'ended'>('open')
  const differences = useDifferences(show === 'ended')
  const skippers = useSkippers(false)
  const [selectedId, setSelectedId] = useState<number | null>(null)
  const [opened, setOpened] = useState<DifferenceDialog | null>(null)
  const [done, setDone] = useState<DifferenceDone | null>(null)
  const [printing, setPrinting] = useState<number | null>(null)
  const selected = differences.data?.find(({ differenceId }) => differenceId === selectedId)
  const receiptId = done?.documentId
  const finish = (finished: DifferenceDone) => {
    setOpened(null)
    setDone(finished)
    setPrinting(finished.documentId ?? null)
  }
  return (
    <>
      <PageHeader title={words.title} onBack={goBack}>
        <SegmentedControl
          aria-label={words.showLabel}
          data={(['open', 'ended'] as const).map((value) => ({ value, label: words.show[value] }))}
          value={show}
          onChange={(value) => setShow(value === 'ended' ? 'ended' : 'open')}
        />
      </PageHeader>
      <PageBody aside={<DifferenceDetail difference={selected} onOpen={setOpened} onPrint={setPrinting} />}>
        {done !== null && (
          <DoneNotice
            what={done.what}
            numbers={done.numbers ?? []}
            {...(receiptId !== undefined && { onPrintAgain: () => setPrinting(receiptId) })}
            next={{ label: common.dismiss, onAction: () => setDone(null) }}
          />
        )}
        <Loaded query={differences} lines={10}>
          {(items) => (
            <DebtTables
              differences={items}
              skippers={(skippers.data ?? []).filter(({ state }) => state === 'assigned')}
              isEnded={show === 'ended'}
              selectedId={selectedId}
              onSelect={setSelectedId}
            />
          )}
        </Loaded>
      </PageBody>
      {selected !== undefined && (
        <DifferenceDialogs
          difference={selected}
          opened={opened}
          onClose={() => setOpened(null)}
          onDone={finish}
        />
      )}
      {printing !== null && <DocumentPrint documentId={printing} onClose={() => setPrinting(null)} />}
    </>
  )
}
