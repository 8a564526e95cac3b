import { setStayVip } from '@jiaoban/server/stays/set-stay-vip.command.ts'
import { takeBackPreparation } from '@jiaoban/server/stays/take-back-preparation.command.ts'
import { tickPreparation } from '@jiaoban/server/stays/tick-preparation.command.ts'
import type { Action } from './action.ts'
import { dayAfter } from './days.ts'
import type { StayModel, VipItemModel } from './hotel-model.ts'
import type { Simulation } from './simulation.ts'

const expected = ({ state }: StayModel): boolean => state === 'in_house' || state === 'reserved'

/** A guest gets a level, loses it, or is given one that the house does not have. */
const setLevel = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const stay = random.pickAny(model.stays.filter((one) => expected(one) || random.chance(0.01)))
  if (!stay) return false
  const levelCode = random.pick(['V1', 'V1', null, 'V9'] as const)
  const refusal = !expected(stay) ? 'vip_stay_over' : levelCode === 'V9' ? 'vip_level_unknown' : null
  const result = await simulation.expect(refusal, 'chenjing', (person) =>
    person.run(setStayVip, { stayId: stay.id, levelCode, isRemembered: false }),
  )
  if (result) stay.hasLevel = levelCode !== null
  return true
}

/** Whether something is made ready on a date. Who is late is still awaited. */
const isDue = (stay: StayModel, { moment }: VipItemModel, date: string): boolean => {
  const { arrival, departure, state } = stay
  const isAwaited = state === 'reserved'
  if (arrival > date) return false
  if (moment === 'arrival') return date === arrival || isAwaited
  if (isAwaited && date > arrival) return false
  return moment === 'departure' ? date === departure : date > arrival && date < departure
}

/** Something stands ready for a guest, or was ticked by mistake. */
const prepare = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const stay = random.pickAny(model.stays.filter((one) => expected(one) && one.hasLevel))
  if (!stay) return false
  const item = random.pick(model.vipItems)
  const date = random.chance(0.8) ? model.date : dayAfter(model.date, random.pick([-1, 1]))
  const key = `${item.id} ${date}`
  const isDone = stay.prepared.has(key)
  const input = { stayId: stay.id, itemId: item.id, date }
  const undue = isDone || isDue(stay, item, date) ? null : 'preparation_not_due'
  if (undue !== null && random.chance(0.8)) return false
  if (random.chance(0.3)) {
    const refusal = undue ?? (isDone ? null : 'preparation_not_done')
    const result = await simulation.expect(refusal, 'wufang', (person) =>
      person.run(takeBackPreparation, input),
    )
    if (result) stay.prepared.delete(key)
    return true
  }
  const refusal = undue ?? (isDone ? 'preparation_already_done' : null)
  const result = await simulation.expect(refusal, 'wufang', (person) => person.run(tickPreparation, input))
  if (result) stay.prepared.add(key)
  return true
}

export const preparationActions: readonly Action[] = [
  { weight: 2, run: setLevel },
  { weight: 2, run: prepare },
]
