import { readHead } from '@jiaoban/db/kernel/journal.reads.ts'
import { defineCommand } from '@jiaoban/server/kernel/command.ts'
import { runCommand } from '@jiaoban/server/kernel/run-command.ts'
import { reserveStay } from '@jiaoban/server/stays/reserve-stay.command.ts'
import { uuidV7 } from '@jiaoban/shared/kernel/uuid-v7.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { giveHandoverInput } from '@jiaoban/shared/handovers/handover.schema.ts'
import { openTestHotel, type TestHotel } from '../support/hotel.ts'

let hotel: TestHotel

beforeEach(async () => {
  hotel = await openTestHotel()
})

afterEach(() => hotel.close())

/** A command that works for a while, under a name that the permission table knows. */
const slow = (ms: number) =>
  defineCommand({
    ...reserveStay,
    timeoutMs: 60,
    input: giveHandoverInput,
    run: async (ctx) => {
      await new Promise((resolve) => setTimeout(resolve, ms))
      ctx.record({ fact: 'slow' })
      return { ms }
    },
  })

test('a run on a loaded machine may wait longer, a hotel never does', async () => {
  const patient = { ...hotel.runner, patience: 50 }
  const call = { commandId: uuidV7(), businessDate: null, input: {}, isSigned: false, approverId: null }
  const actorId = hotel.people.lina.staffId
  await expect(runCommand(patient, slow(150), { ...call, actorId })).resolves.toEqual({ ms: 150 })
})

test('a command that takes too long is refused, rolled back, and holds nobody up', async () => {
  const { lina } = hotel.people
  const before = await readHead(hotel.db.reader)
  await expect(lina.run(slow(150), {})).rejects.toMatchObject({ code: 'command_timed_out' })
  await expect(lina.run(slow(0), {})).resolves.toEqual({ ms: 0 })
  expect((await readHead(hotel.db.reader)).seq).toBe(before.seq + 1)
})
