import { openFolio } from '@jiaoban/server/folios/folio.service.ts'
import { defineCommand } from '@jiaoban/server/kernel/command.ts'
import type { FolioKind } from '@jiaoban/shared/folios/folio.types.ts'
import { code } from '@jiaoban/shared/kernel/fields.ts'
import type { TestHotel } from './hotel.ts'

/** Opens a folio of any kind for nobody's stay, as the commands of its domain do; a test then charges it. */
const openAccount = defineCommand({
  name: 'postCharge',
  journalName: 'account_opened',
  shift: 'desk',
  recipe: [],
  input: code(),
  run: async (ctx, kind) => ({
    folioId: await openFolio(ctx, {
      kind: kind as FolioKind,
      stayId: null,
      windowNumber: 1,
      payer: 'company',
      party: {
        guestName: '宴请',
        roomNumber: '',
        arrivalDate: ctx.businessDate,
        departureDate: ctx.businessDate,
      },
    }),
  }),
})

export const openAccountOf = async (hotel: TestHotel, kind: FolioKind): Promise<number> =>
  (await hotel.people.lina.run(openAccount, kind)).folioId
