import { listExtrasOfStays } from '@jiaoban/db/stays/stay-extra.reads.ts'
import type { BusinessDate } from '@jiaoban/shared/kernel/dates.ts'
import { chargeFolios } from '../folios/charge.service.ts'
import type { CommandContext } from '../kernel/ctx.ts'

/** Charges what stays take beside their rooms for one night. The audit does it once, together with the night. */
export const chargeExtrasOf = async (
  ctx: CommandContext,
  stays: readonly { readonly stayId: number; readonly folioId: number }[],
  night: BusinessDate,
): Promise<void> => {
  const extrasOf = await listExtrasOfStays(
    ctx.tx,
    stays.map(({ stayId }) => stayId),
  )
  const taking = stays.flatMap(({ stayId, folioId }) => {
    const extras = extrasOf.get(stayId)
    return extras ? [{ stayId, folioId, extras }] : []
  })
  const parts = taking.flatMap(({ folioId, extras }) => [
    {
      folioId,
      code: 'extra_bed',
      quantity: extras.extraBeds,
      amount: extras.extraBedPrice.times(extras.extraBeds),
    },
    {
      folioId,
      code: 'breakfast',
      quantity: extras.breakfasts,
      amount: extras.breakfastPrice.times(extras.breakfasts),
    },
  ])
  await chargeFolios(
    ctx,
    parts.filter(({ amount }) => amount.isPositive),
  )
  for (const { stayId } of taking) ctx.record({ fact: 'stay_extras_charged', stayId, night })
}
