import { openHouseAccountInput } from '@jiaoban/shared/folios/folio.schema.ts'
import { defineCommand } from '../kernel/command.ts'
import { openFolio } from './folio.service.ts'

/** Opens an account of the house itself: the canteen, the owner's guests, a lost-property cost to be settled later. */
export const openHouseAccount = defineCommand({
  name: 'openHouseAccount',
  journalName: 'house_account_opened',
  shift: 'office',
  recipe: [],
  input: openHouseAccountInput,
  run: async (ctx, input) => {
    const { businessDate } = ctx
    const party = {
      guestName: input.accountName,
      roomNumber: '',
      arrivalDate: businessDate,
      departureDate: businessDate,
    }
    const folioId = await openFolio(ctx, {
      kind: 'house',
      stayId: null,
      windowNumber: 1,
      payer: 'company',
      party,
    })
    return { folioId }
  },
})
