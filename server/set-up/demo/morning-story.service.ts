import { addDays } from '@jiaoban/shared/kernel/dates.ts'
import { correctCharge } from '../../folios/correct-charge.command.ts'
import { postCharge } from '../../folios/post-charge.command.ts'
import { issueTaxInvoice } from '../../invoices/issue-tax-invoice.command.ts'
import { answerInspection } from '../../stays/answer-inspection.command.ts'
import { requestInspection } from '../../stays/request-inspection.command.ts'
import { setRoomState } from '../../rooms/set-room-state.command.ts'
import { setOutOfOrder } from '../../stays/set-out-of-order.command.ts'
import { openAccounts } from './demo-companies.service.ts'
import { reserve } from './demo-reservation.service.ts'
import { morningArrivals, reservations } from './demo-stays.service.ts'
import { arrive, charge, type StayIds, type Story } from './story.service.ts'

/** The first day until three: Li Na opens desk one, takes reservations, and a guest stays for lunch. */
export const tellMorning = async (story: Story): Promise<void> => {
  const { lina, wufang } = story.people
  story.clock.set(story.firstDate, '06:45')
  const accounts = await openAccounts(story)
  story.clock.set(story.firstDate, '07:00')
  await lina.openShift(story.desk('FO1'))
  for (const reservation of reservations) await reserve(story, lina, reservation, accounts)
  await wufang.run(setOutOfOrder, {
    roomId: story.room('209').id,
    fromDate: story.firstDate,
    untilDate: addDays(story.firstDate, 5),
    reasonCode: 'water',
  })
  story.clock.set(story.firstDate, '09:20')
  const [dayGuest] = await arrive(story, lina, morningArrivals)
  if (!dayGuest) throw new Error('the morning has a guest for the day')
  await serveLunch(story, dayGuest)
  await letDayGuestGo(story, dayGuest)
  story.clock.set(story.firstDate, '15:00')
  await lina.handOver(story.people.wangqiang, { lead: story.people.zhaomin, bag: 'BAG0001' })
}

/** A second lunch is charged to the wrong room, and taken back. */
const serveLunch = async (story: Story, guest: StayIds): Promise<void> => {
  const { lina } = story.people
  story.clock.set(story.firstDate, '12:40')
  await lina.run(postCharge, charge(guest, 'restaurant', '126.00'))
  const wrong = await lina.run(postCharge, charge(guest, 'restaurant', '68.00'))
  await lina.run(correctCharge, { folioLineId: wrong.folioLineId, reasonCode: 'wrong_room' })
}

/** The room is looked at, the bill settled, and a tax invoice written on the first paper of the book. */
const letDayGuestGo = async (story: Story, guest: StayIds): Promise<void> => {
  const { lina, wufang } = story.people
  story.clock.set(story.firstDate, '14:10')
  const { inspectionId } = await lina.run(requestInspection, { stayId: guest.stayId })
  const minibar = { code: 'minibar', amount: '36.00', quantity: 2 }
  await wufang.run(answerInspection, { inspectionId, outcome: 'charges', charges: [minibar] })
  const bill = await story.checkOut(lina, guest, 'wechat')
  await lina.run(issueTaxInvoice, {
    billIds: [bill.documentId],
    numbering: { source: 'book', number: '20260001' },
    buyerTitle: '演示科技有限公司',
    buyerTaxNumber: '91310000MA1DEM0021',
    amount: bill.charges,
  })
  story.clock.set(story.firstDate, '14:45')
  await wufang.run(setRoomState, { roomId: story.room('205').id, state: 'clean' })
}
