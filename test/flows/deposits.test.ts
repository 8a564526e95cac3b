import { findClosing } from '@jiaoban/db/closings/closing.reads.ts'
import { declareLostSlip } from '@jiaoban/server/deposits/declare-lost-slip.command.ts'
import { refundDeposit } from '@jiaoban/server/deposits/refund-deposit.command.ts'
import { takeDeposit } from '@jiaoban/server/deposits/take-deposit.command.ts'
import { findSnapshot } from '@jiaoban/db/documents/document.reads.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { moveIn, moveOut, sealShift, slipsOfStay } from '../support/deposit-desk.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'

/** Slips between their issue and their end, as the ledger, the papers and the seal see them. */
let hotel: TestHotel

beforeEach(async () => {
  hotel = await openTestHotel()
  await hotel.people.lina.openShift(hotel.deskId('FO1'))
})

afterEach(() => hotel.close())

const drawer = () => hotel.balance('cash.drawer', 'FO1')
const held = (slipId: number) => hotel.balance('deposits', slipId)

const redeemedPapers = ({ papers }: Awaited<ReturnType<typeof sealShift>>): number =>
  papers.find(({ kind }) => kind === 'redeemed_slip')?.quantity ?? 0

describe('part of a slip goes back while the guest stays', () => {
  const asked = { isPaperBack: false, reasonCode: 'shorter_stay' } as const

  test('the slip holds the rest, the paper stays with the guest, the shift balances', async () => {
    const { lina } = hotel.people
    const stay = await moveIn(hotel, '101', { methodCode: 'cash', amount: '600.00', tendered: '700.00' })
    const [slip] = stay.slips
    const slipId = slip?.slipId ?? 0
    expect([await drawer(), await held(slipId)]).toEqual(['1600.00', '-600.00'])

    const part = await lina.run(refundDeposit, { slipId, amount: '250.50', ...asked })
    expect(part).toMatchObject({
      number: 'R000001',
      methodCode: 'cash',
      remaining: '349.50',
      isRedeemed: false,
    })
    expect([await drawer(), await held(slipId)]).toEqual(['1349.50', '-349.50'])
    expect(await findSnapshot(hotel.db.reader, part.documentId)).toMatchObject({
      purpose: 'deposit_refund',
      slips: [{ slipNumber: 'D000001', before: '600.00', amount: '250.50', after: '349.50' }],
    })
    expect(await slipsOfStay(hotel, stay.stayId)).toEqual([
      'D000001 issued: taken 600.00, refunded 250.50, left 349.50',
    ])

    // One night of 300.00: the rest of the slip pays it, 49.50 goes back, and now the paper comes.
    await moveOut(hotel, stay)
    expect([await drawer(), await held(slipId)]).toEqual(['1300.00', '0.00'])
    expect(await slipsOfStay(hotel, stay.stayId)).toEqual([
      'D000001 redeemed: taken 600.00, applied 300.00, refunded 300.00, left 0.00',
    ])
    const sealed = await sealShift(hotel)
    expect(redeemedPapers(sealed)).toBe(1)
    const { content } = (await findClosing(hotel.db.reader, sealed.closingId)) ?? {}
    expect(JSON.parse(content ?? '{}')).toMatchObject({
      depositDetail: [
        { slipNumber: 'D000001', kind: 'deposit_taken', amount: '600.00' },
        { slipNumber: 'D000001', kind: 'deposit_refunded', amount: '250.50', documentNumber: 'R000001' },
        { slipNumber: 'D000001', kind: 'deposit_applied', amount: '300.00' },
        { slipNumber: 'D000001', kind: 'deposit_refunded', amount: '49.50' },
      ],
    })
  })

  test('to the last cent it is redeemed, and the paper must be there', async () => {
    const { lina } = hotel.people
    const { slips, stayId } = await moveIn(hotel, '101', {
      methodCode: 'card',
      amount: '600.00',
      reference: 'POS1',
    })
    const slipId = slips[0]?.slipId ?? 0
    await lina.run(refundDeposit, { slipId, amount: '599.99', ...asked })
    await expect(lina.run(refundDeposit, { slipId, amount: '0.01', ...asked })).rejects.toMatchObject({
      code: 'slip_paper_missing',
    })
    await expect(lina.run(refundDeposit, { slipId, amount: '0.02', ...asked })).rejects.toMatchObject({
      code: 'slip_holds_less',
      facts: { remaining: '0.01', amount: '0.02' },
    })
    const last = await lina.run(refundDeposit, { slipId, amount: '0.01', ...asked, isPaperBack: true })
    expect(last).toMatchObject({ methodCode: 'card', remaining: '0.00', isRedeemed: true })
    expect(await slipsOfStay(hotel, stayId)).toEqual([
      'D000001 redeemed: taken 600.00, refunded 600.00, left 0.00',
    ])
    await expect(lina.run(refundDeposit, { slipId, amount: '0.01', ...asked })).rejects.toMatchObject({
      code: 'slip_already_redeemed',
    })
    expect(redeemedPapers(await sealShift(hotel))).toBe(1)
  })

  test('another way than it came only with a lead', async () => {
    const { lina, zhaomin } = hotel.people
    const { slips } = await moveIn(hotel, '101', { methodCode: 'card', amount: '600.00', reference: 'POS1' })
    const refund = { slipId: slips[0]?.slipId ?? 0, amount: '100.00', methodCode: 'cash', ...asked }
    await expect(lina.run(refundDeposit, refund)).rejects.toMatchObject({ code: 'slip_refund_other_tender' })
    await lina.run(refundDeposit, refund, { approver: zhaomin })
    expect(await drawer()).toBe('900.00')
    // The drawer ends below its float; what is missing is shown as due back.
    await sealShift(hotel)
  })
})

