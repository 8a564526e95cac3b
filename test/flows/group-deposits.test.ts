import { findFolio, listFoliosOfStay } from '@jiaoban/db/folios/folio.reads.ts'
import { findSlip, listSlipsOfMaster, readSlipFigures } from '@jiaoban/db/deposits/deposit-slip.reads.ts'
import { findSnapshot } from '@jiaoban/db/documents/document.reads.ts'
import { declareLostSlip } from '@jiaoban/server/deposits/declare-lost-slip.command.ts'
import { refundDeposit } from '@jiaoban/server/deposits/refund-deposit.command.ts'
import { takeDeposit } from '@jiaoban/server/deposits/take-deposit.command.ts'
import { postCharge } from '@jiaoban/server/folios/post-charge.command.ts'
import { settleFolio } from '@jiaoban/server/invoices/settle-folio.command.ts'
import { applyDeposit } from '@jiaoban/server/stays/apply-deposit.command.ts'
import { cancelGroup } from '@jiaoban/server/stays/cancel-group.command.ts'
import { checkInGroup } from '@jiaoban/server/stays/check-in-group.command.ts'
import { checkOutGroup } from '@jiaoban/server/stays/check-out-group.command.ts'
import { checkOut } from '@jiaoban/server/stays/check-out.command.ts'
import { readGroup } from '@jiaoban/server/stays/group-view.service.ts'
import { moveDeposit } from '@jiaoban/server/stays/move-deposit.command.ts'
import { openGroup } from '@jiaoban/server/stays/open-group.command.ts'
import { findStayOfSlip, searchHouse } from '@jiaoban/server/stays/stay-search.service.ts'
import { readStayView } from '@jiaoban/server/stays/stay-view.service.ts'
import { slipCode } from '@jiaoban/shared/documents/number.rules.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { refusalFrom } from '../support/browser.ts'
import { leaving, standardType } from '../support/busy-hotel.ts'
import { moveIn } from '../support/deposit-desk.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { sealShift } from '../support/sealed-shift.ts'

/** One slip of a group's payer covers many stays: the master, and every room of it. */
let hotel: TestHotel
let group: { groupId: number; folioId: number; stayIds: number[] }

beforeEach(async () => {
  hotel = await openTestHotel({ startAt: '2026-03-01T06:00:00.000Z' })
  const { lina } = hotel.people
  await lina.openShift(hotel.deskId('FO1'))
  group = await lina.run(openGroup, {
    name: '春游团',
    arrivalDate: '2026-03-01',
    departureDate: '2026-03-02',
    releaseDate: '2026-03-01',
    concessionReasonCode: 'group',
    rooms: [{ roomTypeId: await standardType(hotel), quantity: 2, rate: '260.00', adults: 2 }],
  })
})

afterEach(() => hotel.close())

const lina = () => hotel.people.lina
const agent = { name: '东方旅行社', phone: '13900000001' }

/** The agent leaves money for the whole group. */
const leave = async (...tenders: { methodCode: string; amount: string; reference?: string }[]) => {
  const { slips } = await lina().run(takeDeposit, { folioId: group.folioId, payer: agent, tenders })
  return slips.map(({ slipId }) => slipId)
}

const comeIn = () => lina().run(checkInGroup, { groupId: group.groupId })

const folioOf = async (stayId: number) => (await listFoliosOfStay(hotel.db.reader, stayId))[0]?.id ?? 0

const minibar = async (stayId: number, amount: string) => {
  const folioId = await folioOf(stayId)
  await lina().run(postCharge, { folioId, code: 'minibar', amount, quantity: 1 })
  return folioId
}

const leaveAll = async (changes: object = {}, signatures = {}) =>
  lina().run(
    checkOutGroup,
    {
      groupId: group.groupId,
      folioVersion: (await findFolio(hotel.db.reader, group.folioId))?.version ?? -1,
      ...changes,
    },
    signatures,
  )

