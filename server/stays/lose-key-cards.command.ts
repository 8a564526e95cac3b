import { listFoliosOfStay } from '@jiaoban/db/folios/folio.reads.ts'
import { readRoomRules } from '@jiaoban/db/rooms/room-rule.reads.ts'
import { folioError } from '@jiaoban/shared/folios/folio.errors.ts'
import { loseKeyCardsInput } from '@jiaoban/shared/stays/in-house.schema.ts'
import { stayError } from '@jiaoban/shared/stays/stay.errors.ts'
import { chargeFolio } from '../folios/charge.service.ts'
import { defineCommand } from '../kernel/command.ts'
import { takeCards } from './key-card.service.ts'
import { requireGuestIn } from './rehold-nights.service.ts'

/** A guest has lost key cards, and pays the house's price for each, unless a lead lets it pass. */
export const loseKeyCards = defineCommand({
  name: 'loseKeyCards',
  journalName: 'key_cards_lost',
  shift: 'desk',
  approval: 'sometimes',
  recipe: ['charge'],
  input: loseKeyCardsInput,
  run: async (ctx, { stayId, quantity, isChargeWaived }) => {
    await requireGuestIn(ctx, stayId)
    const { keyCardPrice } = await readRoomRules(ctx.tx)
    const amount = keyCardPrice.times(quantity)
    const out = await takeCards(ctx, stayId, { quantity, state: 'lost' })
    if (isChargeWaived && !ctx.approver) {
      throw stayError('fee_waiver_needs_approval', { amount: amount.toString() })
    }
    if (isChargeWaived || !amount.isPositive) return { stayId, out, charged: null }
    const folio = (await listFoliosOfStay(ctx.tx, stayId)).find(({ state }) => state === 'open')
    if (!folio) throw folioError('folio_closed')
    await chargeFolio(ctx, { folioId: folio.id, code: 'key_card', amount, quantity })
    return { stayId, out, charged: amount.toString() }
  },
})
