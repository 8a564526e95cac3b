import { addKeys } from '@jiaoban/server/shifts/keys/add-keys.command.ts'
import { declareKeyLost } from '@jiaoban/server/shifts/keys/declare-key-lost.command.ts'
import { issueKey } from '@jiaoban/server/shifts/keys/issue-key.command.ts'
import { placeKey } from '@jiaoban/server/shifts/keys/place-key.command.ts'
import { restoreKey } from '@jiaoban/server/shifts/keys/restore-key.command.ts'
import { returnKey } from '@jiaoban/server/shifts/keys/return-key.command.ts'
import { writeOffKey } from '@jiaoban/server/shifts/keys/write-off-key.command.ts'
import type { Username } from '../../support/small-hotel.ts'
import type { Action } from './action.ts'
import type { DeskModel, ShiftModel } from './hotel-model.ts'
import { type KeyModel, refusalToMove } from './keys.ts'
import type { Simulation } from './simulation.ts'

const tagOf = ({ keyCode, number }: KeyModel) => ({ keyCode, number })

/** A key of the desk, mostly; or any other, to be refused. */
const chooseKey = ({ model, random }: Simulation, desk: DeskModel | null): KeyModel | undefined =>
  random.pickAny(random.chance(0.9) ? model.keys.filter((key) => key.desk === desk) : model.keys)

/** New keys go into the safe. */
const add = async (simulation: Simulation): Promise<boolean> => {
  const { model } = simulation
  if (model.keys.filter(({ state }) => state !== 'gone').length > 6) return false
  await simulation.succeed('admin', (person) => person.run(addKeys, { keyCode: 'safe_box', quantity: 1 }))
  const number = Math.max(...model.keys.map((key) => key.number)) + 1
  model.keys.push({ keyCode: 'safe_box', number, desk: null, state: 'in_place', holder: null })
  return true
}

/** A key goes out with a colleague, or whoever has it brings it back; both sign. */
const lend = async (simulation: Simulation): Promise<boolean> => {
  const { random, hotel } = simulation
  const shift = simulation.openShift()
  const key = shift && chooseKey(simulation, shift.desk)
  if (!shift || !key) return false
  const isBack = key.state === 'out' ? random.chance(0.8) : random.chance(0.1)
  const others = (['wufang', 'sunli', 'wangqiang'] as const).filter((one) => one !== shift.cashier)
  const holder = others.find((one) => hotel.people[one].staffId === key.holder)
  const second = hotel.people[isBack && holder && random.chance(0.9) ? holder : random.pick(others)]
  const refusal = (() => {
    if (key.desk !== shift.desk) return 'key_of_other_place'
    if (isBack && key.holder !== null && key.holder !== second.staffId) return 'key_holder_not_present'
    return refusalToMove(key, isBack ? 'returned' : 'issued')
  })()
  const result = await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(isBack ? returnKey : issueKey, tagOf(key), { approver: second }),
  )
  if (!result) return true
  Object.assign(key, isBack ? { state: 'in_place', holder: null } : { state: 'out', holder: second.staffId })
  return true
}

/** While somebody works at a desk, its keys come and go with that person's signature alone. */
const refusalOfDesk = ({ model }: Simulation, desk: DeskModel, second: Username): string | null => {
  const shift = model.shifts.find((one) => one.desk === desk)
  if (!shift) return null
  if (shift.state !== 'open') return 'shift_not_running'
  return shift.cashier === second ? null : 'cashier_not_present'
}

type Place =
  | { readonly kind: 'safe' }
  | { readonly kind: 'person' }
  | { readonly kind: 'desk'; readonly desk: DeskModel }

const refusalToPlace = (
  simulation: Simulation,
  key: KeyModel,
  { to, second }: { to: Place; second: Username },
): string | null => {
  const { staffId } = simulation.hotel.people[second]
  if (to.kind === 'safe' && key.desk !== null) {
    return refusalOfDesk(simulation, key.desk, second) ?? refusalToMove(key, 'placed')
  }
  if (to.kind === 'safe') {
    if (key.state === 'in_place') return 'key_in_safe'
    if (key.holder !== null && key.holder !== staffId) return 'key_holder_not_present'
    return refusalToMove(key, 'returned')
  }
  if (key.desk !== null) return 'key_of_other_place'
  if (to.kind === 'person') return refusalToMove(key, 'issued')
  return refusalOfDesk(simulation, to.desk, second) ?? refusalToMove(key, 'placed')
}

