import { listFoliosOfStay, readFolioParty } from '@jiaoban/db/folios/folio.reads.ts'
import { folioError } from '@jiaoban/shared/folios/folio.errors.ts'
import { openFolioWindowInput } from '@jiaoban/shared/folios/folio.schema.ts'
import { maxWindows } from '@jiaoban/shared/folios/routing.rules.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { defineCommand } from '../kernel/command.ts'
import { openFolio } from './folio.service.ts'

/** Opens another window of a stay for another payer: a company that pays the room, a friend who pays the dinner. */
export const openFolioWindow = defineCommand({
  name: 'openFolioWindow',
  journalName: 'folio_window_opened',
  shift: 'office',
  recipe: [],
  input: openFolioWindowInput,
  run: async (ctx, { stayId, payer, payerName }) => {
    const windows = await listFoliosOfStay(ctx.tx, stayId)
    const [first] = windows
    if (!first) throw kernelError('not_found', { what: 'stay' })
    if (first.state !== 'open') throw folioError('folio_closed')
    if (windows.length >= maxWindows) throw folioError('too_many_windows', { limit: maxWindows })
    const windowNumber = Math.max(...windows.map((one) => one.windowNumber)) + 1
    const party = { ...(await readFolioParty(ctx.tx, first.id)), guestName: payerName }
    const folioId = await openFolio(ctx, { stayId, windowNumber, payer, party })
    return { folioId, windowNumber }
  },
})
