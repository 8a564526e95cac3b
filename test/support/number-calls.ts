import { listBooksOfDesk } from '@jiaoban/db/documents/number.reads.ts'
import type { BusyHotel } from './busy-hotel.ts'
import type { ValidCall } from './every-command.ts'

/** Valid calls about paper numbers: into the stock, to a desk, back, and out for good. */
export const numberCalls = async ({ hotel, stock }: BusyHotel): Promise<readonly ValidCall[]> => {
  const desk = hotel.deskId('FO5')
  const [book] = await listBooksOfDesk(hotel.db.reader, desk)
  const office = { who: 'sunli', shift: 'office' } as const
  return [
    {
      name: 'receiveBooks',
      path: 'documents.receiveBooks',
      ...office,
      input: {
        documentKind: 'tax_invoice',
        first: 'D00000001',
        last: 'D00000050',
        receivedDate: '2026-02-28',
        cost: '12.50',
        supplier: '市印刷厂 送货单 88',
      },
    },
    {
      name: 'issueBook',
      path: 'documents.issueBook',
      ...office,
      approver: 'admin',
      input: { rangeId: stock.rangeId, deskId: desk, quantity: 50 },
    },
    {
      name: 'returnBook',
      path: 'documents.returnBook',
      ...office,
      input: { bookId: book?.id, number: book?.nextPrinted },
    },
    {
      name: 'closeRange',
      path: 'documents.closeRange',
      ...office,
      approver: 'admin',
      isApproved: true,
      input: { rangeId: stock.rangeId, reasonCode: 'abolished' },
    },
  ]
}
