import { closeMatter } from '@jiaoban/server/handover-book/close-matter.command.ts'
import { openMatter } from '@jiaoban/server/handover-book/open-matter.command.ts'
import { openMatterFor } from '@jiaoban/server/handover-book/open-matter.service.ts'
import { readNotice } from '@jiaoban/server/handover-book/read-notice.command.ts'
import { writeNotice } from '@jiaoban/server/handover-book/write-notice.command.ts'
import { defineCommand } from '@jiaoban/server/kernel/command.ts'
import { openMatterInput } from '@jiaoban/shared/handover-book/handover-book.schema.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Browser, refusalFrom } from '../support/browser.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { hotelPassword, type Username } from '../support/small-hotel.ts'

let hotel: TestHotel

beforeEach(async () => {
  hotel = await openTestHotel()
})

afterEach(() => hotel.close())

/** The book as somebody of the staff opens it. */
const bookOf = async (username: Username) => {
  const browser = new Browser(hotel)
  await (await browser.ask()).session.signIn({ username, password: hotelPassword })
  return (await browser.ask()).handoverBook
}

const keysAtTheDoor = { text: '8 点前把备用钥匙交给保安', validUntil: '2026-03-02' }

/** A command of a higher domain that leaves a difference undecided. */
const leaveDifference = defineCommand({
  name: 'bookDifference',
  journalName: 'difference_left',
  shift: 'office',
  recipe: [],
  input: openMatterInput.pick({ text: true }),
  run: (ctx, { text }) => openMatterFor(ctx, { kind: 'difference', text, ownerId: ctx.actor.id }),
})

describe('a notice', () => {
  test('is unread for everybody but its author, until it is read', async () => {
    const { noticeId } = await hotel.people.zhaomin.run(writeNotice, keysAtTheDoor)
    expect(await (await bookOf('zhaomin')).unreadCount()).toBe(0)
    const book = await bookOf('lina')
    expect(await book.unreadCount()).toBe(1)
    await hotel.people.lina.run(readNotice, { noticeId })
    expect(await book.unreadCount()).toBe(0)
    expect(await book.notices()).toMatchObject([
      { noticeId, authorName: '赵敏', text: keysAtTheDoor.text, isRead: true, room: null },
    ])
  })

  test('tells who has read it, when, and on which shift', async () => {
    const { noticeId } = await hotel.people.zhaomin.run(writeNotice, keysAtTheDoor)
    const { number } = await hotel.people.lina.openShift(hotel.deskId('FO1'))
    await hotel.people.lina.run(readNotice, { noticeId })
    hotel.clock.advance({ minutes: 10 })
    await hotel.people.lina.run(readNotice, { noticeId })
    await hotel.people.sunli.run(readNotice, { noticeId })
    const [notice] = await (await bookOf('wangqiang')).notices()
    expect(notice?.readings).toEqual([
      {
        staffId: hotel.people.lina.staffId,
        name: '李娜',
        readAt: '2026-03-01T01:00:00.000Z',
        shiftNumber: number,
      },
      {
        staffId: hotel.people.sunli.staffId,
        name: '孙丽',
        readAt: '2026-03-01T01:10:00.000Z',
        shiftNumber: null,
      },
    ])
  })

  test('is shown until its last day, and found after it', async () => {
    await hotel.people.zhaomin.run(writeNotice, { ...keysAtTheDoor, validUntil: '2026-03-01' })
    await hotel.db.writer.updateTable('notice').set({ valid_until: '2026-02-28' }).execute()
    const book = await bookOf('lina')
    expect([await book.notices(), await book.unreadCount()]).toEqual([[], 0])
    expect((await book.search({ word: '备用钥匙' })).notices).toHaveLength(1)
  })

  test('is refused when nobody would see it, or about a room that is not there', async () => {
    const { zhaomin } = hotel.people
    const late = zhaomin.run(writeNotice, { ...keysAtTheDoor, validUntil: '2026-02-28' })
    expect(await refusalFrom(late)).toBe('notice_over {"validUntil":"2026-02-28","current":"2026-03-01"}')
    const nowhere = zhaomin.run(writeNotice, { ...keysAtTheDoor, roomId: 999_999 })
    expect(await refusalFrom(nowhere)).toBe('not_found {"what":"room"}')
    expect(await refusalFrom(zhaomin.run(readNotice, { noticeId: 999_999 }))).toBe(
      'not_found {"what":"notice"}',
    )
  })
})

