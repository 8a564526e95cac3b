import { closeMatter } from '@jiaoban/server/handover-book/close-matter.command.ts'
import { openMatter } from '@jiaoban/server/handover-book/open-matter.command.ts'
import { readNotice } from '@jiaoban/server/handover-book/read-notice.command.ts'
import { writeNotice } from '@jiaoban/server/handover-book/write-notice.command.ts'
import { recordSkipperContact } from '@jiaoban/server/stays/record-skipper-contact.command.ts'
import type { Action } from './action.ts'
import { dayAfter } from './days.ts'
import type { Simulation } from './simulation.ts'

const write = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const validUntil = dayAfter(model.date, random.int(-1, 3))
  const refusal = validUntil < model.date ? 'notice_over' : null
  const result = await simulation.expect(refusal, 'chenjing', (person) =>
    person.run(writeNotice, { text: '305 空调待修', validUntil }),
  )
  if (result) model.notices.push(result.noticeId)
  return true
}

const read = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const noticeId = random.pickAny(model.notices) ?? 999_999_999
  const refusal = model.notices.includes(noticeId) ? null : 'not_found'
  await simulation.expect(refusal, random.pick(['lina', 'wangqiang', 'zhaomin'] as const), (person) =>
    person.run(readNotice, { noticeId }),
  )
  return true
}

const open = async (simulation: Simulation): Promise<boolean> => {
  const { model } = simulation
  const result = await simulation.succeed('lina', (person) =>
    person.run(openMatter, { kind: 'other', text: '客人约定明早取行李' }),
  )
  model.matters.push({ id: result.matterId, isOpen: true })
  return true
}

const close = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const matter = random.pickAny(model.matters.slice(-10))
  if (!matter) return false
  const refusal = matter.isOpen ? null : 'matter_already_closed'
  await simulation.expect(refusal, 'wangqiang', (person) => person.run(closeMatter, { matterId: matter.id }))
  matter.isOpen = false
  return true
}

/** Somebody tries to reach a guest who left without paying. */
const call = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const skipper = random.pickAny(model.skippers.slice(-20))
  if (!skipper) return false
  const refusal = skipper.left > 0n ? null : 'skipper_ended'
  await simulation.expect(refusal, 'zhaomin', (person) =>
    person.run(recordSkipperContact, { caseId: skipper.id, channel: 'phone', outcome: 'no_answer' }),
  )
  return true
}

export const bookActions: readonly Action[] = [
  { weight: 1, run: write },
  { weight: 1, run: read },
  { weight: 1, run: open },
  { weight: 1, run: close },
  { weight: 1, run: call },
]
