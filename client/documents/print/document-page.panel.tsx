import type { Snapshot } from '@jiaoban/shared/documents/snapshot.types.ts'
import type { PaperSize } from '../../ui/paper-size.ts'
import { DepositSlipPage } from './deposit-slip.panel.tsx'
import { PaperHead } from './paper-head.panel.tsx'

interface DocumentPageProps {
  readonly content: Snapshot
  readonly size: PaperSize
  /** 1 is the original. */
  readonly copyNumber: number
}

/** What stands on the paper of each kind, from the snapshot alone. */
export const DocumentPage = ({ content, size, copyNumber }: DocumentPageProps) => {
  switch (content.kind) {
    case 'deposit_slip':
      return <DepositSlipPage slip={content} size={size} copyNumber={copyNumber} />
    default:
      return <PaperHead head={content} kind={content.kind} copyNumber={copyNumber} />
  }
}
