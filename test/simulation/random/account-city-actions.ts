import { allocateCityCredit } from '@jiaoban/server/city-ledger/allocate-city-credit.command.ts'
import { changeCompany } from '@jiaoban/server/city-ledger/change-company.command.ts'
import { itemsOfCompany } from '../../support/city-items.ts'
import type { Action } from './action.ts'
import { fromText, least, toText } from './cents.ts'
import type { Simulation } from './simulation.ts'

/** New terms of a company: its limit counts from the next charge on. */
const change = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const company = random.pickAny(model.companies)
  const other = random.pickAny(model.companies)
  if (!company || !other) return false
  const isTaken = other !== company && random.chance(0.2)
  const limit = random.cents(10_000, 300_000, 100)
  const result = await simulation.expect(isTaken ? 'company_name_taken' : null, 'sunli', (person) =>
    person.run(changeCompany, {
      companyId: company.id,
      kind: 'company',
      name: isTaken ? other.name : company.name,
      termsDays: 15,
      creditLimit: toText(limit),
      isActive: true,
    }),
  )
  if (result) company.limit = limit
  return true
}

/** Money that came for no bill is allocated later; it moves nothing. */
const allocate = async (simulation: Simulation): Promise<boolean> => {
  const { hotel, model, random } = simulation
  const company = random.pickAny(model.companies)
  if (!company) return false
  const items = await itemsOfCompany(hotel.db.reader, company.id)
  const credit = random.pickAny(items.filter(({ kind, left }) => kind === 'receipt' && left.isPositive))
  const charge = random.pickAny(company.charges.filter(({ left }) => left > 0n))
  if (!credit || !charge) return false
  const left = fromText(credit.left.toString())
  const isTooMuch = random.chance(0.1)
  const amount = isTooMuch ? left + 1n : least(left, charge.left)
  const refusal =
    amount > charge.left ? 'allocated_above_item' : isTooMuch ? 'allocated_above_received' : null
  const result = await simulation.expect(refusal, 'sunli', (person) =>
    person.run(allocateCityCredit, {
      itemId: credit.id,
      allocations: [{ itemId: charge.id, amount: toText(amount) }],
    }),
  )
  if (result) charge.left -= amount
  return true
}

export const accountCityActions: readonly Action[] = [
  { weight: 1, run: change },
  { weight: 2, run: allocate },
]
