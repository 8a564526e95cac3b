import type { DocumentKind } from '@jiaoban/shared/documents/document.types.ts'
import type { Snapshot } from '@jiaoban/shared/documents/snapshot.types.ts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLanguage, useText } from '../kernel/i18n.tsx'
import { queryClient } from '../kernel/query-client.ts'
import { trpc } from '../kernel/trpc.ts'
import { PrintFrame } from '../ui/print-frame.tsx'
import { usePaperChoice } from './paper-choice.api.ts'
import { PaperTools } from './paper-tools.panel.tsx'
import { DocumentPage } from './print/document-page.panel.tsx'

interface DocumentPrintProps {
  readonly documentId: number
  readonly onClose: () => void
}

/**
 * A document above the screen as it was frozen when it was issued, ready for the printer:
 * `{printing !== null && <DocumentPrint documentId={printing} onClose={…} />}`. Each copy is counted, and every
 * one after the first says that it is a reprint.
 */
export const DocumentPrint = ({ documentId, onClose }: DocumentPrintProps) => {
  const { data } = useQuery(trpc.documents.byId.queryOptions({ documentId }))
  // Once the paper is closed, the memos it names follow that nobody has printed yet.
  const [waiting, setWaiting] = useState<readonly number[] | null>(null)
  const [memoId, ...others] = waiting ?? []
  if (memoId !== undefined) {
    const next = () => (others.length === 0 ? onClose() : setWaiting(others))
    return <DocumentPrint key={memoId} documentId={memoId} onClose={next} />
  }
  if (data === undefined) return null
  const close = () => {
    const unprinted = data.memos.filter(({ copies }) => copies === 0).map((memo) => memo.documentId)
    if (unprinted.length === 0) onClose()
    else setWaiting(unprinted)
  }
  return <LoadedDocument documentId={documentId} document={data} onClose={close} />
}

interface LoadedDocumentProps extends DocumentPrintProps {
  readonly document: {
    readonly kind: DocumentKind
    readonly number: string
    readonly copies: number
    /** Null once a retention rule has blanked it. */
    readonly content: Snapshot | null
  }
}

const LoadedDocument = ({ documentId, document, onClose }: LoadedDocumentProps) => {
  const { papers } = useText()
  const screen = useLanguage()
  const [language, setLanguage] = useState(screen.language)
  const paper = usePaperChoice(document.kind)
  const { mutate: recordPrint } = useMutation(
    trpc.documents.recordPrint.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: [['documents']] }),
    }),
  )
  return (
    <PrintFrame
      title={`${papers.titles[document.kind]} ${document.number}`}
      size={paper.size}
      language={language}
      tools={<PaperTools paper={paper} language={language} onLanguage={setLanguage} />}
      onPrinted={() => recordPrint({ documentId })}
      onClose={onClose}
    >
      {document.content === null ? (
        papers.blanked
      ) : (
        <DocumentPage content={document.content} size={paper.size} copyNumber={document.copies + 1} />
      )}
    </PrintFrame>
  )
}
