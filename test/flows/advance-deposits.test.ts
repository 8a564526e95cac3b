import { findSnapshot } from '@jiaoban/db/documents/document.reads.ts'
import { changeDepositRule } from '@jiaoban/server/deposits/change-deposit-rule.command.ts'
import { forfeitDeposit } from '@jiaoban/server/deposits/forfeit-deposit.command.ts'
import { refundDeposit } from '@jiaoban/server/deposits/refund-deposit.command.ts'
import { cancelReservation } from '@jiaoban/server/stays/cancel-reservation.command.ts'
import { checkIn } from '@jiaoban/server/stays/check-in.command.ts'
import { proposeDepositsAtEnd } from '@jiaoban/server/stays/deposits-at-end.service.ts'
import { markNoShow } from '@jiaoban/server/stays/mark-no-show.command.ts'
import { moveDeposit } from '@jiaoban/server/stays/move-deposit.command.ts'
import { reserveStay } from '@jiaoban/server/stays/reserve-stay.command.ts'
import { findStayOfSlip } from '@jiaoban/server/stays/stay-search.service.ts'
import { takeAdvanceDeposit } from '@jiaoban/server/stays/take-advance-deposit.command.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { standardType } from '../support/busy-hotel.ts'
import { type DeskTender, moveIn, moveOut, sealShift, slipsOfStay } from '../support/deposit-desk.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'

/** Deposits that move, that come before the guest does, and that the house keeps. */
let hotel: TestHotel

beforeEach(async () => {
  hotel = await openTestHotel()
  await hotel.people.lina.openShift(hotel.deskId('FO1'))
})

afterEach(() => hotel.close())

const drawer = () => hotel.balance('cash.drawer', 'FO1')

const reserve = async (arrivalDate = '2026-03-01') =>
  hotel.people.lina.run(reserveStay, {
    source: 'direct',
    guest: { name: '陈晨', phone: '13900000002' },
    roomTypeId: await standardType(hotel),
    arrivalDate,
    departureDate: '2026-03-05',
    rate: '280.00',
    concessionReasonCode: 'member',
    adults: 1,
  })

/** An advance deposit on a reservation; the ids of its slips. */
const payAhead = async (stayId: number, ...tenders: DeskTender[]): Promise<number[]> => {
  const { slips } = await hotel.people.lina.run(takeAdvanceDeposit, { stayId, tenders })
  return slips.map(({ slipId }) => slipId)
}

const card = { methodCode: 'card', amount: '500.00', reference: 'POS1' }

describe('a deposit moves', () => {
  const why = { isPaperBack: false, reasonCode: 'same_party' } as const

  test('in part to another stay, on a slip of its own that goes back by the way it came', async () => {
    const { lina, zhaomin } = hotel.people
    const one = await moveIn(hotel, '101', card)
    const other = await moveIn(hotel, '102')
    const slipId = one.slips[0]?.slipId ?? 0
    const input = {
      slipId,
      amount: '400.00',
      to: { kind: 'stay', stayId: other.stayId },
      ...why,
    } as const
    await expect(lina.run(moveDeposit, input)).rejects.toMatchObject({ code: 'approval_required' })
    const moved = await lina.run(moveDeposit, input, { approver: zhaomin })
    expect(moved).toMatchObject({ slip: 'D000002', remaining: '100.00', isRedeemed: false })
    expect(await findSnapshot(hotel.db.reader, moved.documentId)).toMatchObject({
      movedFrom: 'D000001',
      roomNumber: '102',
      amount: '400.00',
      tender: { reference: 'POS1' },
    })
    expect(await slipsOfStay(hotel, one.stayId)).toEqual([
      'D000001 issued: taken 500.00, movedOut 400.00, left 100.00',
    ])
    expect(await slipsOfStay(hotel, other.stayId)).toEqual(['D000002 issued: taken 400.00, left 400.00'])
    expect(await findStayOfSlip(hotel.db.reader, 'JBD000001')).toMatchObject({
      stayId: one.stayId,
      remaining: '100.00',
      movedTo: ['D000002'],
    })
    // 300.00 for the night, 100.00 back to the card it came from.
    await moveOut(hotel, other)
    expect(await drawer()).toBe('1000.00')
    await sealShift(hotel)
  })

  test('whole onto a slip that is there; not onto one that was paid another way, nor onto itself', async () => {
    const { lina, zhaomin } = hotel.people
    const approver = { approver: zhaomin }
    const one = await moveIn(hotel, '101', { methodCode: 'cash', amount: '300.00' })
    const other = await moveIn(hotel, '102', card, { methodCode: 'cash', amount: '200.00' })
    const [from] = one.slips
    const [byCard, byCash] = other.slips
    const move = (to: number | undefined, isPaperBack = true) =>
      lina.run(
        moveDeposit,
        {
          slipId: from?.slipId ?? 0,
          amount: '300.00',
          to: { kind: 'slip', slipId: to ?? 0 },
          ...why,
          isPaperBack,
        },
        approver,
      )
    await expect(move(byCard?.slipId)).rejects.toMatchObject({ code: 'slips_paid_differently' })
    await expect(move(from?.slipId)).rejects.toMatchObject({ code: 'slip_moved_to_itself' })
    await expect(move(byCash?.slipId, false)).rejects.toMatchObject({ code: 'slip_paper_missing' })
    const moved = await move(byCash?.slipId)
    expect(moved).toMatchObject({ number: 'R000001', slip: 'D000003', remaining: '0.00', isRedeemed: true })
    expect(await slipsOfStay(hotel, other.stayId)).toEqual([
      'D000002 issued: taken 500.00, left 500.00',
      'D000003 issued: taken 500.00, left 500.00',
    ])
    await expect(move(byCash?.slipId)).rejects.toMatchObject({ code: 'slip_already_redeemed' })
    const { papers } = await sealShift(hotel)
    expect(papers).toContainEqual({ kind: 'redeemed_slip', quantity: 1 })
  })
})

