import type { BusyHotel } from './busy-hotel.ts'
import type { ValidCall } from './every-command.ts'

/** Those that bill, settle and invoice. */
export const settlementCalls = (busy: BusyHotel): readonly ValidCall[] => {
  const lina = { who: 'lina', shift: 'own' } as const
  const approved = { approver: 'admin', isApproved: true } as const
  const { folioId } = busy.stay
  const cash = [{ methodCode: 'cash', amount: '10.00', tendered: '20.00' }]
  return [
    {
      name: 'settleFolio',
      path: 'invoices.settleFolio',
      ...lina,
      input: {
        folioId: busy.house,
        folioVersion: 1,
        payments: [{ methodCode: 'cash', amount: '20.00', tendered: '50.00' }],
        refunds: [],
      },
    },
    {
      name: 'sellToPasserBy',
      path: 'invoices.sellToPasserBy',
      ...lina,
      input: {
        buyerName: '李雷',
        lines: [{ code: 'restaurant', amount: '66.00', quantity: 1, remark: '午餐' }],
        payments: [{ methodCode: 'cash', amount: '66.00', tendered: '100.00' }],
      },
    },
    {
      name: 'issueCreditNote',
      path: 'invoices.issueCreditNote',
      ...lina,
      ...approved,
      input: {
        invoiceId: busy.invoice.documentId,
        numbering: { source: 'external', number: '9'.repeat(20) },
        amount: '12.00',
        reasonCode: 'wrong_buyer',
      },
    },
    {
      name: 'settleInterim',
      path: 'invoices.settleInterim',
      ...lina,
      input: { folioId, folioVersion: 1, payments: cash },
    },
    {
      name: 'creditBill',
      path: 'invoices.creditBill',
      ...lina,
      ...approved,
      input: { billId: busy.interim.documentId, reasonCode: 'wrong_charge' },
    },
    {
      name: 'issueTaxInvoice',
      path: 'invoices.issue',
      ...lina,
      input: {
        billIds: [busy.bill.documentId],
        numbering: { source: 'book', number: 'A00001001' },
        buyerTitle: '上海某某科技有限公司',
        buyerTaxNumber: '91310000MA1FL0001R',
        amount: '300.00',
      },
    },
  ]
}
