import { issueBook } from '@jiaoban/server/documents/issue-book.command.ts'
import { receiveBooks } from '@jiaoban/server/documents/receive-books.command.ts'
import type { TestHotel } from './hotel.ts'

/** Ten outage slips, P0001 to P0010, through the stock to a desk. */
export const giveOutageBook = async ({ people }: TestHotel, deskId: number): Promise<void> => {
  const { rangeId } = await people.sunli.run(receiveBooks, {
    documentKind: 'outage_slip',
    first: 'P0001',
    last: 'P0010',
    receivedDate: '2026-03-01',
    cost: '20.00',
    supplier: '市印刷厂',
  })
  await people.sunli.run(issueBook, { rangeId, deskId })
}
