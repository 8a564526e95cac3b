import { cpSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findSealingKey, listSigningKeys } from '@jiaoban/db/closings/signing-key.reads.ts'
import { evidenceOf } from '@jiaoban/db/kernel/evidence.reads.ts'
import { hotelOn } from '@jiaoban/server/app/hotel.ts'
import { Finding } from '@jiaoban/server/app/verify/finding.ts'
import { verifyHotel } from '@jiaoban/server/app/verify/verify-hotel.ts'
import { replaceSigningKey } from '@jiaoban/server/closings/replace-signing-key.command.ts'
import { readSigningKeys } from '@jiaoban/server/closings/signing-keys.service.ts'
import { acceptHandover } from '@jiaoban/server/handovers/accept-handover.command.ts'
import { endShift } from '@jiaoban/server/handovers/end-shift.command.ts'
import { giveHandover } from '@jiaoban/server/handovers/give-handover.command.ts'
import type { Hotel } from '@jiaoban/server/kernel/hotel.ts'
import { folderKeys, keysInMemory } from '@jiaoban/server/kernel/signing-key.ts'
import { readChecklist } from '@jiaoban/server/night-audit/checklist.service.ts'
import { rollBusinessDate } from '@jiaoban/server/night-audit/roll-business-date.command.ts'
import { DemoPerson } from '@jiaoban/server/set-up/demo/demo-person.service.ts'
import type { KeyReason } from '@jiaoban/shared/closings/signing-key.rules.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { refusalFrom } from '../support/browser.ts'
import { honestOpening } from '../support/honest-count.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { refusalOf, runSql } from '../support/raw-sql.ts'
import type { Username } from '../support/small-hotel.ts'

let hotel: TestHotel

beforeEach(async () => {
  hotel = await openTestHotel()
})

afterEach(() => hotel.close())

/** The same books on a server with other keys: none, or those of a folder. */
const served = (keys = keysInMemory()): Pick<TestHotel, 'people'> & Hotel => {
  const { clock, settings, db } = hotel
  const other = hotelOn(db, { ...settings, clock, keys })
  const people = Object.entries(hotel.people).map(([name, { staffId }]) => [
    name,
    new DemoPerson(other, staffId),
  ])
  return { ...other, people: Object.fromEntries(people) as Record<Username, DemoPerson> }
}

const keyId = async (): Promise<number> => (await findSealingKey(hotel.db.reader))?.id ?? 0

const replace = async ({ people: { admin, zhaomin } }: Pick<TestHotel, 'people'>, reasonCode: KeyReason) =>
  admin.run(replaceSigningKey, { seenKeyId: await keyId(), reasonCode }, { approver: zhaomin })

const roll = ({ people }: Pick<TestHotel, 'people'>, day: string) => {
  hotel.clock.set(`${day}T02:00:00.000Z`)
  return people.zhaomin.run(rollBusinessDate, { signedAs: 'checked' })
}

/** `Z000001 by key 1`: which of the keys, the oldest first, signed each day. */
const seals = async (): Promise<string[]> => {
  const keys = (await listSigningKeys(hotel.db.reader)).map(({ id }) => id).toReversed()
  const rows = await runSql(
    hotel.db,
    `select number, signing_key_id from closing where scope = 'day' order by id`,
  )
  return rows.map((row) => {
    const { number, signing_key_id: id } = row as { number: string; signing_key_id: number }
    return `${number} by key ${keys.indexOf(id) + 1}`
  })
}

const proved = async (): Promise<string> => {
  try {
    return `${(await verifyHotel(evidenceOf(hotel.db), null)).closings} closings hold`
  } catch (error) {
    if (error instanceof Finding) return `${error.table} at ${error.seq}: ${error.message}`
    throw error
  }
}

describe('a key that is there', () => {
  test('is replaced; it proves what it sealed, the new one seals', async () => {
    await roll(hotel, '2026-03-02')
    await replace(hotel, 'routine')
    await roll(hotel, '2026-03-03')
    await replace(hotel, 'exposed')
    await roll(hotel, '2026-03-04')
    expect(await seals()).toEqual(['Z000001 by key 1', 'Z000002 by key 2', 'Z000003 by key 3'])
    expect(await proved()).toBe('6 closings hold')
  })

  test('is told of: who replaced it, before whom, why, and what each sealed', async () => {
    await roll(hotel, '2026-03-02')
    await replace(hotel, 'keeper_left')
    const keys = await readSigningKeys(hotel.db.reader, hotel.runner.keys)
    expect(keys).toMatchObject([
      {
        reasonCode: 'keeper_left',
        replacedBy: '管理员',
        approvedBy: '赵敏',
        until: null,
        seals: 0,
        isHeld: true,
      },
      { reasonCode: null, replacedBy: '', until: keys[0]?.since, seals: 2, isHeld: true },
    ])
    expect(keys[0]?.fingerprint).toMatch(/^([0-9a-f]{4} ?){8}$/)
  })

  test('is not called lost, nor replaced alone, unsigned, by others, or twice by two who saw the same', async () => {
    const { admin, zhaomin, lina } = hotel.people
    const seen = { seenKeyId: await keyId(), reasonCode: 'routine' } as const
    expect(await refusalFrom(replace(hotel, 'lost'))).toBe('signing_key_not_lost')
    expect(await refusalFrom(replace(hotel, 'restored'))).toBe('signing_key_not_lost')
    expect(await refusalFrom(admin.run(replaceSigningKey, seen))).toContain('approval_required')
    expect(
      await refusalFrom(admin.run(replaceSigningKey, seen, { approver: zhaomin, isSigned: false })),
    ).toBe('signature_required')
    expect(await refusalFrom(admin.run(replaceSigningKey, seen, { approver: lina }))).toBe(
      'approver_not_permitted',
    )
    expect(await refusalFrom(admin.run(replaceSigningKey, seen, { approver: admin }))).toBe(
      'approver_is_actor',
    )
    expect(await refusalFrom(zhaomin.run(replaceSigningKey, seen, { approver: admin }))).toContain(
      'not_permitted',
    )
    await admin.run(replaceSigningKey, seen, { approver: zhaomin })
    expect(await refusalFrom(admin.run(replaceSigningKey, seen, { approver: zhaomin }))).toBe(
      'signing_key_changed',
    )
    expect(await listSigningKeys(hotel.db.reader)).toHaveLength(2)
  })
})

