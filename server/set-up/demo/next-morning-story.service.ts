import { listBagsInHand } from '@jiaoban/db/shifts/drop.reads.ts'
import { findStayInRoom } from '@jiaoban/db/stays/stay.reads.ts'
import { listFoliosOfStay } from '@jiaoban/db/folios/folio.reads.ts'
import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import { addDays } from '@jiaoban/shared/kernel/dates.ts'
import { rollBusinessDate } from '../../night-audit/roll-business-date.command.ts'
import { setRoomState } from '../../rooms/set-room-state.command.ts'
import { receiveDrop } from '../../shifts/receive-drop.command.ts'
import { welcomeVips } from './demo-vips.service.ts'
import type { StayIds, Story } from './story.service.ts'

const earlyRooms = ['608', '306']
const dirtyRooms = ['203', '504']

/**
 * The night and the morning after: the date rolls and turns the night's shift, two guests leave early, and
 * the shift ends at the safe, so that whoever tries the demonstration opens the first shift of the day.
 */
export const tellNextMorning = async (story: Story, reader: Reader): Promise<void> => {
  const { zhouhao, zhaomin, sunli, wufang } = story.people
  const date = addDays(story.firstDate, 1)
  story.clock.set(date, '00:30')
  await zhouhao.run(rollBusinessDate, { signedAs: 'checked' })
  story.clock.set(date, '05:50')
  for (const room of earlyRooms) {
    await story.checkOut(zhouhao, await stayIn(reader, story.room(room).id), 'cash')
  }
  story.clock.set(date, '07:00')
  await zhouhao.end({ lead: zhaomin, bag: 'BAG0004' })
  for (const room of dirtyRooms) {
    await wufang.run(setRoomState, { roomId: story.room(room).id, state: 'dirty' })
  }
  story.clock.set(date, '08:10')
  await welcomeVips(story, reader)
  story.clock.set(date, '08:30')
  const [first, second] = await listBagsInHand(reader)
  for (const bag of [first, second]) {
    if (bag) await sunli.run(receiveDrop, { dropId: bag.id, counted: bag.amount.toString() })
  }
}

const stayIn = async (reader: Reader, roomId: number): Promise<StayIds> => {
  const stay = await findStayInRoom(reader, roomId)
  const [folio] = stay ? await listFoliosOfStay(reader, stay.id) : []
  if (!stay || !folio) throw new Error(`nobody is in room ${roomId}`)
  return { stayId: stay.id, folioId: folio.id }
}
