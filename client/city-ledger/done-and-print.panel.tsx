import { useState } from 'react'
import { DocumentPrint } from '../documents/document-print.panel.tsx'
import { useText } from '../kernel/i18n.tsx'
import { DoneNotice } from '../ui/done-notice.tsx'

/** What was done, with the receipt it gave. */
export interface DoneWithReceipt {
  readonly what: string
  readonly documentId: number
  readonly number: string
}

/** Says what was done; its receipt lies ready for the printer, and can be printed again. */
export const DoneAndPrint = ({ done }: { readonly done: DoneWithReceipt }) => {
  const { vouchers } = useText()
  const [isPrinting, setPrinting] = useState(true)
  return (
    <>
      <DoneNotice
        what={done.what}
        numbers={[{ label: vouchers.receipt, value: done.number }]}
        onPrintAgain={() => setPrinting(true)}
      />
      {isPrinting && <DocumentPrint documentId={done.documentId} onClose={() => setPrinting(false)} />}
    </>
  )
}
