import { Money } from '@jiaoban/shared/kernel/money.ts'
import { listKeysOfDesk } from '@jiaoban/db/shifts/house-key.reads.ts'
import { acceptHandover } from '@jiaoban/server/handovers/accept-handover.command.ts'
import { giveHandover } from '@jiaoban/server/handovers/give-handover.command.ts'
import { rollBusinessDate } from '@jiaoban/server/night-audit/roll-business-date.command.ts'
import { countDrawer } from '@jiaoban/server/shifts/count-drawer.command.ts'
import { addKeyKind } from '@jiaoban/server/shifts/keys/add-key-kind.command.ts'
import { addKeys } from '@jiaoban/server/shifts/keys/add-keys.command.ts'
import { declareKeyLost } from '@jiaoban/server/shifts/keys/declare-key-lost.command.ts'
import { readKeyHistory, readKeyRegister } from '@jiaoban/server/shifts/keys/house-key-list.service.ts'
import { issueKey } from '@jiaoban/server/shifts/keys/issue-key.command.ts'
import { placeKey } from '@jiaoban/server/shifts/keys/place-key.command.ts'
import { restoreKey } from '@jiaoban/server/shifts/keys/restore-key.command.ts'
import { returnKey } from '@jiaoban/server/shifts/keys/return-key.command.ts'
import { writeOffKey } from '@jiaoban/server/shifts/keys/write-off-key.command.ts'
import { resumeShift } from '@jiaoban/server/shifts/resume-shift.command.ts'
import { evidenceOf } from '@jiaoban/db/kernel/evidence.reads.ts'
import { verifyHotel } from '@jiaoban/server/app/verify/verify-hotel.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { honestCount, honestOpening } from '../support/honest-count.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { refusalOf, runSql } from '../support/raw-sql.ts'
import { expectRefused, type Refusal } from '../support/refused-step.ts'
import type { Username } from '../support/small-hotel.ts'
import { undone } from '../support/undone.ts'

/** FO1 has the master keys 1 and 2, FO2 has 3. Li Na works at FO1. */
let house: TestHotel

beforeAll(async () => {
  house = await openTestHotel()
  await house.people.lina.openShift(house.deskId('FO1'))
})

afterAll(() => house.close())

const key = (number: number, keyCode = 'safe_box') => ({ keyCode, number })

const by =
  (who: Username) =>
  ({ people }: TestHotel) => ({ approver: people[who] })

/** `safe_box 1: FO1 李娜`, for every key. */
const whoHasWhat = async ({ db, people }: TestHotel): Promise<string[]> => {
  const { keys } = await readKeyRegister(db.reader, people.lina.staffId)
  return keys.map(
    ({ keyCode, number, state, deskCode, holderName }) =>
      `${keyCode} ${number}: ${[deskCode ?? 'safe', state === 'in_place' ? '' : state, holderName ?? '']
        .filter((word) => word !== '')
        .join(' ')}`,
  )
}

const sealedKeys = async ({ db }: TestHotel) => {
  const [row] = (await runSql(
    db,
    `select content from closing where scope = 'shift' order by id desc limit 1`,
  )) as { content: string }[]
  return (JSON.parse(row?.content ?? '') as { keys: Record<string, unknown[]> }).keys
}

const b9OfKeys = async ({ db }: TestHotel): Promise<string[]> => {
  const rows = (await runSql(
    db,
    `select label, left_value as l, right_value as r from closing_line
     where equation = 'b9' and label like 'key:%' and closing_id = (select max(id) from closing where scope = 'shift')
     order by label`,
  )) as { label: string; l: number; r: number }[]
  return rows.map(({ label, l, r }) => `${label} ${l} = ${r}`)
}

