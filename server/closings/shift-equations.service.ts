import type { Reader } from '@jiaoban/db/kernel/tx.ts'
import type { EquationLine } from '@jiaoban/shared/closings/equation.types.ts'
import type { CashierShift } from '@jiaoban/shared/shifts/shift.types.ts'
import { continuityEquations } from './continuity-equations.service.ts'
import { documentEquations } from './document-equations.service.ts'
import { ledgerEquations } from './ledger-equations.service.ts'
import { countEquations, numberEquations, officeEquations } from './reality-equations.service.ts'
import { closingCountOf } from './shift-report.service.ts'

/** Every equation of a shift that is closed or turned (ledger.md, section 2). A desk shift must be counted. */
export const shiftEquationLines = async (reader: Reader, shift: CashierShift): Promise<EquationLine[]> => {
  const count = await closingCountOf(reader, shift)
  if (shift.kind === 'desk' && !count) throw new Error(`shift ${shift.number} is sealed without a count`)
  return [
    ...(await ledgerEquations(reader, shift)),
    ...(await documentEquations(reader, shift)),
    ...(count ? await countEquations(reader, shift, count) : []),
    ...(await numberEquations(reader, shift, count)),
    ...(shift.kind === 'desk' ? await continuityEquations(reader, shift, count) : officeEquations()),
  ]
}

/**
 * What the outgoing cashier sees once the blind count is in: everything but the drawer at the seal, which
 * still holds the float. Lines that differ are to be cured or booked.
 */
export const countedEquationLines = async (reader: Reader, shift: CashierShift): Promise<EquationLine[]> =>
  (await shiftEquationLines(reader, shift)).filter(({ equation }) => equation !== 'b6b')