describe('an open matter', () => {
  test('passes on until somebody closes it', async () => {
    const { lina, wangqiang } = hotel.people
    const { matterId } = await lina.run(openMatter, {
      kind: 'room',
      text: '空调漏水，已报修',
      roomId: hotel.roomId('201'),
      ownerId: wangqiang.staffId,
      dueDate: '2026-03-02',
    })
    const book = await bookOf('wangqiang')
    expect(await book.matters({})).toMatchObject([
      {
        matterId,
        kind: 'room',
        openedByName: '李娜',
        owner: { name: '王强' },
        room: { number: '201' },
        dueDate: '2026-03-02',
      },
    ])
    await wangqiang.run(closeMatter, { matterId })
    expect(await book.matters({})).toEqual([])
    expect(await book.matters({ state: 'closed' })).toMatchObject([{ matterId, closedByName: '王强' }])
    expect(await refusalFrom(lina.run(closeMatter, { matterId }))).toBe('matter_already_closed')
  })

  test('that money hangs on is closed in front of a lead', async () => {
    const { lina, zhaomin } = hotel.people
    const { matterId } = await lina.run(leaveDifference, { text: '抽屉少 50.00，待定' })
    expect(await refusalFrom(lina.run(closeMatter, { matterId }))).toBe(
      'approval_required {"reason":"difference"}',
    )
    await lina.run(closeMatter, { matterId }, { approver: zhaomin })
    expect(await (await bookOf('lina')).matters({})).toEqual([])
  })

  test('is refused with a date that is past, or an owner who is not there', async () => {
    const { lina } = hotel.people
    const matter = { kind: 'other' as const, text: '叫醒服务' }
    expect(await refusalFrom(lina.run(openMatter, { ...matter, dueDate: '2026-02-28' }))).toBe(
      'due_date_past {"dueDate":"2026-02-28","current":"2026-03-01"}',
    )
    expect(await refusalFrom(lina.run(openMatter, { ...matter, ownerId: 999_999 }))).toBe(
      'not_found {"what":"staff"}',
    )
    await hotel.db.writer
      .updateTable('staff')
      .set({ is_active: 0 })
      .where('id', '=', hotel.people.chenjing.staffId)
      .execute()
    const gone = lina.run(openMatter, { ...matter, ownerId: hotel.people.chenjing.staffId })
    expect(await refusalFrom(gone)).toBe('owner_not_active {"name":"陈静"}')
  })
})

test('the book is searched by date, room and word, whatever its form', async () => {
  const { lina } = hotel.people
  const roomId = hotel.roomId('102')
  await lina.run(writeNotice, { text: 'VIP 王总 will arrive late', validUntil: '2026-03-02', roomId })
  await lina.run(openMatter, { kind: 'guest', text: '给王总留门' })
  const book = await bookOf('sunli')
  const found = async (search: Parameters<typeof book.search>[0]) => {
    const { notices, matters } = await book.search(search)
    return [notices.length, matters.length]
  }
  expect(await found({ word: '王总' })).toEqual([1, 1])
  expect(await found({ word: 'ＶＩＰ　王' })).toEqual([1, 0])
  expect(await found({ word: '王总', roomId })).toEqual([1, 0])
  expect(await found({ date: '2026-03-01' })).toEqual([1, 1])
  expect(await found({ date: '2026-02-28' })).toEqual([0, 0])
  expect(await found({ word: '%' })).toEqual([1, 1])
})

test('the journal keeps no word of the book', async () => {
  const { lina } = hotel.people
  await lina.run(writeNotice, keysAtTheDoor)
  await lina.run(openMatter, { kind: 'guest', text: '给王总留门' })
  const rows = await hotel.db.reader
    .selectFrom('journal')
    .where('name', 'in', ['notice_written', 'matter_opened'])
    .select('payload')
    .execute()
  expect(rows).toHaveLength(2)
  for (const { payload } of rows) {
    expect(payload).toMatch(/"textDigest":"[0-9a-f]{64}"/)
    expect(payload).not.toMatch(/备用|王总/)
  }
})

test('a housekeeper has no book', async () => {
  expect(await refusalFrom((await bookOf('wufang')).notices())).toBe(
    'not_permitted {"command":"handoverBook.notices"}',
  )
  expect(await refusalFrom(hotel.people.wufang.run(writeNotice, keysAtTheDoor))).toBe(
    'not_permitted {"command":"writeNotice"}',
  )
})