test('a key goes out, comes back, goes out again and is handed over so: every minute has its holder', () =>
  undone(house, async (hotel) => {
    const { lina, wufang, wangqiang, zhaomin } = hotel.people
    expect(await whoHasWhat(hotel)).toEqual([
      'safe_box 1: FO1 李娜',
      'safe_box 2: FO1 李娜',
      'safe_box 3: FO2',
    ])
    hotel.clock.advance({ minutes: 1 })
    await lina.run(issueKey, key(1), by('wufang')(hotel))
    expect(await whoHasWhat(hotel)).toEqual([
      'safe_box 1: FO1 out 吴芳',
      'safe_box 2: FO1 李娜',
      'safe_box 3: FO2',
    ])
    await lina.run(returnKey, key(1), by('wufang')(hotel))
    hotel.clock.advance({ minutes: 1 })
    await lina.run(issueKey, key(1), by('wufang')(hotel))

    await lina.count()
    await lina.drop({ lead: zhaomin, bag: 'BAG1' })
    await lina.giveTo(wangqiang)
    expect(await whoHasWhat(hotel)).toEqual([
      'safe_box 1: FO1 out 吴芳',
      'safe_box 2: FO1 王强',
      'safe_box 3: FO2',
    ])
    expect(await b9OfKeys(hotel)).toEqual(['key:safe_box 2 = 2', 'key:safe_box:held 1 = 1'])
    const { kinds, out, moves } = await sealedKeys(hotel)
    expect(kinds).toMatchObject([{ keyCode: 'safe_box', accepted: 2, counted: 1, inPlace: 1 }])
    expect(out).toMatchObject([{ number: 1, holderId: wufang.staffId }])
    expect(moves?.length).toBe(3)

    hotel.clock.advance({ hours: 1 })
    await wangqiang.run(returnKey, key(1), by('wufang')(hotel))
    hotel.clock.advance({ hours: 1 })
    await wangqiang.end({ lead: zhaomin, bag: 'BAG2' })
    expect(await b9OfKeys(hotel)).toEqual(['key:safe_box 1 = 1', 'key:safe_box:held 2 = 2'])
    const history = await readKeyHistory(hotel.db.reader, key(1))
    expect(history.map(({ kind, holderName }) => `${kind} ${holderName ?? ''}`.trim()).toSorted()).toEqual(
      [
        'held 李娜',
        'held 李娜',
        'held 王强',
        'issued 吴芳',
        'issued 吴芳',
        'returned',
        'returned',
      ].toSorted(),
    )
    await verifyHotel(evidenceOf(hotel.db), null)
  }))

test('a key is missing at the count: B9 stands in the way until a lead has seen it declared', () =>
  undone(house, async (hotel) => {
    const { lina, wangqiang, zhaomin } = hotel.people
    const count = await honestCount(hotel, 'lina')
    await lina.run(countDrawer, { count: { ...count, keys: [{ keyCode: 'safe_box', quantity: 1 }] } })
    await expect(lina.run(giveHandover, {})).rejects.toMatchObject({
      code: 'count_differs',
      facts: { equation: 'b9', label: 'key:safe_box:held', left: '2', right: '1' },
    })
    await lina.run(declareKeyLost, { ...key(2), reasonCode: 'lost' }, by('zhaomin')(hotel))
    await lina.giveTo(wangqiang)
    expect(await b9OfKeys(hotel)).toEqual(['key:safe_box 2 = 2', 'key:safe_box:held 1 = 1'])
    await wangqiang.handOver(lina, { lead: zhaomin, bag: 'BAG3' })
    expect(await b9OfKeys(hotel)).toEqual(['key:safe_box 1 = 1', 'key:safe_box:held 1 = 1'])

    // Found under the counter: into the safe, and back to the desk.
    await zhaomin.run(restoreKey, key(2), { approver: hotel.people.admin })
    await zhaomin.run(
      placeKey,
      { ...key(2), to: { kind: 'desk', deskId: hotel.deskId('FO1') } },
      by('lina')(hotel),
    )
    await lina.handOver(wangqiang, { lead: zhaomin, bag: 'BAG4' })
    expect(await b9OfKeys(hotel)).toEqual(['key:safe_box 1 = 1', 'key:safe_box:held 2 = 2'])
  }))

test('declared, back to work and counted again: it is missed once', () =>
  undone(house, async (hotel) => {
    const { lina, wangqiang } = hotel.people
    const count = await honestCount(hotel, 'lina')
    await lina.run(countDrawer, { count: { ...count, keys: [{ keyCode: 'safe_box', quantity: 1 }] } })
    await lina.run(declareKeyLost, { ...key(1), reasonCode: 'stolen' }, by('zhaomin')(hotel))
    await lina.run(resumeShift, {})
    await lina.run(countDrawer, { count: await honestCount(hotel, 'lina') }, by('zhaomin')(hotel))
    await lina.giveTo(wangqiang)
    expect(await b9OfKeys(hotel)).toEqual(['key:safe_box 2 = 2', 'key:safe_box:held 1 = 1'])
  }))

test('lost on the way: the incoming sees one less than was given, the office writes it off', () =>
  undone(house, async (hotel) => {
    const { lina, wangqiang, sunli } = hotel.people
    await lina.count()
    const given = await lina.run(giveHandover, {})
    const seen = await honestOpening(hotel, hotel.deskId('FO1'), Money.of(given.given, 'CNY').toString())
    const accept = () =>
      wangqiang.run(acceptHandover, {
        handoverId: given.handoverId,
        count: { ...seen, keys: [{ keyCode: 'safe_box', quantity: 1 }] },
      })
    await expect(accept()).rejects.toMatchObject({ code: 'handover_differs' })
    await sunli.run(writeOffKey, { ...key(1), reasonCode: 'lost' }, by('zhaomin')(hotel))
    await accept()
    await wangqiang.end({ lead: hotel.people.zhaomin, bag: 'BAG5' })
    expect(await b9OfKeys(hotel)).toEqual(['key:safe_box 1 = 1', 'key:safe_box:held 1 = 1'])
  }))