const drawer = () => hotel.balance('cash.drawer', 'FO1')

/** `D000001 issued: taken 600.00, applied 38.00, left 562.00` */
const slips = async () => {
  const listed = await listSlipsOfMaster(hotel.db.reader, group.folioId)
  const figures = await readSlipFigures(hotel.db.reader, listed)
  return listed.map(({ id, number, state, remaining }) => {
    const moved = Object.entries(figures.get(id) ?? {})
      .filter(([, amount]) => !amount.isZero)
      .map(([name, amount]) => `${name} ${amount}`)
    return `${number} ${state}: ${[...moved, `left ${remaining}`].join(', ')}`
  })
}

describe('a deposit on the master', () => {
  test('pays a room that leaves early, then the master; the rest goes back to the payer', async () => {
    const [slipId = 0] = await leave({ methodCode: 'cash', amount: '800.00' })
    expect(await drawer()).toBe('1800.00')
    await comeIn()
    const [first = 0] = group.stayIds
    const folioId = await minibar(first, '38.00')

    const paid = await lina().run(applyDeposit, { slipId, folioId, amount: '38.00', isPaperBack: false })
    expect(paid).toMatchObject({ balance: '0.00', remaining: '762.00', isRedeemed: false })
    expect(await findSnapshot(hotel.db.reader, paid.documentId)).toMatchObject({
      purpose: 'deposit_applied',
      payerName: '东方旅行社',
      slips: [{ slipNumber: 'D000001', before: '800.00', amount: '38.00', after: '762.00' }],
    })
    const version = (await findFolio(hotel.db.reader, folioId))?.version ?? 0
    await lina().run(checkOut, { ...leaving, stayId: first, folioVersion: version })
    expect(await hotel.balance('guest', folioId)).toBe('0.00')
    expect(await slips()).toEqual(['D000001 issued: taken 800.00, applied 38.00, left 762.00'])

    const before = await readGroup(hotel.db.reader, group.groupId)
    expect([before.toSettle, before.held]).toEqual(['520.00', '762.00'])
    expect(await refusalFrom(leaveAll())).toBe('slip_paper_missing {"slip":"D000001"}')
    const left = await leaveAll({ slipsBack: [slipId] })
    expect(await findSnapshot(hotel.db.reader, left.documentId ?? 0)).toMatchObject({
      deposits: [{ slipNumber: 'D000001', applied: '520.00', refunded: '242.00' }],
    })
    expect(await slips()).toEqual([
      'D000001 redeemed: taken 800.00, applied 558.00, refunded 242.00, left 0.00',
    ])
    expect([await drawer(), await hotel.balance('deposits', slipId)]).toEqual(['1558.00', '0.00'])
    expect(await refusalFrom(leaveAll({ slipsBack: [slipId] }))).toMatch(/^group_not_open/)
    // B2, B4, B5 and B10 tie, or there is no seal.
    const report = await sealShift(hotel)
    expect(
      report.depositDetail.map(({ slipNumber, kind, amount }) => `${slipNumber} ${kind} ${amount}`),
    ).toEqual([
      'D000001 deposit_taken 800.00',
      'D000001 deposit_applied 38.00',
      'D000001 deposit_applied 520.00',
      'D000001 deposit_refunded 242.00',
    ])
  })

  test('that is not enough: the master is paid for the rest, slips in their order', async () => {
    const [cash = 0, card = 0] = await leave(
      { methodCode: 'cash', amount: '100.00' },
      { methodCode: 'card', amount: '200.00', reference: 'POS1' },
    )
    await comeIn()
    const payments = [{ methodCode: 'wechat', amount: '220.00', reference: 'WX1' }]
    await leaveAll({ payments, slipsBack: [cash, card] })
    expect(await slips()).toEqual([
      'D000001 redeemed: taken 100.00, applied 100.00, left 0.00',
      'D000002 redeemed: taken 200.00, applied 200.00, left 0.00',
    ])
    await sealShift(hotel)
  })

  test('goes back another way only with a lead, and without its paper only after a declaration', async () => {
    const [slipId = 0] = await leave({ methodCode: 'card', amount: '600.00', reference: 'POS1' })
    await comeIn()
    const approver = hotel.people.zhaomin
    const other = { slipRefunds: [{ slipId, methodCode: 'cash' }] }
    expect(await refusalFrom(leaveAll({ ...other, slipsBack: [slipId] }))).toBe(
      'refund_other_tender {"slip":"D000001"}',
    )
    expect(await refusalFrom(leaveAll(other, { approver }))).toBe('slip_paper_missing {"slip":"D000001"}')
    await lina().run(declareLostSlip, { slipId, reasonCode: 'lost_by_guest' }, { approver })
    await leaveAll(other, { approver })
    expect(await drawer()).toBe('920.00')
    await sealShift(hotel)
  })

  test('is refunded in part while the group is here, and before it came only with a lead', async () => {
    const [slipId = 0] = await leave({ methodCode: 'cash', amount: '600.00' })
    const part = { slipId, amount: '100.00', isPaperBack: false, reasonCode: 'guest_asked' as const }
    expect(await refusalFrom(lina().run(refundDeposit, part))).toBe(
      'refund_needs_approval {"slip":"D000001"}',
    )
    await comeIn()
    const done = await lina().run(refundDeposit, part)
    expect(await findSnapshot(hotel.db.reader, done.documentId)).toMatchObject({
      guestName: '春游团',
      payerName: '东方旅行社',
      stayId: null,
    })
    expect(await slips()).toEqual(['D000001 issued: taken 600.00, refunded 100.00, left 500.00'])
    await leaveAll({
      payments: [{ methodCode: 'cash', amount: '20.00' }],
      slipsBack: [slipId],
    })
    await sealShift(hotel)
  })
})

