import { add, type HotelModel, type ShiftModel, type StayModel, takeNumber } from './hotel-model.ts'
import { receive, referenceOf, type TenderModel } from './money-in-hand.ts'

/** One numbered slip a tender. */
export const takeSlips = (
  model: HotelModel,
  shift: ShiftModel,
  stay: StayModel,
  taken: readonly { readonly tender: TenderModel; readonly slip: { slipId: number; number: string } }[],
): void => {
  for (const { tender, slip } of taken) {
    receive(model, shift, `deposits:${slip.slipId}`, tender)
    stay.slips.push({
      id: slip.slipId,
      number: slip.number,
      method: tender.methodCode,
      reference: referenceOf(tender),
      remaining: tender.amount,
      taken: { amount: tender.amount, shift },
    })
    takeNumber(model, 'deposit_slip')
    add(shift.papers, 'deposit_slip', 1)
  }
}

/** The tenders beside the slips they became, in their order. */
export const pairSlips = <Slip>(
  tenders: readonly TenderModel[],
  slips: readonly Slip[],
): { tender: TenderModel; slip: Slip }[] =>
  tenders.map((tender, index) => {
    const slip = slips[index]
    if (slip === undefined) throw new Error('a tender without its slip')
    return { tender, slip }
  })
