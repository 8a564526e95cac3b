import { takeDeposit } from '@jiaoban/server/deposits/take-deposit.command.ts'
import { postCharge } from '@jiaoban/server/folios/post-charge.command.ts'
import { acceptHandover } from '@jiaoban/server/handovers/accept-handover.command.ts'
import { takeBackHandover } from '@jiaoban/server/handovers/take-back-handover.command.ts'
import { receiveDrop } from '@jiaoban/server/shifts/receive-drop.command.ts'
import { resumeShift } from '@jiaoban/server/shifts/resume-shift.command.ts'
import type { Action } from './action.ts'
import type { Simulation } from './simulation.ts'

const wrongAmounts = ['-5.00', '0', '0.00', '1.005', '1e308', '9999999999', 'ten', '', '１２']

/** What no desk may do, whatever state it is in. */
const nonsense: readonly ((simulation: Simulation) => Promise<unknown>)[] = [
  (simulation) => {
    const folioId = simulation.model.stays[0]?.folioId ?? 1
    const amount = simulation.random.pick(wrongAmounts)
    const input = { folioId, code: 'minibar', amount, quantity: 1 }
    return simulation.expect('input_invalid', 'lina', (person) => person.run(postCharge, input))
  },
  (simulation) => {
    const cashier = simulation.openShift()?.cashier
    if (!cashier) return Promise.resolve()
    const input = { folioId: 999_999_999, code: 'minibar', amount: '1.00', quantity: 1 }
    return simulation.expect('folio_not_found', cashier, (person) => person.run(postCharge, input))
  },
  (simulation) => {
    const cashier = simulation.random.pickAny(simulation.freeCashiers())
    if (!cashier) return Promise.resolve()
    return simulation.expect('shift_required', cashier, (person) => person.run(resumeShift, {}))
  },
  (simulation) => {
    const busy = simulation.model.shifts.find(({ state, isForced }) => state !== 'open' && !isForced)
    if (!busy) return Promise.resolve()
    const input = { folioId: 1, tenders: [{ methodCode: 'cash', amount: '1.00' }] }
    return simulation.expect('shift_not_open', busy.cashier, (person) => person.run(takeDeposit, input))
  },
  (simulation) => {
    const shift = simulation.openShift()
    const stay = simulation.model.stays.find(({ isFolioOpen }) => isFolioOpen)
    if (!shift || !stay) return Promise.resolve()
    const [tender, code] = simulation.random.pick([
      [{ methodCode: 'cash', amount: '10.00', tendered: '9.99' }, 'tendered_too_little'],
      [{ methodCode: 'card', amount: '10.00' }, 'reference_missing'],
      [{ methodCode: 'card', amount: '10.00', tendered: '20.00', reference: 'R' }, 'tendered_without_cash'],
      [{ methodCode: 'bank_transfer', amount: '10.00', reference: 'R' }, 'terminal_missing'],
      [{ methodCode: 'gold', amount: '10.00' }, 'payment_method_unknown'],
    ] as const)
    const input = { folioId: stay.folioId, tenders: [tender] }
    return simulation.expect(code, shift.cashier, (person) => person.run(takeDeposit, input))
  },
  (simulation) =>
    simulation.expect('not_permitted', 'lina', (person) =>
      person.run(receiveDrop, { dropId: 1, counted: '1.00' }),
    ),
  (simulation) => {
    const shift = simulation.openShift()
    if (!shift) return Promise.resolve()
    return simulation.expect('shift_not_open', shift.cashier, (person) => person.run(takeBackHandover, {}))
  },
  (simulation) =>
    simulation.expect('handover_not_found', 'lina', (person) =>
      person.run(acceptHandover, {
        handoverId: 999_999_999,
        count: { denominations: [], numbers: [], keys: [] },
      }),
    ),
]

export const wrongAction: Action = {
  weight: 5,
  run: async (simulation) => {
    const { commands } = simulation
    await simulation.random.pick(nonsense)(simulation)
    return simulation.commands > commands
  },
}