describe('money joins a group, or leaves it', () => {
  test('a guest’s slip moves to the group, part of a group’s slip to a guest', async () => {
    const approver = hotel.people.zhaomin
    const guest = await moveIn(hotel, '103', { methodCode: 'cash', amount: '400.00' })
    const own = guest.slips[0]?.slipId ?? 0
    const reason = { reasonCode: 'group' as const, remark: '' }
    const joined = await lina().run(
      moveDeposit,
      {
        slipId: own,
        amount: '400.00',
        to: { kind: 'group', groupId: group.groupId },
        isPaperBack: true,
        ...reason,
      },
      { approver },
    )
    expect(await slips()).toEqual([`${joined.slip} issued: taken 400.00, left 400.00`])
    expect(await findSlip(hotel.db.reader, joined.slipId)).toMatchObject({
      stayId: null,
      masterFolioId: group.folioId,
    })
    await comeIn()
    const [first = 0] = group.stayIds
    await lina().run(
      moveDeposit,
      {
        slipId: joined.slipId,
        amount: '150.00',
        to: { kind: 'stay', stayId: first },
        isPaperBack: false,
        ...reason,
      },
      { approver },
    )
    expect(await slips()).toEqual([`${joined.slip} issued: taken 400.00, movedOut 150.00, left 250.00`])
    const { slips: held, groupSlips } = await readStayView(hotel.db.reader, first)
    expect([held[0]?.remaining, groupSlips[0]?.remaining]).toEqual(['150.00', '250.00'])
    await sealShift(hotel)
  })
})

