import { searchGuests } from '@jiaoban/db/stays/guest.reads.ts'
import { guestQuery, searchQuery } from '@jiaoban/shared/stays/guest.schema.ts'
import { foldText } from '@jiaoban/shared/kernel/search-text.ts'
import { maskIdNumber } from '@jiaoban/shared/stays/id-number.rules.ts'
import { areaQuery, router } from '../kernel/trpc.ts'
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

  /** The whole record of a repeat guest, to fill in the registration; the reading is written down. */
  byId: areaQuery('desk')
    .input(guestQuery)
    .query(({ ctx, input }) => readGuestRecord(ctx, input.guestId)),
})
