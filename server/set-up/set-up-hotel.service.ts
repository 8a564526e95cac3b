import { findProperty } from '@jiaoban/db/property/property.reads.ts'
import { type BusinessDate, wallClock } from '@jiaoban/shared/kernel/dates.ts'
import { refusalOfFounding } from '@jiaoban/shared/set-up/set-up.rules.ts'
import type { FoundingInput } from '@jiaoban/shared/set-up/set-up.schema.ts'
import { foundHotel } from '../kernel/found-hotel.ts'
import type { Hotel } from '../kernel/hotel.ts'
import { hashSecret } from '../staff/password.service.ts'
import { openFirstDay } from './first-day.service.ts'
import { writeDesks } from './new-desks.service.ts'
import { type Catalogue, defaultCatalogue, writeHouse } from './new-house.service.ts'
import { type HashedStaff, writeStaff } from './new-staff.service.ts'

export interface SetUpCall {
  readonly commandId: string
  readonly input: FoundingInput
  /** How passwords and PINs are hashed; a demonstration, whose secrets are public, hashes each once. */
  readonly hash?: (secret: string) => Promise<string>
  /** Of a training: what it takes over from the hotel. */
  readonly practice?: Catalogue
}

/** What the founding tells: ids and dates, which a receipt may keep. */
export interface FoundedHotel {
  readonly businessDate: BusinessDate
  readonly officeShiftId: number
}

/**
 * Makes a hotel of an empty database: its profile, desks, rooms, staff, numbers, the first business day with
 * its office shift, and what lies in the safe. Raises `already_set_up` and the refusals of `refusalOfFounding`.
 */
export const setUpHotel = async (
  hotel: Pick<Hotel, 'db' | 'clock' | 'runner'>,
  { commandId, input, hash = hashSecret, practice }: SetUpCall,
): Promise<FoundedHotel> => {
  const calendarDate = wallClock(hotel.clock.now(), input.profile.timeZone).date
  const refusal = refusalOfFounding(input, calendarDate)
  if (refusal) throw refusal
  const businessDate = input.businessDate ?? calendarDate
  // Nobody makes a hotel that stands hash the secrets of a second one.
  const isSetUp = (await findProperty(hotel.db.reader)) !== undefined
  const staff = isSetUp ? [] : await hashStaff(input.staff, hash)
  const call = { commandId, input: withoutSecrets(input), isTraining: practice !== undefined }
  return foundHotel(hotel.runner, call, async (ctx) => {
    const house = await writeHouse(ctx, input, practice ?? defaultCatalogue)
    await writeDesks(ctx, input.desks, house.currency)
    const founder = await writeStaff(ctx, staff)
    const firstDay = await openFirstDay(ctx, { input, businessDate, founder })
    return {
      result: { businessDate, officeShiftId: firstDay.shift.id },
      ctx: { actor: founder, shift: firstDay.shift, businessDate },
    }
  })
}

const hashStaff = (
  staff: FoundingInput['staff'],
  hash: (secret: string) => Promise<string>,
): Promise<HashedStaff[]> =>
  Promise.all(
    staff.map(async ({ password, pin, ...profile }) => ({
      ...profile,
      passwordHash: await hash(password),
      pinHash: await hash(pin),
    })),
  )

/** What a retry must repeat. A digest would tell a four-digit PIN to whoever tries them all. */
const withoutSecrets = (input: FoundingInput): object => ({
  ...input,
  staff: input.staff.map(({ username, displayName, role }) => ({ username, displayName, role })),
})
