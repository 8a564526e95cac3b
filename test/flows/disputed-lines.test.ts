import { findClosing } from '@jiaoban/db/closings/closing.reads.ts'
import { listBooksOfDesk } from '@jiaoban/db/documents/number.reads.ts'
import { evidenceOf } from '@jiaoban/db/kernel/evidence.reads.ts'
import { findHouseKey, listKeysOfDesk } from '@jiaoban/db/shifts/house-key.reads.ts'
import { verifyHotel } from '@jiaoban/server/app/verify/verify-hotel.ts'
import { issueBook } from '@jiaoban/server/documents/issue-book.command.ts'
import { voidNumber } from '@jiaoban/server/documents/void-number.command.ts'
import { closeMatter } from '@jiaoban/server/handover-book/close-matter.command.ts'
import { showDispute } from '@jiaoban/server/handovers/show-dispute.command.ts'
import { declareKeyLost } from '@jiaoban/server/shifts/keys/declare-key-lost.command.ts'
import { issueKey } from '@jiaoban/server/shifts/keys/issue-key.command.ts'
import { placeKey } from '@jiaoban/server/shifts/keys/place-key.command.ts'
import { restoreKey } from '@jiaoban/server/shifts/keys/restore-key.command.ts'
import { writeOffKey } from '@jiaoban/server/shifts/keys/write-off-key.command.ts'
import type { SealedShiftReport } from '@jiaoban/shared/closings/shift-report.types.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refusalFrom } from '../support/browser.ts'
import {
  acceptWith,
  bookOf,
  giveFloat,
  keepCounted,
  listMatters,
  ofBook,
  ofKeys,
} from '../support/disputed-lines.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { runSql } from '../support/raw-sql.ts'
import { undone } from '../support/undone.ts'

/** Li Na has the first desk: 1000.00, the master keys 1 and 2, the invoice book at A00001001. */
let house: TestHotel

beforeAll(async () => {
  house = await openTestHotel()
  await house.people.lina.openShift(house.deskId('FO1'))
})

afterAll(() => house.close())

const key = (number: number) => ({ keyCode: 'safe_box', number })

/** The lines of an equation in the last sealed shift. */
const sealedLines = async ({ db }: TestHotel, equation: string, like: string): Promise<string[]> => {
  const rows = (await runSql(
    db,
    `select label, left_value as l, right_value as r from closing_line
     where equation = '${equation}' and label like '${like}'
       and closing_id = (select max(id) from closing where scope = 'shift') order by label`,
  )) as { label: string; l: number; r: number }[]
  return rows.map(({ label, l, r }) => `${label.replace(/\d+/, '#')} ${l} = ${r}`)
}

const sealed = async ({ db }: TestHotel, closingId: number) =>
  JSON.parse((await findClosing(db.reader, closingId))?.content ?? '{}') as SealedShiftReport

const keysAt = async (hotel: TestHotel) =>
  (await listKeysOfDesk(hotel.db.reader, hotel.deskId('FO1')))[0]?.quantity

const end = (hotel: TestHotel, bag: string) => hotel.people.wangqiang.end({ lead: hotel.people.zhaomin, bag })

const lostText = '保险箱总钥匙 / Safe-box master keys'

