import { listOpenNightsOf } from '@jiaoban/db/rooms/room-night.reads.ts'
import { listFoliosOfStay } from '@jiaoban/db/folios/folio.reads.ts'
import { findStay } from '@jiaoban/db/stays/stay.reads.ts'
import type { BusinessDate } from '@jiaoban/shared/kernel/dates.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { chargeNight } from '../rooms/room-night.service.ts'

/** Charges the night to every guest in house who has not been charged for it: once, in the office shift. */
export const chargeNightsOf = async (
  ctx: CommandContext,
  night: BusinessDate,
): Promise<{ nights: number; revenue: Money }> => {
  let nights = 0
  let revenue = Money.zero(ctx.currency)
  for (const roomNight of await listOpenNightsOf(ctx.tx, night)) {
    const stay = await findStay(ctx.tx, roomNight.stayId)
    const [folio] = await listFoliosOfStay(ctx.tx, roomNight.stayId)
    if (stay?.state !== 'in_house' || !folio) continue
    await chargeNight(ctx, { roomNight, folioId: folio.id })
    nights += 1
    revenue = revenue.plus(roomNight.rate)
  }
  return { nights, revenue }
}
