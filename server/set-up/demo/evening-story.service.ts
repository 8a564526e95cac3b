import { takeDeposit } from '../../deposits/take-deposit.command.ts'
import { postCharge } from '../../folios/post-charge.command.ts'
import { openMatter } from '../../handover-book/open-matter.command.ts'
import { writeNotice } from '../../handover-book/write-notice.command.ts'
import { endShift } from '../../handovers/end-shift.command.ts'
import { addDays } from '@jiaoban/shared/kernel/dates.ts'
import { takePayment } from '../../payments/take-payment.command.ts'
import { bookDifference } from '../../shifts/book-difference.command.ts'
import { cancelReservation } from '../../stays/cancel-reservation.command.ts'
import { reserve } from './demo-reservation.service.ts'
import { eveningArrivals, nightArrivals, secondDeskArrivals } from './demo-stays.service.ts'
import { arrive, charge, referenceOf, type Story } from './story.service.ts'

/** The first day from three to midnight: two desks, dinner, a drawer that is twenty short, the night's desk. */
export const tellEvening = async (story: Story): Promise<void> => {
  const { chenjing, wangqiang } = story.people
  story.clock.set(story.firstDate, '15:30')
  await chenjing.openShift(story.desk('FO2'))
  const [, tanaka, , kim] = await arrive(story, chenjing, secondDeskArrivals)
  story.clock.set(story.firstDate, '17:15')
  const [luoHao, , , songBin] = await arrive(story, wangqiang, eveningArrivals)
  if (!tanaka || !kim || !luoHao || !songBin) throw new Error('the evening has its guests')

  story.clock.set(story.firstDate, '19:50')
  await chenjing.run(postCharge, charge(tanaka, 'restaurant', '238.00'))
  await chenjing.run(postCharge, charge(kim, 'laundry', '85.00'))
  const tender = { methodCode: 'cash', amount: '85.00', tendered: '100.00' }
  await chenjing.run(takePayment, { folioId: kim.folioId, tenders: [tender] })
  await wangqiang.run(postCharge, charge(songBin, 'restaurant', '468.00'))
  await wangqiang.run(postCharge, charge(luoHao, 'telephone', '12.50'))
  const more = { methodCode: 'card', amount: '500.00', reference: referenceOf('card', songBin.folioId) }
  await wangqiang.run(takeDeposit, { folioId: songBin.folioId, tenders: [more] })
  await endSecondDesk(story)
  await tellNight(story)
}

/** Twenty are missing at desk two: a lead books them to the cashier, and the shift ends at the safe. */
const endSecondDesk = async (story: Story): Promise<void> => {
  const { chenjing, zhouhao } = story.people
  story.clock.set(story.firstDate, '21:00')
  await chenjing.count('20.00')
  await chenjing.run(bookDifference, { target: { kind: 'drawer' } }, { approver: zhouhao })
  await chenjing.drop({ lead: zhouhao, bag: 'BAG0002' })
  await chenjing.run(endShift, {}, { approver: zhouhao })
}

/** Zhou Hao takes over at eleven, and writes down what the morning has to know. */
const tellNight = async (story: Story): Promise<void> => {
  const { wangqiang, zhaomin, zhouhao } = story.people
  story.clock.set(story.firstDate, '23:00')
  await wangqiang.handOver(zhouhao, { lead: zhaomin, bag: 'BAG0003' })
  story.clock.set(story.firstDate, '23:40')
  await arrive(story, zhouhao, nightArrivals)
  const second = {
    guest: 'heJiaming',
    source: 'direct',
    typeCode: 'KNG',
    arrivesAfter: 2,
    nights: 1,
  } as const
  const stayId = await reserve(story, zhouhao, second)
  await zhouhao.run(cancelReservation, { stayId, reasonCode: 'guest_cancelled' })
  await zhouhao.run(writeNotice, {
    text: '209 房空调维修，未修好前不要排房。',
    validUntil: addDays(story.firstDate, 3),
    roomId: story.room('209').id,
  })
  await zhouhao.run(openMatter, {
    kind: 'guest',
    text: '608 房客人有一件行李寄存在礼宾部，退房时提醒领取。',
    roomId: story.room('608').id,
  })
}