describe('keys, before a lead', () => {
  test('one is lost: it is on whoever gave it, until it is found', () =>
    undone(house, async (hotel) => {
      const handoverId = await giveFloat(hotel)
      const { lina, zhaomin, admin } = hotel.people
      expect(await refusalFrom(acceptWith(hotel, handoverId, { found: { keys: 1 } }))).toBe(
        'handover_differs',
      )
      const { disputeId, labels } = await keepCounted(hotel, handoverId, { keys: 1 })
      expect(labels).toEqual(['key:safe_box'])
      await hotel.people.wangqiang.run(showDispute, { disputeId }, { approver: zhaomin })
      // The figure is known now: who counts two after all does so before a lead.
      expect(await refusalFrom(acceptWith(hotel, handoverId, { found: {} }))).toBe('recount_needs_approval')

      const { closingId } = await acceptWith(hotel, handoverId, {
        found: { keys: 1 },
        lines: [ofKeys([1], 'lost')],
        lead: 'zhaomin',
      })
      expect(await listMatters(hotel)).toEqual([`custody: FO1 · 20260301-FO1-1 · ${lostText} 2 (李娜)`])
      expect(await findHouseKey(hotel.db.reader, key(2))).toMatchObject({ state: 'gone', goneReason: 'lost' })
      const report = await sealed(hotel, closingId)
      expect(report.disputes).toMatchObject([
        {
          lines: [{ label: 'key:safe_box', given: '2', counted: '1' }],
          decisions: [
            {
              label: 'key:safe_box',
              outcome: 'lost',
              answersId: lina.staffId,
              decidedBy: zhaomin.staffId,
            },
          ],
        },
      ])
      expect(report.seal.signedBy.map(({ as }) => as)).toEqual(['outgoing', 'incoming', 'lead'])
      // The outgoing cashier held two at the own count; one less was taken over, as decided.
      expect(await sealedLines(hotel, 'b9', 'key:%')).toEqual([
        'key:safe_box 2 = 2',
        'key:safe_box:held 2 = 2',
      ])
      await end(hotel, 'BAG1')
      expect(await sealedLines(hotel, 'b9', 'key:%')).toEqual([
        'key:safe_box 1 = 1',
        'key:safe_box:held 1 = 1',
      ])
      await zhaomin.run(restoreKey, key(2), { approver: admin })
      expect(await listMatters(hotel)).toEqual([])
      await verifyHotel(evidenceOf(hotel.db), null)
    }))

  test('both are lost, and the lead answers: the matter ends with the second that is found', () =>
    undone(house, async (hotel) => {
      const handoverId = await giveFloat(hotel)
      const { zhaomin, admin } = hotel.people
      await acceptWith(hotel, handoverId, {
        found: { keys: 0 },
        lines: [ofKeys([], 'lost', 'lead')],
        lead: 'zhaomin',
      })
      expect(await listMatters(hotel)).toEqual([`custody: FO1 · 20260301-FO1-1 · ${lostText} 1, 2 (赵敏)`])
      await zhaomin.run(restoreKey, key(1), { approver: admin })
      expect(await listMatters(hotel)).toHaveLength(1)
      await zhaomin.run(restoreKey, key(2), { approver: admin })
      expect(await listMatters(hotel)).toEqual([])
    }))

  test('miscounted: it lies in the safe, nobody looks for it', () =>
    undone(house, async (hotel) => {
      const handoverId = await giveFloat(hotel)
      await acceptWith(hotel, handoverId, {
        found: { keys: 1 },
        lines: [ofKeys([2], 'in_safe')],
        lead: 'zhaomin',
      })
      expect(await findHouseKey(hotel.db.reader, key(1))).toMatchObject({ state: 'in_place', deskId: null })
      expect(await listMatters(hotel)).toEqual([])
      await end(hotel, 'BAG2')
      expect(await sealedLines(hotel, 'b9', 'key:%')).toEqual([
        'key:safe_box 1 = 1',
        'key:safe_box:held 1 = 1',
      ])
    }))

  test('one too many that had gone out: it was brought back and not signed for', () =>
    undone(house, async (hotel) => {
      await hotel.people.lina.run(issueKey, key(1), { approver: hotel.people.wufang })
      const handoverId = await giveFloat(hotel)
      await acceptWith(hotel, handoverId, {
        found: { keys: 2 },
        lines: [ofKeys([1, 2], 'taken')],
        lead: 'zhaomin',
      })
      expect(await keysAt(hotel)).toBe(2)
      expect(await listMatters(hotel)).toEqual([])
      await end(hotel, 'BAG3')
      expect(await sealedLines(hotel, 'b9', 'key:%')).toEqual([
        'key:safe_box 2 = 2',
        'key:safe_box:held 2 = 2',
      ])
    }))

  test('one too many that was lost, or of another desk: the lead takes it away', () =>
    undone(house, async (hotel) => {
      await hotel.people.lina.run(
        declareKeyLost,
        { ...key(1), reasonCode: 'lost' },
        { approver: hotel.people.zhaomin },
      )
      const handoverId = await giveFloat(hotel)
      await acceptWith(hotel, handoverId, {
        found: { keys: 3 },
        lines: [ofKeys([1, 2, 3], 'taken')],
        lead: 'zhaomin',
      })
      expect(await findHouseKey(hotel.db.reader, key(1))).toMatchObject({ state: 'in_place', deskId: null })
      expect(await keysAt(hotel)).toBe(1)
      expect(await listMatters(hotel)).toEqual([`custody: FO1 · 20260301-FO1-1 · ${lostText} 3 (赵敏)`])
      await end(hotel, 'BAG4')
      expect(await sealedLines(hotel, 'b9', 'key:%')).toEqual([
        'key:safe_box 1 = 1',
        'key:safe_box:held 1 = 1',
      ])
    }))
})

