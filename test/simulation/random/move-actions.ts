import { correctCharge } from '@jiaoban/server/folios/correct-charge.command.ts'
import { mergeFolio } from '@jiaoban/server/folios/merge-folio.command.ts'
import { postAllowance } from '@jiaoban/server/folios/post-allowance.command.ts'
import { postTip } from '@jiaoban/server/folios/post-tip.command.ts'
import { transferLines } from '@jiaoban/server/folios/transfer-lines.command.ts'
import type { Action } from './action.ts'
import { type Cents, toText } from './cents.ts'
import { allow, leftOf, move, tip, unallow } from './charges.ts'
import type { LineModel } from './folio-model.ts'
import type { StayModel } from './hotel-model.ts'
import type { Simulation } from './simulation.ts'

/** Two guests in house, the second of whom is to pay for the first. */
const choosePair = ({ model, random }: Simulation): readonly [StayModel, StayModel] | undefined => {
  const here = model.stays.filter(({ state }) => state === 'in_house')
  const [from, to] = [random.pickAny(here), random.pickAny(here)]
  return from === undefined || to === undefined ? undefined : [from, to]
}

/** A charge whose number the model knows, or any other line, to be refused. */
const chooseLine = ({ random }: Simulation, stay: StayModel): LineModel | undefined =>
  random.pickAny(stay.lines.filter(({ id, kind }) => id > 0 && (kind === 'charge' || random.chance(0.1))))

const refusalOfMove = (
  [from, to]: readonly [StayModel, StayModel],
  { line, amount, isApproved }: { line: LineModel; amount: Cents; isApproved: boolean },
): string | null => {
  if (from === to) return 'same_folio'
  if (!isApproved) return 'approval_required'
  if (line.bill || line.isByBill) return 'charge_on_bill'
  if (leftOf(line) === 0n) return 'line_not_movable'
  return amount > leftOf(line) ? 'move_above_remaining' : null
}

const transferOne = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const shift = simulation.openShift()
  const pair = choosePair(simulation)
  const line = pair && chooseLine(simulation, pair[0])
  if (!shift || !pair || !line) return false
  const isWhole = random.chance(0.5)
  const amount = isWhole ? leftOf(line) : random.cents(1, 30_000)
  const isApproved = random.chance(0.9)
  const refusal = refusalOfMove(pair, { line, amount, isApproved })
  const [from, to] = pair
  const result = await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(
      transferLines,
      {
        fromFolioId: from.folioId,
        toFolioId: to.folioId,
        moves: [{ folioLineId: line.id, ...(isWhole ? {} : { amount: toText(amount) }) }],
      },
      isApproved ? { approver: simulation.lead } : {},
    ),
  )
  if (result) move(model, { from, to, line, amount })
  return true
}

/** Everything of one guest's goes to another, payments too; what was paid with a bill stays with who has the bill. */
const mergeAll = async (simulation: Simulation): Promise<boolean> => {
  const { model } = simulation
  const shift = simulation.openShift()
  const pair = choosePair(simulation)
  if (!shift || !pair || pair[0] === pair[1]) return false
  const [from, to] = pair
  const live = from.lines.filter((line) => leftOf(line) !== 0n)
  const isOnBill = live.some((line) => line.bill || line.isByBill)
  const refusal = live.length === 0 ? 'nothing_to_move' : isOnBill ? 'charge_on_bill' : null
  const result = await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(
      mergeFolio,
      { fromFolioId: from.folioId, toFolioId: to.folioId },
      { approver: simulation.lead },
    ),
  )
  if (!result) return true
  for (const line of live) move(model, { from, to, line, amount: leftOf(line) })
  return true
}

/** What a cashier allows alone, and a lead alone; nobody charges more than a lead may allow. */
const limits = { cashier: 10_000n, lead: 100_000n }

const allowOne = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const shift = simulation.openShift()
  const stay = random.pickAny(model.stays.filter(({ state }) => state === 'in_house'))
  const line = stay && chooseLine(simulation, stay)
  if (!shift || !stay || !line) return false
  const amount = random.chance(0.5) ? leftOf(line) : random.cents(1, 20_000)
  if (amount <= 0n) return false
  const isApproved = random.chance(0.6)
  const limit = shift.cashier === 'zhouhao' ? limits.lead : limits.cashier
  const refusal = (() => {
    if (shift.cashier === 'chenjing') return 'not_permitted'
    if (leftOf(line) <= 0n) return 'line_not_reducible'
    if (amount > leftOf(line)) return 'allowance_above_remaining'
    return amount > limit && !isApproved ? 'approval_required' : null
  })()
  const result = await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(
      postAllowance,
      { folioLineId: line.id, amount: toText(amount), reasonCode: 'goodwill' },
      isApproved ? { approver: simulation.lead } : {},
    ),
  )
  if (result) allow(model, stay, { line, amount, lineId: result.folioLineId, deskId: shift.desk.id })
  return true
}

/** A mistake and its cure: an allowance is taken back on the same date. */
const takeBackAllowance = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const shift = simulation.openShift()
  const stay = random.pickAny(model.stays.filter(({ state }) => state === 'in_house'))
  const line = random.pickAny(stay?.lines.filter(({ kind, id }) => kind === 'allowance' && id > 0) ?? [])
  if (!shift || shift.cashier === 'chenjing' || !stay || !line) return false
  const refusal = line.isReversed
    ? 'charge_already_corrected'
    : line.bill
      ? 'charge_on_bill'
      : line.date === model.date
        ? null
        : 'correction_not_of_today'
  const result = await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(correctCharge, { folioLineId: line.id, reasonCode: 'wrong_amount' }),
  )
  if (result) unallow(model, stay, { line, lineId: result.folioLineId, deskId: shift.desk.id })
  return true
}

const giveTip = async (simulation: Simulation): Promise<boolean> => {
  const { model, random, hotel } = simulation
  const shift = simulation.openShift()
  const stay = random.pickAny(model.stays.filter(({ state }) => state === 'in_house'))
  if (!shift || !stay) return false
  const { staffId } = hotel.people[random.pick(['wufang', 'wangqiang'] as const)]
  const amount = random.cents(500, 5_000, 100)
  await simulation.succeed(shift.cashier, (person) =>
    person.run(postTip, { folioId: stay.folioId, staffId, amount: toText(amount) }),
  )
  tip(model, stay, { staffId, amount })
  return true
}

export const moveActions: readonly Action[] = [
  { weight: 3, run: transferOne },
  { weight: 1, run: mergeAll },
  { weight: 3, run: allowOne },
  { weight: 1, run: takeBackAllowance },
  { weight: 1, run: giveTip },
]