test('a new kind: made, laid into the safe, to the desk, carried over the roll, and home again', () =>
  undone(house, async (hotel) => {
    const { lina, admin, zhaomin, sunli } = hotel.people
    await admin.run(addKeyKind, { code: 'store', nameZh: '库房钥匙', nameEn: 'Store-room keys' })
    expect(await admin.run(addKeys, { keyCode: 'store', quantity: 2 })).toEqual({
      keyCode: 'store',
      first: 1,
      last: 2,
    })
    const toFo1 = { kind: 'desk', deskId: hotel.deskId('FO1') } as const
    await zhaomin.run(placeKey, { ...key(1, 'store'), to: toFo1 }, by('lina')(hotel))
    await sunli.run(placeKey, { ...key(2, 'store'), to: { kind: 'person' } }, by('wufang')(hotel))
    await sunli.run(placeKey, { ...key(2, 'store'), to: { kind: 'safe' } }, by('wufang')(hotel))
    hotel.clock.advance({ hours: 24 })
    await zhaomin.run(rollBusinessDate, { signedAs: 'checked' })
    expect(await listKeysOfDesk(hotel.db.reader, hotel.deskId('FO1'))).toMatchObject([
      { code: 'safe_box', quantity: 2 },
      { code: 'store', quantity: 1 },
    ])
    await lina.end({ lead: zhaomin, bag: 'BAG6' })
    expect(await b9OfKeys(hotel)).toEqual([
      'key:safe_box 2 = 2',
      'key:safe_box:held 2 = 2',
      'key:store 1 = 1',
      'key:store:held 1 = 1',
    ])
    // Nobody works there: two who keep the safe agree.
    await zhaomin.run(placeKey, { ...key(1, 'store'), to: { kind: 'safe' } }, by('sunli')(hotel))
    await lina.openShift(hotel.deskId('FO1'))
    await lina.end({ lead: zhaomin, bag: 'BAG7' })
    expect(await b9OfKeys(hotel)).toEqual(['key:safe_box 2 = 2', 'key:safe_box:held 2 = 2'])
    await verifyHotel(evidenceOf(hotel.db), null)
  }))

const issue =
  (number: number, to: Username = 'wufang') =>
  (hotel: TestHotel) =>
    hotel.people.lina.run(issueKey, key(number), by(to)(hotel))

const giveBack =
  (number: number, from: Username = 'wufang') =>
  (hotel: TestHotel) =>
    hotel.people.lina.run(returnKey, key(number), by(from)(hotel))

const lose = (hotel: TestHotel) =>
  hotel.people.lina.run(declareKeyLost, { ...key(1), reasonCode: 'lost' }, by('zhaomin')(hotel))

const placeIn =
  (number: number, to: { kind: 'safe' | 'person' } | { kind: 'desk'; desk: string }, second: Username) =>
  (hotel: TestHotel) =>
    hotel.people.sunli.run(
      placeKey,
      { ...key(number), to: to.kind === 'desk' ? { kind: 'desk', deskId: hotel.deskId(to.desk) } : to },
      by(second)(hotel),
    )