describe('numbers, before a lead', () => {
  test('papers are gone: their numbers are voided and declared missing, on the shift that gave', () =>
    undone(house, async (hotel) => {
      const { lina, zhaomin, wangqiang } = hotel.people
      await lina.run(
        voidNumber,
        { documentKind: 'tax_invoice', number: 'A00001001', reasonCode: 'torn' },
        { approver: zhaomin },
      )
      const handoverId = await giveFloat(hotel)
      await acceptWith(hotel, handoverId, {
        found: { next: 'A00001004' },
        lines: [await ofBook(hotel, 'voided')],
        lead: 'zhaomin',
      })
      expect(await sealedLines(hotel, 'b8', 'book:%')).toEqual([
        'book:#:seen 1004 = 1004',
        'book:#:used 3 = 3',
      ])
      expect(await sealedLines(hotel, 'b10', 'paper:tax_invoice')).toEqual(['paper:tax_invoice 3 = 3'])
      expect(await listMatters(hotel)).toEqual(['custody: FO1 · 20260301-FO1-1 · A00001002–A00001003 (李娜)'])
      // The next paper is the next number, and what was voided is nobody's twice.
      await wangqiang.run(
        voidNumber,
        { documentKind: 'tax_invoice', number: 'A00001004', reasonCode: 'torn' },
        { approver: zhaomin },
      )
      await end(hotel, 'BAG5')
      expect(await sealedLines(hotel, 'b8', 'book:%')).toEqual([
        'book:#:seen 1005 = 1005',
        'book:#:used 1 = 1',
      ])
      expect(await sealedLines(hotel, 'b9', 'book:%')).toEqual(['book:# 1004 = 1004'])
      expect(await sealedLines(hotel, 'b10', 'paper:tax_invoice')).toEqual(['paper:tax_invoice 1 = 1'])
      const [matter] = (await runSql(hotel.db, `select id from open_matter where state = 'open'`)) as [
        { id: number },
      ]
      expect(await refusalFrom(lina.run(closeMatter, { matterId: matter.id }))).toMatch(/^approval_required/)
      await lina.run(closeMatter, { matterId: matter.id }, { approver: zhaomin })
      await verifyHotel(evidenceOf(hotel.db), null)
    }))

  test('a paper that the books have used is still in the book: it is torn out before the lead', () =>
    undone(house, async (hotel) => {
      await hotel.people.lina.run(
        voidNumber,
        { documentKind: 'tax_invoice', number: 'A00001001', reasonCode: 'torn' },
        { approver: hotel.people.zhaomin },
      )
      const handoverId = await giveFloat(hotel)
      await acceptWith(hotel, handoverId, {
        found: { next: 'A00001001' },
        lines: [await ofBook(hotel, 'torn_out')],
        lead: 'zhaomin',
      })
      expect(await listMatters(hotel)).toEqual(['custody: FO1 · 20260301-FO1-1 · A00001001–A00001001 (李娜)'])
      await end(hotel, 'BAG6')
      expect(await sealedLines(hotel, 'b9', 'book:%')).toEqual(['book:# 1002 = 1002'])
    }))

  test('money, a number and a key: one lead, one signature, one seal', () =>
    undone(house, async (hotel) => {
      const handoverId = await giveFloat(hotel)
      const { closingId } = await acceptWith(hotel, handoverId, {
        found: { cash: '950.00', keys: 1, next: 'A00001002' },
        lines: [ofKeys([1], 'lost'), await ofBook(hotel, 'voided')],
        lead: 'zhaomin',
      })
      expect(await hotel.balance('staff', hotel.people.lina.staffId)).toBe('50.00')
      const report = await sealed(hotel, closingId)
      expect(report.disputes?.[0]?.decisions?.map(({ outcome }) => outcome)).toEqual(['lost', 'voided'])
      expect(report.equations.filter(({ isBalanced }) => !isBalanced)).toEqual([])
      await end(hotel, 'BAG7')
      await verifyHotel(evidenceOf(hotel.db), null)
    }))
})

