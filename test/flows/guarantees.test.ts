import { listPreAuthorisations } from '@jiaoban/db/deposits/pre-authorisation.reads.ts'
import { releasePreAuthorisation } from '@jiaoban/server/deposits/release-pre-authorisation.command.ts'
import { postCharge } from '@jiaoban/server/folios/post-charge.command.ts'
import { capturePreAuthorisation } from '@jiaoban/server/stays/capture-pre-authorisation.command.ts'
import { extendStay } from '@jiaoban/server/stays/extend-stay.command.ts'
import { recordPreAuthorisation } from '@jiaoban/server/stays/record-pre-authorisation.command.ts'
import { readCoverOfFolio, readCoverOfStay, readShortfalls } from '@jiaoban/server/stays/shortfall.service.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { moveIn, moveOut, sealShift } from '../support/deposit-desk.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { refusalOf } from '../support/raw-sql.ts'

/** Holds on cards, and rooms whose deposits no longer cover what they owe. */
let hotel: TestHotel

beforeEach(async () => {
  hotel = await openTestHotel()
  await hotel.people.lina.openShift(hotel.deskId('FO1'))
})

afterEach(() => hotel.close())

const hold = (stayId: number, changes: { amount?: string; methodCode?: string; expiresDate?: string } = {}) =>
  hotel.people.lina.run(recordPreAuthorisation, {
    stayId,
    methodCode: 'card',
    amount: '500.00',
    reference: 'AUTH7',
    expiresDate: '2026-03-02',
    ...changes,
  })

const capture = (preAuthorisationId: number, amount: string) =>
  hotel.people.lina.run(capturePreAuthorisation, { preAuthorisationId, amount })

const charge = (folioId: number, amount: string) =>
  hotel.people.lina.run(postCharge, { folioId, code: 'minibar', amount, quantity: 1 })

/** `101: 38.00 + 300.00 − 0.00 − 500.00, asked 0.00` */
const shortRooms = async (): Promise<string[]> =>
  (await readShortfalls(hotel.db.reader)).short.map(
    ({ roomNumber, balance, tonight, deposits, guarantees, asked }) =>
      `${roomNumber}: ${balance} + ${tonight} − ${deposits} − ${guarantees}, asked ${asked}`,
  )

describe('a pre-authorisation', () => {
  test('moves nothing until it is captured, for what check-out would ask and no more', async () => {
    const { stayId, folioId } = await moveIn(hotel, '101')
    const { preAuthorisationId } = await hold(stayId)
    expect(await hotel.balance('guest', folioId)).toBe('0.00')
    await charge(folioId, '38.00')

    await expect(capture(preAuthorisationId, '500.01')).rejects.toMatchObject({
      code: 'capture_above_authorised',
    })
    await expect(capture(preAuthorisationId, '338.01')).rejects.toMatchObject({
      code: 'capture_above_due',
      facts: { due: '338.00' },
    })
    expect(await capture(preAuthorisationId, '338.00')).toMatchObject({ number: 'R000001', amount: '338.00' })
    expect(await hotel.balance('guest', folioId)).toBe('-300.00')
    await expect(capture(preAuthorisationId, '1.00')).rejects.toMatchObject({
      code: 'pre_authorisation_settled',
    })
    // The night of 300.00 is charged at leaving: nothing is left to pay or to give back.
    await moveOut(hotel, { stayId, folioId })
    expect(await hotel.balance('guest', folioId)).toBe('0.00')
    await sealShift(hotel)
  })

  test('is given back, and then stands for nothing', async () => {
    const { lina } = hotel.people
    const { stayId } = await moveIn(hotel, '101')
    const { preAuthorisationId } = await hold(stayId)
    expect(await shortRooms()).toEqual([])
    await lina.run(releasePreAuthorisation, { preAuthorisationId })
    expect(await shortRooms()).toEqual(['101: 0.00 + 300.00 − 0.00 − 0.00, asked 300.00'])
    await expect(lina.run(releasePreAuthorisation, { preAuthorisationId })).rejects.toMatchObject({
      code: 'pre_authorisation_settled',
    })
  })

  test('is taken by a terminal, and ends on a day that has not passed', async () => {
    const { stayId } = await moveIn(hotel, '101')
    await expect(hold(stayId, { methodCode: 'cash' })).rejects.toMatchObject({
      code: 'pre_authorisation_without_terminal',
    })
    await expect(hold(stayId, { expiresDate: '2026-02-28' })).rejects.toMatchObject({
      code: 'pre_authorisation_expires_too_early',
    })
  })

  test('that ends soon is listed; the database keeps a capture within it', async () => {
    const { stayId } = await moveIn(hotel, '101')
    await hold(stayId, { expiresDate: '2026-03-03' })
    await hold(stayId, { expiresDate: '2026-03-04' })
    const { expiring } = await readShortfalls(hotel.db.reader)
    expect(expiring).toMatchObject([{ roomNumber: '101', expiresDate: '2026-03-03', isExpired: false }])
    expect(await listPreAuthorisations(hotel.db.reader, stayId)).toHaveLength(2)
    expect(
      await refusalOf(
        hotel.db,
        `update pre_authorisation set state = 'captured', captured_minor = authorised_minor + 1,
         document_id = (select max(id) from document), settled_seq = 1`,
      ),
    ).toBe('pre_authorisation_captured_within')
  })
})

describe('a room that owes more by the morning than is held for it', () => {
  test('is listed with what the guest is asked for, until something covers it', async () => {
    const first = await moveIn(hotel, '101', { methodCode: 'cash', amount: '300.00' })
    await moveIn(hotel, '102', { methodCode: 'cash', amount: '600.00' })
    expect(await shortRooms()).toEqual([])
    await charge(first.folioId, '38.00')
    expect(await shortRooms()).toEqual(['101: 38.00 + 300.00 − 300.00 − 0.00, asked 100.00'])
    expect(await readCoverOfFolio(hotel.db.reader, first.folioId)).toMatchObject({
      missing: '38.00',
      isShort: true,
    })
    await hold(first.stayId, { amount: '38.00' })
    expect(await shortRooms()).toEqual([])
  })

  test('longer stays ask for more', async () => {
    const { stayId } = await moveIn(hotel, '101', { methodCode: 'cash', amount: '600.00' })
    const topUp = async () => (await readCoverOfStay(hotel.db.reader, stayId))?.topUp
    expect(await topUp()).toBe('0.00')
    await hotel.people.lina.run(extendStay, { stayId, departureDate: '2026-03-04' })
    expect(await topUp()).toBe('300.00')
  })
})
