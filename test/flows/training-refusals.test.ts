import { evidenceOf } from '@jiaoban/db/kernel/evidence.reads.ts'
import { Finding } from '@jiaoban/server/app/verify/finding.ts'
import { verifyHotel } from '@jiaoban/server/app/verify/verify-hotel.ts'
import { changeProperty } from '@jiaoban/server/property/change-property.command.ts'
import { changeStaff } from '@jiaoban/server/staff/change-staff.command.ts'
import { closeTraining } from '@jiaoban/server/training/close-training.command.ts'
import { copyStaff } from '@jiaoban/server/training/copy-staff.command.ts'
import { openTraining } from '@jiaoban/server/training/open-training.command.ts'
import { recordTraining } from '@jiaoban/server/training/record-training.command.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { refusalFrom } from '../support/browser.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'
import { beginTraining, enterTraining } from '../support/practice-hotel.ts'
import { refusalOf, runSql } from '../support/raw-sql.ts'
import { tamper } from '../support/tampering.ts'
import { trainingTamperings } from '../support/training-tamperings.ts'
import { workShift } from '../support/worked-shift.ts'

let hotel: TestHotel

beforeEach(async () => {
  hotel = await openTestHotel()
})

afterEach(() => hotel.close())

const found = async ({ db }: TestHotel): Promise<string> => {
  try {
    await verifyHotel(evidenceOf(db), null)
    return 'everything holds'
  } catch (error) {
    if (!(error instanceof Finding)) throw error
    return `${error.table}: ${error.message}`
  }
}

test('one training at a time, opened by an administrator, in the hotel alone', async () => {
  const { admin, zhaomin } = hotel.people
  expect(await refusalFrom(enterTraining(hotel))).toBe('training_not_open')
  expect(await refusalFrom(zhaomin.run(openTraining, { deskCount: 1 }))).toContain('not_permitted')
  const practice = await beginTraining(hotel)
  expect(await refusalFrom(admin.run(openTraining, { deskCount: 1 }))).toBe('training_already_open')
  expect(await refusalFrom(practice.people.admin.run(openTraining, { deskCount: 1 }))).toBe(
    'training_in_training',
  )
  expect(await refusalFrom(admin.run(closeTraining, { number: 2 }))).toBe('training_not_open')
  await admin.run(closeTraining, { number: 1 })
  // Whoever still stands in it can do nothing more, and the next one begins anew.
  expect(await refusalFrom(practice.people.lina.openShift(practice.deskId('FO1')))).toBe('training_not_open')
  const next = await beginTraining(hotel)
  await next.people.lina.openShift(next.deskId('FO1'))
  expect(next.settings.trainingNumber).toBe(2)
  expect(await found(hotel)).toBe('everything holds')
})

test('who left the hotel practises no more, and who came does', async () => {
  const practice = await beginTraining(hotel)
  const { admin, wangqiang } = hotel.people
  const gone = { staffId: wangqiang.staffId, displayName: '王强', role: 'cashier', isActive: false } as const
  await admin.run(changeStaff({}), gone)
  expect(await refusalFrom(practice.people.wangqiang.openShift(practice.deskId('FO1')))).toBe('not_signed_in')
  await admin.run(changeStaff({}), { ...gone, role: 'shift_lead', isActive: true })
  const again = await enterTraining(hotel)
  const [row] = await runSql(again.db, `select role, is_active from staff where username = 'wangqiang'`)
  expect(row).toEqual({ role: 'shift_lead', is_active: 1 })
  await again.people.wangqiang.openShift(again.deskId('FO1'))
})

test('the head of a training’s papers keeps its mark, by rule and by constraint', async () => {
  const practice = await beginTraining(hotel)
  const profile = {
    name: '云栖酒店',
    nameEn: 'Cloud Inn',
    checkOutTime: '12:00',
    halfDayUntil: '18:00',
    depositStep: '100',
    isCountBlind: true,
  }
  const { admin } = practice.people
  expect(await refusalFrom(admin.run(changeProperty, profile))).toContain('training_name_without_mark')
  const marked = { ...profile, name: '培训 TRAINING 云栖', nameEn: 'TRAINING 培训 Cloud Inn' }
  await admin.run(changeProperty, marked)
  expect(await refusalOf(practice.db, `update property set name = '云栖酒店'`)).toBe(
    'property_training_bears_mark',
  )
  await hotel.people.admin.run(changeProperty, profile)
  expect(await refusalOf(hotel.db, 'update property set is_training = 1')).toBe(
    'property_training_bears_mark',
  )
  expect(await refusalOf(practice.db, 'update property set is_training = 2')).toBe(
    'property_training_is_flag',
  )
})