describe('nobody senior is there', () => {
  test('a key is missed: on who gave it, until a lead decides', () =>
    undone(house, async (hotel) => {
      const { zhaomin, sunli, lina } = hotel.people
      const handoverId = await giveFloat(hotel)
      const wait = { found: { keys: 1 }, lines: [ofKeys([1], 'pending')] }
      expect(await refusalFrom(acceptWith(hotel, handoverId, wait))).toBe('handover_not_disputed')
      await keepCounted(hotel, handoverId, { keys: 1 })
      expect(
        await refusalFrom(acceptWith(hotel, handoverId, { ...wait, lines: [ofKeys([1], 'lost')] })),
      ).toBe('handover_differs')
      const { closingId } = await acceptWith(hotel, handoverId, wait)
      expect((await sealed(hotel, closingId)).disputes?.[0]?.decisions).toEqual([
        { label: 'key:safe_box', outcome: 'pending', answersId: lina.staffId, decidedBy: null },
      ])
      expect(await listMatters(hotel)).toEqual([`custody: FO1 · 20260301-FO1-1 · ${lostText} 2 (李娜)`])
      expect(await findHouseKey(hotel.db.reader, key(2))).toMatchObject({ state: 'missing' })
      const toSafe = zhaomin.run(
        placeKey,
        { ...key(2), to: { kind: 'safe' } },
        { approver: hotel.people.wangqiang },
      )
      expect(await refusalFrom(toSafe)).toMatch(/^key_gone/)
      // The desk goes on, and what is missing at its next count is nothing of this.
      await sunli.run(writeOffKey, { ...key(2), reasonCode: 'lost' }, { approver: zhaomin })
      expect(await listMatters(hotel)).toEqual([])
      await end(hotel, 'BAG8')
      expect(await sealedLines(hotel, 'b9', 'key:%')).toEqual([
        'key:safe_box 1 = 1',
        'key:safe_box:held 1 = 1',
      ])
      await verifyHotel(evidenceOf(hotel.db), null)
    }))

  test('a missed key that is found goes into the safe, and the matter ends', () =>
    undone(house, async (hotel) => {
      const handoverId = await giveFloat(hotel)
      await keepCounted(hotel, handoverId, { keys: 1 })
      await acceptWith(hotel, handoverId, { found: { keys: 1 }, lines: [ofKeys([2], 'pending')] })
      await hotel.people.zhaomin.run(restoreKey, key(1), { approver: hotel.people.admin })
      expect(await listMatters(hotel)).toEqual([])
      await end(hotel, 'BAG9')
    }))

  test('a key too many is kept apart, and told in the book', () =>
    undone(house, async (hotel) => {
      const handoverId = await giveFloat(hotel)
      await keepCounted(hotel, handoverId, { keys: 3 })
      await acceptWith(hotel, handoverId, { found: { keys: 3 }, lines: [ofKeys([1, 2, 3], 'pending')] })
      expect(await keysAt(hotel)).toBe(2)
      expect(await listMatters(hotel)).toEqual([`custody: FO1 · 20260301-FO1-1 · ${lostText} 3 (李娜)`])
      await end(hotel, 'BAG10')
    }))

  test('a number: the book goes to the stock, and is cured when a lead gives it out again', () =>
    undone(house, async (hotel) => {
      const { zhaomin, wangqiang, sunli } = hotel.people
      const { documentKind } = await bookOf(hotel)
      const line = await ofBook(hotel, 'pending')
      const handoverId = await giveFloat(hotel)
      await keepCounted(hotel, handoverId, { next: 'A00001002' })
      const { closingId } = await acceptWith(hotel, handoverId, {
        found: { next: 'A00001002' },
        lines: [line],
      })
      // The book has left the desk: the sealed report tells its numbers without it.
      expect((await sealed(hotel, closingId)).disputes?.[0]?.lines).toMatchObject([
        {
          given: '1001',
          counted: '1002',
          paper: { documentKind: 'tax_invoice', given: 'A00001001', counted: 'A00001002' },
        },
      ])
      expect(await listBooksOfDesk(hotel.db.reader, hotel.deskId('FO1'))).toEqual([])
      expect(await listMatters(hotel)).toEqual(['custody: FO1 · 20260301-FO1-1 · A00001001–A00001001 (李娜)'])
      const [range] = (await runSql(
        hotel.db,
        `select id from stock_range where origin = 'returned' and state = 'in_stock'`,
      )) as [{ id: number }]
      await sunli.run(issueBook, {
        rangeId: range.id,
        deskId: hotel.deskId('FO1'),
      })
      await wangqiang.run(
        voidNumber,
        { documentKind: documentKind as 'tax_invoice', number: 'A00001001', reasonCode: 'other' },
        { approver: zhaomin },
      )
      await end(hotel, 'BAG11')
      await verifyHotel(evidenceOf(hotel.db), null)
    }))
})