describe('a key that is not there', () => {
  test('seals nothing: a handover is not begun, a shift not ended, a date not rolled; all else goes on', async () => {
    const { people, db, runner } = served()
    await people.lina.openShift(hotel.deskId('FO1'))
    await people.lina.count()
    const missing = /^signing_key_missing \{"key":"([0-9a-f]{4} ?){8}"\}$/
    expect(await refusalFrom(people.lina.run(giveHandover, {}))).toMatch(missing)
    expect(await refusalFrom(people.lina.run(endShift, {}, { approver: people.zhaomin }))).toMatch(missing)
    expect((await people.lina.shift()).state).toBe('counting')
    expect((await readChecklist(db.reader, runner.keys)).keyRefusal?.code).toBe('signing_key_missing')
    expect(await refusalFrom(roll({ people }, '2026-03-02'))).toMatch(missing)
    expect(await hotel.businessDate()).toBe('2026-03-01')
    expect(await proved()).toBe('0 closings hold')
  })

  test('cannot seal what was given before it went: nothing of it happens, the float stays on its way', async () => {
    await hotel.people.lina.openShift(hotel.deskId('FO1'))
    await hotel.people.lina.count()
    const { handoverId } = await hotel.people.lina.run(giveHandover, {})
    const { people } = served()
    const count = await honestOpening(hotel, hotel.deskId('FO1'), '1000.00')
    expect(await refusalFrom(people.wangqiang.run(acceptHandover, { handoverId, count }))).toContain(
      'signing_key_missing',
    )
    expect(await hotel.balance('cash.transit', handoverId)).toBe('1000.00')
    await replace({ people }, 'lost')
    await people.wangqiang.run(acceptHandover, { handoverId, count })
    expect(await proved()).toBe('1 closings hold')
  })

  test('is replaced as lost, and nobody pretends that it signed', async () => {
    await roll(hotel, '2026-03-02')
    const { people } = served()
    expect(await refusalFrom(replace({ people }, 'routine'))).toBe('signing_key_is_lost')
    await replace({ people }, 'restored')
    await roll({ people }, '2026-03-03')
    expect(await seals()).toEqual(['Z000001 by key 1', 'Z000002 by key 2'])
    expect(await runSql(hotel.db, 'select reason_code, old_signature from key_replacement')).toEqual([
      { reason_code: 'restored', old_signature: null },
    ])
    expect(await proved()).toBe('4 closings hold')
    // The server that still has the first key alone seals nothing any more.
    expect(await refusalFrom(roll(hotel, '2026-03-04'))).toContain('signing_key_missing')
  })
})

test('a new key lies in its folder before the books say that it seals; a file taken away and put back seals again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'jiaoban-keys-'))
  const keys = join(folder, 'keys')
  await replace(served(folderKeys(keys)), 'lost')
  expect(readdirSync(keys)).toHaveLength(1)
  await roll(served(folderKeys(keys)), '2026-03-02')
  renameSync(keys, join(folder, 'safe'))
  expect(await refusalFrom(roll(served(folderKeys(keys)), '2026-03-03'))).toContain('signing_key_missing')
  cpSync(join(folder, 'safe'), keys, { recursive: true })
  await roll(served(folderKeys(keys)), '2026-03-03')
  expect(await proved()).toBe('4 closings hold')
  rmSync(folder, { recursive: true })
})

test('the database refuses a replacement that a second person did not approve, or that says it is signed and is not', async () => {
  await replace(hotel, 'routine')
  const copy = (columns: Readonly<Record<string, string>>): string => {
    const all = ['signing_key_id', 'replaced_key_id', 'reason_code', 'old_signature', 'new_signature']
    const rest = ['shift_id', 'business_date', 'replaced_by', 'approved_by', 'journal_seq']
    const own: Readonly<Record<string, string>> = {
      signing_key_id: '(select min(id) from signing_key)',
      replaced_key_id: '(select min(id) - 1 from signing_key)',
      ...columns,
    }
    const names = [...all, ...rest]
    return `insert into key_replacement (${names.join(', ')})
      select ${names.map((name) => own[name] ?? name).join(', ')} from key_replacement`
  }
  expect(await refusalOf(hotel.db, copy({ approved_by: 'replaced_by' }))).toBe(
    'key_replacement_needs_second_person',
  )
  expect(await refusalOf(hotel.db, copy({ old_signature: 'null' }))).toBe(
    'key_replacement_old_key_signs_unless_lost',
  )
  expect(await refusalOf(hotel.db, copy({ reason_code: "'lost'" }))).toBe(
    'key_replacement_old_key_signs_unless_lost',
  )
  expect(await refusalOf(hotel.db, copy({ reason_code: "'bored'" }))).toBe('key_replacement_known_reason')
  expect(await refusalOf(hotel.db, copy({ replaced_key_id: 'signing_key_id' }))).toBe(
    'key_replacement_by_a_newer_key',
  )
})