describe('a lost slip', () => {
  test('is paid only after a declaration, which stands in the pack for its paper', async () => {
    const { lina, zhaomin } = hotel.people
    const stay = await moveIn(hotel, '101', { methodCode: 'cash', amount: '400.00' })
    const slipId = stay.slips[0]?.slipId ?? 0
    const without = [slipId]
    await expect(moveOut(hotel, stay, { without })).rejects.toMatchObject({ code: 'slip_paper_missing' })

    const lost = { slipId, reasonCode: 'lost_by_guest' } as const
    await expect(lina.run(declareLostSlip, lost)).rejects.toMatchObject({ code: 'approval_required' })
    const declared = await lina.run(declareLostSlip, lost, { approver: zhaomin })
    expect(await findSnapshot(hotel.db.reader, declared.documentId)).toMatchObject({
      purpose: 'lost_slip',
      slipNumber: 'D000001',
      remaining: '400.00',
      guestName: '王建国',
      secondPerson: '赵敏',
    })
    await expect(lina.run(declareLostSlip, lost, { approver: zhaomin })).rejects.toMatchObject({
      code: 'slip_already_declared',
    })

    await moveOut(hotel, stay, { without })
    expect(await drawer()).toBe('1300.00')
    expect(redeemedPapers(await sealShift(hotel))).toBe(0)
  })

  test('that is found after all comes back as a paper', async () => {
    const { lina, zhaomin } = hotel.people
    const stay = await moveIn(hotel, '101', { methodCode: 'cash', amount: '400.00' })
    const lost = { slipId: stay.slips[0]?.slipId ?? 0, reasonCode: 'left_at_home' } as const
    await lina.run(declareLostSlip, lost, { approver: zhaomin })
    await moveOut(hotel, stay)
    expect(redeemedPapers(await sealShift(hotel))).toBe(1)
  })
})

test('somebody else pays: the slip and its receipts are made out to them', async () => {
  const { lina } = hotel.people
  const stay = await moveIn(hotel, '101')
  const { slips } = await lina.run(takeDeposit, {
    folioId: stay.folioId,
    payer: { name: '某某旅行社', phone: '021-5555' },
    tenders: [{ methodCode: 'cash', amount: '500.00' }],
  })
  const refund = await lina.run(refundDeposit, {
    slipId: slips[0]?.slipId ?? 0,
    amount: '200.00',
    isPaperBack: false,
    reasonCode: 'overpaid',
  })
  expect(await findSnapshot(hotel.db.reader, slips[0]?.documentId ?? 0)).toMatchObject({
    guestName: '王建国',
    payerName: '某某旅行社',
  })
  expect(await findSnapshot(hotel.db.reader, refund.documentId)).toMatchObject({ payerName: '某某旅行社' })
})