test('the database keeps one open training, with its steps', async () => {
  await beginTraining(hotel)
  const copy = (changes: string) =>
    `insert into training (id, number, state, desk_count, opened_by, opened_at, opened_date, opened_seq, closed_by,
       closed_at, closed_seq, recorded_seq, recorded_hash)
     select 900000, ${changes}, opened_by, opened_at, opened_date, opened_seq, closed_by, closed_at, closed_seq,
       recorded_seq, recorded_hash from training`
  expect(await refusalOf(hotel.db, copy(`2, 'open', 2`))).toBe('training_one_open')
  expect(await refusalOf(hotel.db, copy(`2, 'closed', 2`))).toBe('training_closed_has_seq')
  expect(await refusalOf(hotel.db, copy(`2, 'open', 10`))).toBe('training_has_desks')
  expect(await refusalOf(hotel.db, copy(`2, 'paused', 2`))).toBe('training_known_state')
  expect(await refusalOf(hotel.db, `update training set recorded_seq = -1`)).toBe(
    'training_recorded_not_negative',
  )
  expect(await refusalOf(hotel.db, `update training set recorded_hash = ''`)).toBe(
    'training_recorded_has_hash',
  )
})

test('a training whose database is lost does not go on, and is closed as it was recorded', async () => {
  await beginTraining(hotel)
  await hotel.training?.close()
  hotel.trainings.lose(1)
  expect(await refusalFrom(enterTraining(hotel))).toContain('training_lost')
  await hotel.people.admin.run(closeTraining, { number: 1 })
  expect(await found(hotel)).toBe('everything holds')
})

test('rows that do not continue the recorded ones are not recorded', async () => {
  await beginTraining(hotel)
  const [row] = await runSql(hotel.db, 'select id, recorded_seq, recorded_hash from training')
  const {
    id,
    recorded_seq: seq,
    recorded_hash: hash,
  } = row as { id: number; recorded_seq: number; recorded_hash: string }
  const next = { seq: seq + 1, previousHash: hash, hash: 'a'.repeat(64), payload: '{"version":2}' }
  const record = (changed: object) =>
    refusalFrom(hotel.people.lina.run(recordTraining, { trainingId: id, rows: [{ ...next, ...changed }] }))
  expect(await record({})).toContain('training_lost')
  expect(await record({ seq: seq + 2 })).toContain('training_lost')
  expect(await record({ previousHash: 'b'.repeat(64) })).toContain('training_lost')
  const copy = copyStaff(new Map([['lina', { passwordHash: 'x', pinHash: 'x' }]]))
  const people = [{ username: 'lina', displayName: '李娜', role: 'administrator', isActive: true } as const]
  expect(await refusalFrom(hotel.people.admin.run(copy, { people }))).toContain('not_permitted')
})

/** One row of the training's database, put into the hotel's past every trigger. */
const smuggle = async (practice: TestHotel, table: string, where: string, changes: object): Promise<void> => {
  const [row] = await runSql(practice.db, `select * from ${table} where ${where}`)
  const values = Object.entries({ ...row, ...changes }).map(([, value]) =>
    typeof value === 'string' ? `'${value}'` : String(value),
  )
  const columns = Object.keys({ ...row, ...changes })
  await tamper(hotel.db, table, `insert into ${table} (${columns.join(', ')}) values (${values.join(', ')})`)
}

test('a training’s posting that is smuggled into the hotel is found', async () => {
  const practice = await beginTraining(hotel)
  await workShift(practice, 'T0000001')
  await workShift(hotel)
  expect(await found(hotel)).toBe('everything holds')
  const [own] = await runSql(
    hotel.db,
    `select * from posting where kind = 'payment' order by id desc limit 1`,
  )
  const home = own as Record<string, unknown>
  await smuggle(practice, 'posting', `kind = 'payment' and document_id is not null`, {
    id: 9_000_000,
    ...Object.fromEntries(
      [
        'journal_seq',
        'debit_account_id',
        'credit_account_id',
        'shift_id',
        'business_date',
        'actor_id',
        'document_id',
      ]
        .filter((column) => column in home)
        .map((column) => [column, home[column]]),
    ),
  })
  expect(await found(hotel)).toMatch(/^posting: row 9000000 was made by no command/)
})

test.each(trainingTamperings)('$what: found', async ({ statement, found: expected }) => {
  const practice = await beginTraining(hotel)
  await practice.people.lina.openShift(practice.deskId('FO1'))
  await tamper(hotel.db, 'training', statement)
  expect(await found(hotel)).toMatch(expected)
})

test('what was practised is changed: found', async () => {
  const practice = await beginTraining(hotel)
  await practice.people.lina.openShift(practice.deskId('FO1'))
  await tamper(
    hotel.db,
    'journal',
    `update journal set payload = replace(payload, 'shift_opened', 'shift_closed') where name = 'training_recorded'`,
  )
  expect(await found(hotel)).toMatch(/^journal: the hash/)
})
