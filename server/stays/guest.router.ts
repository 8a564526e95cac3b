import { searchGuests } from '@jiaoban/db/stays/guest.reads.ts'
import { guestRegisterQuery } from '@jiaoban/shared/stays/guest-register.schema.ts'
import { guestQuery, searchQuery } from '@jiaoban/shared/stays/guest.schema.ts'
import { foldText } from '@jiaoban/shared/kernel/search-text.ts'
import { maskIdNumber } from '@jiaoban/shared/stays/id-number.rules.ts'
import { areaQuery, router } from '../kernel/trpc.ts'
import { exportGuestRegister } from './guest-register.service.ts'
import { readGuestRecord } from './guest-record.service.ts'

const suggestions = 8

export const guestRouter = router({
  /** Repeat guests while somebody types a name, a phone or an ID number. */
  suggest: areaQuery('desk')
    .input(searchQuery)
    .query(async ({ ctx, input }) => {
      const foldedText = foldText(input.text)
      if (foldedText === '') return []
      const guests = await searchGuests(ctx.hotel.db.reader, foldedText, suggestions)
      return guests.map(({ id, idNumber, ...guest }) => ({
        guestId: id,
        ...guest,
        idNumber: maskIdNumber(idNumber),
      }))
    }),

  /** Who came or left, as a file for the police register; who took it is written down. */
  register: areaQuery('desk')
    .input(guestRegisterQuery)
    .query(({ ctx, input }) => exportGuestRegister(ctx, input)),

  /** The whole record of a repeat guest, to fill in the registration; the reading is written down. */
  byId: areaQuery('desk')
    .input(guestQuery)
    .query(({ ctx, input }) => readGuestRecord(ctx, input.guestId)),
})
