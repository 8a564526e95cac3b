import { addDays, wallClock } from '@jiaoban/shared/kernel/dates.ts'
import { uuidV7 } from '@jiaoban/shared/kernel/uuid-v7.ts'
import type { Hotel } from '../../kernel/hotel.ts'
import { setUpHotel } from '../set-up-hotel.service.ts'
import { demoHouse } from './demo-house.service.ts'
import { tellEvening } from './evening-story.service.ts'
import { hashOnce } from './hash-once.service.ts'
import { tellMorning } from './morning-story.service.ts'
import { tellNextMorning } from './next-morning-story.service.ts'
import { StoryClock } from './story-clock.service.ts'
import { openStory } from './story.service.ts'

const timeZone = 'Asia/Shanghai'

/**
 * Makes the demonstration hotel in an empty database, and lets yesterday happen in it: by commands alone, at
 * the hours they would be given, the same every time. Raises `already_set_up`.
 */
export const loadDemo = async (hotel: Pick<Hotel, 'db' | 'clock' | 'runner'>): Promise<void> => {
  const firstDate = addDays(wallClock(hotel.clock.now(), timeZone).date, -1)
  const clock = new StoryClock(hotel.clock)
  clock.set(firstDate, '06:30')
  await setUpHotel(
    { ...hotel, clock, runner: { ...hotel.runner, clock } },
    { commandId: uuidV7(clock.epochMs()), input: demoHouse(firstDate), hash: hashOnce() },
  )
  const story = await openStory(hotel, clock, firstDate)
  await tellMorning(story)
  await tellEvening(story)
  await tellNextMorning(story, hotel.db.reader)
}