const refusals: readonly (Refusal & { readonly what: string })[] = [
  { what: 'issued twice', code: 'key_not_in_place', act: issue(1, 'wangqiang'), after: issue(1) },
  { what: 'of another desk', code: 'key_of_other_place', act: issue(3) },
  { what: 'that nobody has', code: 'key_not_found', act: issue(9) },
  { what: 'back without having gone', code: 'key_not_out', act: giveBack(1) },
  {
    what: 'back by somebody else',
    code: 'key_holder_not_present',
    act: giveBack(1, 'admin'),
    after: issue(1),
  },
  { what: 'issued after it was lost', code: 'key_gone', act: issue(1), after: lose },
  { what: 'lost twice', code: 'key_gone', act: lose, after: lose },
  {
    what: 'to oneself',
    code: 'approver_is_actor',
    act: ({ people }) => people.lina.run(issueKey, key(1), { approver: people.lina }),
  },
  {
    what: 'without the other',
    code: 'approval_required',
    act: ({ people }) => people.lina.run(issueKey, key(1)),
  },
  {
    what: 'without the own PIN',
    code: 'signature_required',
    act: ({ people }) => people.lina.run(issueKey, key(1), { approver: people.wufang, isSigned: false }),
  },
  {
    what: 'without a shift',
    code: 'shift_required',
    act: ({ people }) => people.wangqiang.run(issueKey, key(3), { approver: people.wufang }),
  },
  {
    what: 'while the drawer is counted',
    code: 'shift_not_open',
    act: issue(1),
    after: ({ people }) => people.lina.count(),
  },
  {
    what: 'lost, said by a cashier alone',
    code: 'approver_not_permitted',
    act: ({ people }) =>
      people.lina.run(declareKeyLost, { ...key(1), reasonCode: 'lost' }, { approver: people.wangqiang }),
  },
  {
    what: 'taken from a desk behind its cashier',
    code: 'cashier_not_present',
    act: placeIn(1, { kind: 'safe' }, 'zhaomin'),
  },
  {
    what: 'taken from a desk that is counted',
    code: 'shift_not_running',
    act: placeIn(1, { kind: 'safe' }, 'lina'),
    after: ({ people }) => people.lina.count(),
  },
  {
    what: 'from desk to desk',
    code: 'key_of_other_place',
    act: placeIn(3, { kind: 'desk', desk: 'FO1' }, 'lina'),
  },
  {
    what: 'into the safe twice',
    code: 'key_in_safe',
    act: placeIn(3, { kind: 'safe' }, 'zhaomin'),
    after: placeIn(3, { kind: 'safe' }, 'zhaomin'),
  },
  {
    what: 'into the safe by somebody else',
    code: 'key_holder_not_present',
    act: placeIn(3, { kind: 'safe' }, 'zhaomin'),
    after: async (hotel) => {
      await placeIn(3, { kind: 'safe' }, 'zhaomin')(hotel)
      await placeIn(3, { kind: 'person' }, 'wufang')(hotel)
    },
  },
  {
    what: 'written off past the cashier',
    code: 'key_of_running_desk',
    act: ({ people }) =>
      people.sunli.run(writeOffKey, { ...key(1), reasonCode: 'lost' }, { approver: people.zhaomin }),
  },
  {
    what: 'found without having been lost',
    code: 'key_not_gone',
    act: ({ people }) => people.sunli.run(restoreKey, key(3), { approver: people.zhaomin }),
  },
  {
    what: 'a kind that is there',
    code: 'code_taken',
    act: ({ people }) => people.admin.run(addKeyKind, { code: 'safe_box', nameZh: '钥匙', nameEn: 'Key' }),
  },
  {
    what: 'of a kind that is not',
    code: 'not_found',
    act: ({ people }) => people.admin.run(addKeys, { keyCode: 'cellar', quantity: 1 }),
  },
  {
    what: 'a kind by a cashier',
    code: 'not_permitted',
    act: ({ people }) => people.lina.run(addKeyKind, { code: 'x', nameZh: '钥匙', nameEn: 'Key' }),
  },
]

test.each(refusals)('$what: $code', (refusal) => expectRefused(house, refusal))

/** A second move of key 1, which is out, written past every rule: the constraint that speaks. */
const next = (values: Record<string, string>): string => {
  const row: Record<string, string> = {
    key_code: `'safe_box'`,
    number: '1',
    step: '2',
    kind: `'returned'`,
    previous_step: '1',
    previous_kind: `'issued'`,
    desk_id: 'desk_id',
    holder_id: 'null',
    reason_code: 'null',
    shift_id: 'shift_id',
    business_date: 'business_date',
    moved_by: 'moved_by',
    signed_by: 'signed_by',
    moved_at: 'moved_at',
    journal_seq: 'journal_seq',
    ...values,
  }
  return `insert into key_move (${Object.keys(row).join(', ')}) select ${Object.values(row).join(', ')} from key_move where step = 1`
}

test.each<[string, Record<string, string>]>([
  ['key_move_issued_from_its_place', { kind: `'issued'`, holder_id: 'signed_by' }],
  ['key_move_issued_from_its_place', { kind: `'placed'` }],
  ['key_move_restored_after_gone', { kind: `'restored'`, desk_id: 'null' }],
  ['key_move_issued_has_holder', { holder_id: 'signed_by' }],
  ['key_move_gone_has_reason', { kind: `'gone'` }],
  ['key_move_needs_second_person', { signed_by: 'moved_by' }],
  ['key_move_first_has_none_before', { previous_kind: 'null', previous_step: 'null' }],
  ['key_move_follows_the_last', { step: '3' }],
  ['key_move_known_kind', { kind: `'lent'` }],
])('%s', (constraint, values) =>
  undone(house, async (hotel) => {
    await issue(1)(hotel)
    expect(await refusalOf(hotel.db, next(values))).toBe(constraint)
  }),
)

test('no move follows one that never was', () =>
  undone(house, async (hotel) => {
    await issue(1)(hotel)
    const wrong = next({ previous_kind: `'placed'`, kind: `'issued'`, holder_id: 'signed_by' })
    expect(await refusalOf(hotel.db, wrong)).toMatch(/foreign_key|key_move_after_the_one_before/)
  }))
