import type { PaperSize } from '../ui/paper-size.ts'
import { languageTags } from '@jiaoban/shared/i18n/language.ts'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { BillActions } from '../invoices/bill-actions.panel.tsx'
import { InvoiceActions } from '../invoices/invoice-actions.panel.tsx'
import { LanguageScope, useLanguage, useText } from '../kernel/i18n.tsx'
import { type client, trpc } from '../kernel/trpc.ts'
import { ActionButton } from '../ui/action-button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { DocumentPrint } from './document-print.panel.tsx'
import classes from './documents.module.css'
import { usePaperChoice } from './paper-choice.api.ts'
import { PaperTools } from './paper-tools.panel.tsx'
import { DocumentPage } from './print/document-page.panel.tsx'

/** One document as it was printed, with how often it was; it can be printed again. */
export const DocumentScreen = () => {
  const { documentId } = useParams({ from: '/shell/documents/$documentId' })
  const document = useQuery(trpc.documents.byId.queryOptions({ documentId }))
  return <Loaded query={document}>{(loaded) => <ShownDocument key={documentId} document={loaded} />}</Loaded>
}

type DocumentView = Awaited<ReturnType<typeof client.documents.byId.query>>

const ShownDocument = ({ document }: { readonly document: DocumentView }) => {
  const { documents } = useText()
  const navigate = useNavigate()
  const screen = useLanguage()
  const [language, setLanguage] = useState(screen.language)
  const paper = usePaperChoice(document.kind)
  const [isPrinting, setPrinting] = useState(false)
  const [issued, setIssued] = useState<number | null>(null)
  const { stayId } = document
  return (
    <>
      <PageHeader
        title={`${documents.kinds[document.kind]} ${document.number}`}
        detail={documents.printed(document.copies)}
        onBack={() => void navigate({ to: '/documents' })}
        primary={{
          label: document.copies === 0 ? documents.print : documents.reprint,
          onAction: () => setPrinting(true),
          blockedReason: document.content === null ? documents.blanked : null,
        }}
      >
        <PaperTools paper={paper} language={language} onLanguage={setLanguage} />
        {document.kind === 'bill' && <BillActions billId={document.id} onIssued={setIssued} />}
        {document.kind === 'tax_invoice' && <InvoiceActions invoiceId={document.id} onIssued={setIssued} />}
        {stayId !== null && (
          <ActionButton
            label={documents.openStay}
            onAction={() => void navigate({ to: '/stays/$stayId', params: { stayId } })}
          />
        )}
      </PageHeader>
      <div className={classes['desk']}>
        <LanguageScope language={language}>
          <Paper document={document} size={paper.size} />
        </LanguageScope>
      </div>
      {isPrinting && <DocumentPrint documentId={document.id} onClose={() => setPrinting(false)} />}
      {issued !== null && (
        <DocumentPrint
          documentId={issued}
          onClose={() => {
            setIssued(null)
            void navigate({ to: '/documents/$documentId', params: { documentId: issued } })
          }}
        />
      )}
    </>
  )
}

const Paper = ({ document, size }: { readonly document: DocumentView; readonly size: PaperSize }) => {
  const { documents } = useText()
  const { language } = useLanguage()
  return (
    <article className={`paper paper-${size}`} lang={languageTags[language]}>
      {document.content === null ? (
        documents.blanked
      ) : (
        <DocumentPage content={document.content} size={size} copyNumber={1} />
      )}
    </article>
  )
}
