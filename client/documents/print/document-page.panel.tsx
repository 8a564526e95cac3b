import type { Snapshot } from '@jiaoban/shared/documents/snapshot.types.ts'
import type { PaperSize } from '../../ui/paper-size.ts'
import { BillPage } from './bill.panel.tsx'
import { CreditBillPage } from './credit-bill.panel.tsx'
import { CreditNotePage } from './credit-note.panel.tsx'
import { CustodySlipPage } from './custody-slip.panel.tsx'
import { DepositSlipPage } from './deposit-slip.panel.tsx'
import { ExchangeMemoPage } from './exchange-memo.panel.tsx'
import { LostSlipPage } from './lost-slip.panel.tsx'
import { OutageSlipPage } from './outage-slip.panel.tsx'
import { PaidOutVoucherPage } from './paid-out-voucher.panel.tsx'
import { ReceiptPage } from './receipt.panel.tsx'
import { TaxInvoicePage } from './tax-invoice.panel.tsx'

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
    case 'bill':
      return <BillPage bill={content} size={size} copyNumber={copyNumber} />
    case 'credit_bill':
      return <CreditBillPage credit={content} size={size} copyNumber={copyNumber} />
    case 'receipt':
      return <ReceiptPage receipt={content} size={size} copyNumber={copyNumber} />
    case 'tax_invoice':
      return <TaxInvoicePage invoice={content} size={size} copyNumber={copyNumber} />
    case 'credit_note':
      return <CreditNotePage note={content} size={size} copyNumber={copyNumber} />
    case 'float_slip':
    case 'drop_slip':
    case 'over_short_slip':
    case 'declaration':
      if (content.purpose === 'lost_slip') {
        return <LostSlipPage declaration={content} size={size} copyNumber={copyNumber} />
      }
      return <CustodySlipPage slip={content} size={size} copyNumber={copyNumber} />
    case 'paid_out_voucher':
      return <PaidOutVoucherPage voucher={content} size={size} copyNumber={copyNumber} />
    case 'exchange_memo':
      return <ExchangeMemoPage memo={content} size={size} copyNumber={copyNumber} />
    case 'outage_slip':
      return <OutageSlipPage slip={content} size={size} copyNumber={copyNumber} />
  }
}