/** Out of the safe, to a desk or with a person; or into it. */
const place = async (simulation: Simulation): Promise<boolean> => {
  const { model, random, hotel } = simulation
  const key = random.pickAny(model.keys)
  if (!key) return false
  const desk = random.pick(model.desks)
  const kind =
    key.desk === null && key.state === 'in_place' ? random.pick(['desk', 'person'] as const) : 'safe'
  const to: Place = random.chance(0.05) || kind === 'desk' ? { kind: 'desk', desk } : { kind }
  const at = to.kind === 'desk' ? desk : key.desk
  const cashier = model.shifts.find((one) => one.desk === at)?.cashier
  const holder = (['wufang', 'lina'] as const).find((one) => hotel.people[one].staffId === key.holder)
  const second = random.chance(0.1) ? 'wufang' : (cashier ?? holder ?? 'wufang')
  const refusal = refusalToPlace(simulation, key, { to, second })
  const result = await simulation.expect(refusal, 'sunli', (person) =>
    person.run(
      placeKey,
      { ...tagOf(key), to: to.kind === 'desk' ? { kind: 'desk', deskId: desk.id } : { kind: to.kind } },
      { approver: hotel.people[second] },
    ),
  )
  if (!result) return true
  key.desk = to.kind === 'desk' ? desk : null
  const isOut = to.kind === 'person'
  Object.assign(key, {
    state: isOut ? 'out' : 'in_place',
    holder: isOut ? hotel.people[second].staffId : null,
  })
  return true
}

/** A key is gone: after a count it is what cures the keys that were missed. */
export const declareLost = async (
  simulation: Simulation,
  shift: ShiftModel,
  key: KeyModel,
): Promise<boolean> => {
  const refusal = key.desk === shift.desk ? refusalToMove(key, 'gone') : 'key_of_other_place'
  const wasThere = key.state === 'in_place'
  const { actor, second } = simulation.handsOf(shift)
  const result = await simulation.expect(refusal, actor, (person) =>
    person.run(declareKeyLost, { ...tagOf(key), reasonCode: 'lost' }, { approver: second }),
  )
  if (!result) return true
  Object.assign(key, { state: 'gone', holder: null })
  const seen = shift.state === 'counting' ? shift.count?.keys : undefined
  const kind = seen?.find(({ keyCode }) => keyCode === key.keyCode)
  if (kind && wasThere) kind.expected -= 1
  return true
}

const lose = async (simulation: Simulation): Promise<boolean> => {
  const shift = simulation.openShift()
  const key = shift && chooseKey(simulation, shift.desk)
  return shift !== undefined && key !== undefined && declareLost(simulation, shift, key)
}

/** A key of the safe, or of a desk at which nobody works, is gone; or one that was is found. */
const writeOffOrFind = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const key = random.pickAny(model.keys)
  if (!key) return false
  const isAway = key.state === 'gone' || key.state === 'missing'
  if ((isAway && random.chance(0.6)) || key.state === 'gone' || random.chance(0.2)) {
    const refusal = isAway ? null : 'key_not_gone'
    const result = await simulation.expect(refusal, 'sunli', (person) =>
      person.run(restoreKey, tagOf(key), { approver: simulation.lead }),
    )
    if (result) Object.assign(key, { desk: null, state: 'in_place' })
    return true
  }
  const running = model.shifts.find(({ desk, state }) => desk === key.desk && state !== 'given')
  const refusal = running && key.state !== 'missing' ? 'key_of_running_desk' : refusalToMove(key, 'gone')
  const result = await simulation.expect(refusal, 'sunli', (person) =>
    person.run(writeOffKey, { ...tagOf(key), reasonCode: 'broken' }, { approver: simulation.lead }),
  )
  if (result) Object.assign(key, { state: 'gone', holder: null })
  return true
}

export const houseKeyActions: readonly Action[] = [
  { weight: 1, run: add },
  { weight: 2, run: lend },
  { weight: 2, run: place },
  { weight: 1, run: lose },
  { weight: 1, run: writeOffOrFind },
]