describe('is refused', () => {
  test('a folio the slip does not cover, more than it holds, more than is owed, a slip that is used', async () => {
    const [slipId = 0] = await leave({ methodCode: 'cash', amount: '100.00' })
    const stranger = await moveIn(hotel, '103', { methodCode: 'cash', amount: '400.00' })
    await comeIn()
    const [first = 0, second = 0] = group.stayIds
    const folioId = await minibar(first, '120.00')
    const other = await minibar(second, '20.00')
    await lina().run(postCharge, { folioId: stranger.folioId, code: 'minibar', amount: '50.00', quantity: 1 })
    const apply = (changes: object) =>
      refusalFrom(
        lina().run(applyDeposit, { slipId, folioId, amount: '10.00', isPaperBack: false, ...changes }),
      )
    expect(await apply({ folioId: stranger.folioId })).toBe('slip_not_for_folio {"slip":"D000001"}')
    expect(await apply({ slipId: stranger.slips[0]?.slipId ?? 0 })).toBe(
      'slip_not_for_folio {"slip":"D000002"}',
    )
    expect(await apply({ amount: '100.01' })).toMatch(/^slip_holds_less/)
    expect(await apply({ folioId: other, amount: '20.01' })).toMatch(/^payment_above_balance/)
    expect(await apply({ folioId: group.folioId })).toBe('nothing_to_pay')
    expect(await apply({ amount: '100.00' })).toBe('slip_paper_missing {"slip":"D000001"}')
    const used = await lina().run(applyDeposit, { slipId, folioId, amount: '100.00', isPaperBack: true })
    expect(used).toMatchObject({ balance: '20.00', isRedeemed: true })
    expect(await apply({ folioId: other })).toBe('slip_already_redeemed {"slip":"D000001"}')
    expect(await slips()).toEqual(['D000001 redeemed: taken 100.00, applied 100.00, left 0.00'])
    await sealShift(hotel)
  })

  test('two desks that use one slip at once: one of them', async () => {
    const [slipId = 0] = await leave({ methodCode: 'cash', amount: '100.00' })
    await comeIn()
    const [first = 0, second = 0] = group.stayIds
    const folios = [await minibar(first, '80.00'), await minibar(second, '80.00')]
    await hotel.people.wangqiang.openShift(hotel.deskId('FO2'))
    const asked = await Promise.allSettled(
      [hotel.people.lina, hotel.people.wangqiang].map((person, index) =>
        person.run(applyDeposit, {
          slipId,
          folioId: folios[index] ?? 0,
          amount: '80.00',
          isPaperBack: false,
        }),
      ),
    )
    expect(asked.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await slips()).toEqual(['D000001 issued: taken 100.00, applied 80.00, left 20.00'])
  })

  test('a group is neither cancelled nor settled past the slips it holds', async () => {
    const [slipId = 0] = await leave({ methodCode: 'cash', amount: '100.00' })
    const cancel = () =>
      hotel.people.chenjing.run(cancelGroup, { groupId: group.groupId, reasonCode: 'guest_cancelled' })
    expect(await refusalFrom(cancel())).toBe('group_deposit_held {"slip":"D000001"}')
    expect(
      await refusalFrom(
        lina().run(settleFolio, { folioId: group.folioId, folioVersion: 0, payments: [], refunds: [] }),
      ),
    ).toBe('settled_at_check_out')
    await lina().run(
      refundDeposit,
      { slipId, amount: '100.00', isPaperBack: true, reasonCode: 'not_arrived' },
      { approver: hotel.people.zhaomin },
    )
    await cancel()
    expect(await slips()).toEqual(['D000001 redeemed: taken 100.00, refunded 100.00, left 0.00'])
    await sealShift(hotel)
  })
})

test('a slip leads to its group, typed or scanned', async () => {
  await leave({ methodCode: 'cash', amount: '100.00' })
  const { reader } = hotel.db
  const [hit] = await searchHouse(reader, slipCode('D000001'))
  expect(hit).toMatchObject({ kind: 'group', groupId: group.groupId, name: '春游团' })
  expect(await findStayOfSlip(reader, 'd000001')).toMatchObject({
    stayId: null,
    groupId: group.groupId,
    state: 'issued',
    remaining: '100.00',
  })
})
