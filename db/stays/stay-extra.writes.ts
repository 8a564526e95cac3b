import type { StayExtras } from '@jiaoban/shared/stays/stay-extra.types.ts'
import type { Tx } from '../kernel/tx.ts'

/** Writes what a stay takes anew: a price that was agreed is never updated. */
export const replaceStayExtras = async (tx: Tx, stayId: number, extras: StayExtras): Promise<void> => {
  await tx.deleteFrom('stay_extra').where('stay_id', '=', stayId).execute()
  if (extras.extraBeds === 0 && extras.breakfasts === 0) return
  await tx
    .insertInto('stay_extra')
    .values({
      stay_id: stayId,
      extra_beds: extras.extraBeds,
      extra_bed_minor: extras.extraBedPrice.toMinor(),
      breakfasts: extras.breakfasts,
      breakfast_minor: extras.breakfastPrice.toMinor(),
      currency: extras.extraBedPrice.currency,
    })
    .execute()
}
