import { listFoliosOfStays } from '@jiaoban/db/folios/folio.reads.ts'
import { listOpenNightsOf } from '@jiaoban/db/rooms/room-night.reads.ts'
import { listStaysInHouse } from '@jiaoban/db/stays/stay.reads.ts'
import type { BusinessDate } from '@jiaoban/shared/kernel/dates.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { rest } from '../kernel/rest.ts'
import { chargeNights } from '../rooms/room-night.service.ts'
import { chargeExtrasOf } from '../stays/stay-extra.service.ts'

/** As many as make few statements, and yet no long wait for whoever looks at the house meanwhile. */
const roomsAtOnce = 64

/**
 * Charges the night to every guest in house who has not been charged for it: once, in the office shift. The whole
 * house takes few statements more than one guest, so that five hundred rooms hold the desks for a moment only.
 */
export const chargeNightsOf = async (
  ctx: CommandContext,
  night: BusinessDate,
): Promise<{ nights: number; revenue: Money }> => {
  const inHouse = new Set(await listStaysInHouse(ctx.tx))
  const open = (await listOpenNightsOf(ctx.tx, night)).filter(({ stayId }) => inHouse.has(stayId))
  const folioIds = await firstOpenFolios(
    ctx,
    open.map(({ stayId }) => stayId),
  )
  const due = open.flatMap((roomNight) => {
    const folioId = folioIds.get(roomNight.stayId)
    return folioId === undefined ? [] : [{ roomNight, folioId, stayId: roomNight.stayId }]
  })
  for (let from = 0; from < due.length; from += roomsAtOnce) {
    const some = due.slice(from, from + roomsAtOnce)
    await chargeNights(ctx, some)
    await chargeExtrasOf(ctx, some, night)
    await rest()
  }
  const rates = due.map(({ roomNight }) => roomNight.rate)
  return { nights: due.length, revenue: Money.sum(rates, ctx.currency) }
}

/** The folio that a stay is charged on unless a rule leads elsewhere: its first window that is open. */
const firstOpenFolios = async (
  ctx: CommandContext,
  stayIds: readonly number[],
): Promise<ReadonlyMap<number, number>> => {
  const first = new Map<number, number>()
  for (const { id, stayId, state } of await listFoliosOfStays(ctx.tx, stayIds)) {
    if (stayId !== null && state === 'open' && !first.has(stayId)) first.set(stayId, id)
  }
  return first
}
