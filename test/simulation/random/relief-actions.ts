import { postTip } from '@jiaoban/server/folios/post-tip.command.ts'
import { endRelief } from '@jiaoban/server/shifts/end-relief.command.ts'
import { startRelief } from '@jiaoban/server/shifts/start-relief.command.ts'
import type { Username } from '../../support/small-hotel.ts'
import type { Action } from './action.ts'
import { piecesOf } from './cents.ts'
import { miscountedDrawer } from './drawer-actions.ts'
import { keepDifference } from './differences.ts'
import { currenciesAt, inCurrency, piecesOfCurrency } from './foreign.ts'
import { type CountModel, drawerOf, post, type ShiftModel, takeNumber } from './hotel-model.ts'
import type { Simulation } from './simulation.ts'

type Drawer = Pick<CountModel, 'cash' | 'expected' | 'foreign'>

/** What somebody types of a drawer that changes hands. */
const typed = ({ model }: Simulation, { desk }: ShiftModel, { cash, foreign }: Drawer) => ({
  denominations: piecesOf(cash),
  foreign: foreign
    .filter(({ currency }) => currenciesAt(model, desk).includes(currency))
    .map(({ currency, counted }) => ({
      currency: currency.code,
      denominations: piecesOfCurrency(counted, currency),
    })),
})

const found = ({ cash, expected, foreign }: Drawer) => [
  { currency: null, difference: cash - expected },
  ...foreign.map((one) => ({ currency: one.currency, difference: one.counted - one.expected })),
]

const differs = (drawer: Drawer): boolean => found(drawer).some(({ difference }) => difference !== 0n)

/** A short is the debt of who had the drawer; an over waits; each currency apart. */
export const bookFound = (
  { model, hotel }: Simulation,
  { desk }: ShiftModel,
  { custodian, drawer }: { custodian: Username; drawer: Drawer },
): void => {
  const { staffId } = hotel.people[custodian]
  for (const { currency, difference } of found(drawer)) {
    if (difference === 0n) continue
    const account = inCurrency(drawerOf(desk), currency)
    if (difference < 0n) post(model, inCurrency(`staff:${staffId}`, currency), account, -difference)
    else post(model, account, inCurrency('over.pending:0', currency), difference)
    const amount = difference < 0n ? -difference : difference
    const kind = difference < 0n ? ('short' as const) : ('over' as const)
    keepDifference(model, { kind, amount, staffId: kind === 'short' ? staffId : null, currency })
    takeNumber(model, 'over_short_slip')
  }
}

const start = async (simulation: Simulation): Promise<boolean> => {
  const { model, random, lead, hotel } = simulation
  const shift = simulation.openShift()
  const reliever = random.pickAny(
    random.chance(0.9) ? simulation.freeCashiers() : (['lina', 'wangqiang'] as const),
  )
  if (!shift || !reliever) return false
  const drawer = miscountedDrawer(simulation, shift, 0n)
  const hasLead = random.chance(0.7)
  const refusal = (() => {
    if (reliever === shift.cashier) return 'approver_is_actor'
    if (shift.owner !== shift.cashier) return 'relief_running'
    const hands = model.shifts.filter(({ isForced }) => !isForced).flatMap((one) => [one.owner, one.cashier])
    if (hands.includes(reliever)) return 'reliever_has_shift'
    return differs(drawer) && !hasLead ? 'relief_difference_needs_approval' : null
  })()
  const result = await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(startRelief, typed(simulation, shift, drawer), {
      counterSigner: hotel.people[reliever],
      ...(hasLead ? { approver: lead } : {}),
    }),
  )
  if (!result) return true
  bookFound(simulation, shift, { custodian: shift.owner, drawer })
  shift.cashier = reliever
  return true
}

/** Whoever is at the screen, and who signs beside them. */
const chooseHands = ({ random, model }: Simulation, { owner, cashier: reliever }: ShiftModel) => {
  const others = (['lina', 'wangqiang', 'chenjing', 'zhouhao'] as const).filter(
    (one) => one !== owner && one !== reliever,
  )
  const ways = [
    { actor: owner, other: reliever, refusal: null },
    { actor: reliever, other: owner, refusal: null },
    { actor: owner, other: null, refusal: null },
    { actor: reliever, other: null, refusal: 'counter_signature_required' },
    { actor: owner, other: random.pick(others), refusal: 'relief_of_others' },
  ] as const
  return random.chance(0.9) && model.shifts.length > 0 ? random.pick(ways.slice(0, 3)) : random.pick(ways)
}

const end = async (simulation: Simulation): Promise<boolean> => {
  const { model, random, lead, hotel } = simulation
  const shift = random.pickAny(model.shifts.filter(({ owner, cashier }) => owner !== cashier))
  if (!shift) return false
  const drawer = miscountedDrawer(simulation, shift, 0n)
  const hands = chooseHands(simulation, shift)
  const hasLead = random.chance(0.7)
  const refusal = (() => {
    if (hands.refusal !== null) return hands.refusal
    if (hands.other === null && !hasLead) return 'counter_signature_required'
    return differs(drawer) && !hasLead ? 'relief_difference_needs_approval' : null
  })()
  const result = await simulation.expect(refusal, hands.actor, (person) =>
    person.run(endRelief, typed(simulation, shift, drawer), {
      ...(hands.other === null ? {} : { counterSigner: hotel.people[hands.other] }),
      ...(hasLead ? { approver: lead } : {}),
    }),
  )
  if (!result) return true
  bookFound(simulation, shift, { custodian: shift.cashier, drawer })
  shift.cashier = shift.owner
  return true
}

/** Who is away from the drawer cannot work with it; who has none cannot give it back. */
const tryWithout = async (simulation: Simulation): Promise<boolean> => {
  const { model, random, hotel } = simulation
  const shift = random.pickAny(model.shifts.filter(({ isForced }) => !isForced))
  if (!shift) return false
  if (shift.owner === shift.cashier) {
    await simulation.expect('relief_not_running', shift.cashier, (person) =>
      person.run(endRelief, { denominations: [], foreign: [] }, { approver: simulation.lead }),
    )
    return true
  }
  const tip = { folioId: 999_999_999, staffId: hotel.people.wufang.staffId, amount: '1.00' }
  await simulation.expect('shift_relieved', shift.owner, (person) => person.run(postTip, tip))
  return true
}

export const reliefActions: readonly Action[] = [
  { weight: 2, run: start },
  { weight: 5, run: end },
  { weight: 1, run: tryWithout },
]
