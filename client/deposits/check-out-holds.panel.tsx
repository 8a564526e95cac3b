import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { DocumentPrint } from '../documents/document-print.panel.tsx'
import { useText } from '../kernel/i18n.tsx'
import { trpc } from '../kernel/trpc.ts'
import { DecisionNotice } from '../ui/decision-notice.tsx'
import { HoldList } from './hold-list.panel.tsx'

/** Holds on the leaving guest's cards: captured for what is still due, or given back, before they go. */
export const CheckOutHolds = ({ stayId }: { readonly stayId: number }) => {
  const { holds: words } = useText().deposits
  const { data: holds = [] } = useQuery(trpc.stays.preAuthorisations.queryOptions({ stayId }))
  const [printing, setPrinting] = useState<number | null>(null)
  const isOpen = holds.some(({ state }) => state === 'held')
  if (!isOpen && printing === null) return null
  return (
    <>
      {isOpen && <DecisionNotice>{words.open}</DecisionNotice>}
      <HoldList
        stayId={stayId}
        canCapture
        onDone={({ documentIds }) => setPrinting(documentIds[0] ?? null)}
      />
      {printing !== null && <DocumentPrint documentId={printing} onClose={() => setPrinting(null)} />}
    </>
  )
}
