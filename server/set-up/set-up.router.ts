import { findProperty } from '@jiaoban/db/property/property.reads.ts'
import { wallClock } from '@jiaoban/shared/kernel/dates.ts'
import { defaultProfile, foundingDefaults } from '@jiaoban/shared/set-up/defaults.rules.ts'
import { foundingRequest } from '@jiaoban/shared/set-up/set-up.schema.ts'
import { publicProcedure, publicQuery, router } from '../kernel/trpc.ts'
import { requireSetUpCode } from './set-up-code.service.ts'
import { setUpHotel } from './set-up-hotel.service.ts'

export const setUpRouter = router({
  /** Whether there is a hotel; and if not, what its form begins with. */
  state: publicQuery.query(async ({ ctx }) => {
    const { db, clock, settings } = ctx.hotel
    const isSetUp = (await findProperty(db.reader)) !== undefined
    return {
      isSetUp,
      isCodeRequired: !isSetUp && settings.setUpCode !== null,
      defaults: isSetUp ? null : foundingDefaults(wallClock(clock.now(), defaultProfile.timeZone).date),
    }
  }),

  /** Founds the hotel. Nobody can be signed in yet; once there is a hotel, nothing happens. */
  found: publicProcedure.input(foundingRequest).mutation(async ({ ctx, input }) => {
    requireSetUpCode(ctx.hotel, input.code)
    return setUpHotel(ctx.hotel, input)
  }),
})
