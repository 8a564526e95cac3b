import { runSql } from '../../support/raw-sql.ts'
import type { Cents } from './cents.ts'
import type { CurrencyModel } from './foreign.ts'
import type { DifferenceModel, HotelModel } from './hotel-model.ts'
import type { Simulation } from './simulation.ts'

/** A count found something: a debt of the staff at once, or undecided. */
export const keepDifference = (
  model: HotelModel,
  difference: {
    kind: 'over' | 'short'
    amount: Cents
    staffId: number | null
    currency?: CurrencyModel | null
    disputedOn?: string
  },
): void => {
  const { amount: left, currency = null, ...kept } = difference
  model.differences.push({ ...kept, left, currency, state: kept.staffId === null ? 'pending' : 'owed' })
}

/** The model's differences have the server's ids by their order. */
export const differenceId = async (
  { hotel, model }: Simulation,
  difference: DifferenceModel,
): Promise<number> => {
  const rows = (await runSql(hotel.db, 'select id from difference order by id')) as { id: number }[]
  return rows[model.differences.indexOf(difference)]?.id ?? 0
}