describe('an advance deposit', () => {
  test('is the stay’s at check-in, without a posting', async () => {
    const { lina } = hotel.people
    const { stayId } = await reserve()
    await payAhead(stayId, { methodCode: 'cash', amount: '600.00', tendered: '1000.00' })
    expect(await drawer()).toBe('1600.00')
    const arrived = await lina.run(checkIn, {
      stayId,
      roomId: hotel.roomId('101'),
      guests: [{ name: '陈晨', idKind: 'passport', idNumber: 'E7001', phone: '' }],
      departureDate: '2026-03-03',
      rate: '280.00',
      concessionReasonCode: 'member',
      adults: 1,
    })
    expect(await drawer()).toBe('1600.00')
    await moveOut(hotel, arrived)
    expect(await slipsOfStay(hotel, stayId)).toEqual([
      'D000001 redeemed: taken 600.00, applied 280.00, refunded 320.00, left 0.00',
    ])
    expect(await drawer()).toBe('1280.00')
    await sealShift(hotel)
  })

  test('holds the reservation until it is decided: kept in part by the rule, the rest refunded', async () => {
    const { lina, zhaomin } = hotel.people
    const approver = { approver: zhaomin }
    const { stayId } = await reserve()
    const [slipId = 0] = await payAhead(stayId, { methodCode: 'cash', amount: '500.00' })
    await expect(lina.run(cancelReservation, { stayId, reasonCode: 'no_answer' })).rejects.toMatchObject({
      code: 'deposit_still_held',
    })
    await expect(lina.run(markNoShow, { stayId, reasonCode: 'did_not_come' })).rejects.toMatchObject({
      code: 'deposit_still_held',
    })
    expect(await proposeDepositsAtEnd(hotel.db.reader, { stayId, event: 'no_show' })).toEqual([
      { slipId, keeps: '280.00', refunds: '220.00' },
    ])

    const keep = { slipId, amount: '280.00', isPaperBack: false, reasonCode: 'no_show' } as const
    await expect(lina.run(forfeitDeposit, keep)).rejects.toMatchObject({ code: 'approval_required' })
    // 280.00 with 6 % tax inside: 264.15 and 15.85.
    expect(await lina.run(forfeitDeposit, keep, approver)).toMatchObject({
      tax: '15.85',
      remaining: '220.00',
      isRedeemed: false,
    })
    expect(await hotel.balance('revenue.cancellation')).toBe('-264.15')
    expect(await hotel.balance('tax.output')).toBe('-15.85')

    const back = { slipId, amount: '220.00', isPaperBack: false, reasonCode: 'not_arrived' } as const
    await expect(lina.run(refundDeposit, back)).rejects.toMatchObject({ code: 'refund_needs_approval' })
    await lina.run(refundDeposit, back, approver)
    await lina.run(markNoShow, { stayId, reasonCode: 'did_not_come' })
    expect(await slipsOfStay(hotel, stayId)).toEqual([
      'D000001 redeemed: taken 500.00, refunded 220.00, kept 280.00, left 0.00',
    ])
    expect(await drawer()).toBe('1280.00')
    // Nobody brought the paper: the approved receipts stand for it.
    const { papers } = await sealShift(hotel)
    expect(papers).toContainEqual({ kind: 'redeemed_slip', quantity: 0 })
    expect(papers).toContainEqual({ kind: 'receipt', quantity: 2 })
  })

  test('is refunded whole when cancelled in time, as the rule says now', async () => {
    const { admin } = hotel.people
    const { stayId } = await reserve('2026-03-04')
    await payAhead(stayId, { methodCode: 'cash', amount: '500.00' })
    const cancelled = () => proposeDepositsAtEnd(hotel.db.reader, { stayId, event: 'cancelled' })
    expect(await cancelled()).toMatchObject([{ keeps: '0.00', refunds: '500.00' }])
    const rule = { cancelledKeeps: 'all', noShowKeeps: 'all', taxCode: 'room' } as const
    await admin.run(changeDepositRule, { ...rule, freeDays: 5 })
    expect(await cancelled()).toMatchObject([{ keeps: '500.00', refunds: '0.00' }])
    await expect(
      admin.run(changeDepositRule, { ...rule, freeDays: 5, taxCode: 'nothing' }),
    ).rejects.toMatchObject({ code: 'transaction_code_unknown' })
  })

  test('is not for somebody who is here', async () => {
    const { stayId } = await moveIn(hotel, '101')
    await expect(payAhead(stayId, { methodCode: 'cash', amount: '1.00' })).rejects.toMatchObject({
      code: 'stay_not_reserved',
    })
  })
})
