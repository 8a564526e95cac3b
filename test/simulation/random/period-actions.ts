import { closePeriod } from '@jiaoban/server/closings/close-period.command.ts'
import type { Action } from './action.ts'
import type { Simulation } from './simulation.ts'

const founded = '2026-03'

/** The accountant seals a month that is over, once. */
const closeMonth = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const current = model.date.slice(0, 7)
  const months = [founded, '2026-04', '2026-05'].filter((month) => month <= current)
  const period = random.pick([...months, '2026-02'])
  const before = months[months.indexOf(period) - 1]
  const refusal = (() => {
    if (period < founded) return 'period_before_founding'
    if (period >= current) return 'period_not_over'
    if (model.closedMonths.has(period)) return 'period_already_closed'
    if (before !== undefined && !model.closedMonths.has(before)) return 'period_before_is_open'
    const isDisputed = model.differences.some(
      ({ state, disputedOn }) =>
        state === 'pending' && disputedOn !== undefined && disputedOn.slice(0, 7) <= period,
    )
    return isDisputed ? 'period_has_dispute' : null
  })()
  const result = await simulation.expect(refusal, 'sunli', (person) => person.run(closePeriod, { period }))
  if (result) model.closedMonths.add(period)
  return true
}

export const periodActions: readonly Action[] = [{ weight: 1, run: closeMonth }]
