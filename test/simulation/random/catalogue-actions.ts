import { changeTransactionCode } from '@jiaoban/server/property/change-transaction-code.command.ts'
import type { Action } from './action.ts'
import type { Simulation } from './simulation.ts'

/** The tax of laundry changes, as taxes do: what was posted keeps its own. */
const changeTax = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const code = random.chance(0.1) ? 'none_such' : 'laundry'
  const taxBasisPoints = random.pick([0, 600, 1300])
  const result = await simulation.expect(code === 'laundry' ? null : 'not_found', 'admin', (person) =>
    person.run(changeTransactionCode, {
      code,
      department: 'laundry',
      nameZh: '洗衣',
      nameEn: 'Laundry',
      taxBasisPoints,
      serviceBasisPoints: 0,
      isInvoiceable: true,
      isActive: true,
      sortOrder: 50,
    }),
  )
  if (result) model.taxes.set(code, BigInt(taxBasisPoints))
  return true
}

export const catalogueActions: readonly Action[] = [{ weight: 1, run: changeTax }]
