import { itemsOfCompany } from '../../support/city-items.ts'
import { addCompany } from '@jiaoban/server/city-ledger/add-company.command.ts'
import { collectCityLedger } from '@jiaoban/server/city-ledger/collect-city-ledger.command.ts'
import { payOnAccount } from '@jiaoban/server/city-ledger/pay-on-account.command.ts'
import { recordCityTransfer } from '@jiaoban/server/city-ledger/record-city-transfer.command.ts'
import { writeOffCityItem } from '@jiaoban/server/city-ledger/write-off-city-item.command.ts'
import type { Action } from './action.ts'
import { takeReceipt } from './desk-papers.ts'
import { type Cents, least, toText } from './cents.ts'
import { addLine, folioBalance, guestOf } from './folio-model.ts'
import { balanceOf, type CompanyModel, post, takeNumber } from './hotel-model.ts'
import { randomTenders, receive, wireTender } from './money-in-hand.ts'
import type { Simulation } from './simulation.ts'

const accountOf = ({ id }: CompanyModel): string => `city:${id}`

const addOne = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  if (model.companies.length >= 4 && !random.chance(0.05)) return false
  const isTaken = model.companies.length > 0 && random.chance(0.1)
  const limit = random.cents(10_000, 300_000, 100)
  const name = isTaken ? '单位 0' : `单位 ${model.companies.length}`
  const result = await simulation.expect(isTaken ? 'company_name_taken' : null, 'sunli', (person) =>
    person.run(addCompany, { kind: 'company', name, termsDays: 30, creditLimit: toText(limit) }),
  )
  if (result) model.companies.push({ id: result.companyId, name, limit, charges: [] })
  return true
}

/** A part of what a guest owes goes to a company; above its limit, with a lead or not at all. */
const chargeCompany = async (simulation: Simulation): Promise<boolean> => {
  const { hotel, model, random } = simulation
  const shift = simulation.openShift()
  const stay = random.pickAny(model.stays.filter(({ state }) => state === 'in_house'))
  const company = random.pickAny(model.companies)
  if (!shift || !stay || !company) return false
  const owed = folioBalance(stay)
  if (owed <= 0n) return false
  const isTooMuch = random.chance(0.05)
  const amount = isTooMuch ? owed + 1n : least(owed, random.cents(1, 60_000))
  const hasLead = random.chance(0.5)
  const isAbove = balanceOf(model, accountOf(company)) + amount > company.limit
  const refusal =
    isAbove && !hasLead ? 'credit_limit_needs_approval' : isTooMuch ? 'payment_above_balance' : null
  const result = await simulation.expect(refusal, shift.cashier, (person) =>
    person.run(
      payOnAccount,
      {
        folioId: stay.folioId,
        tenders: [{ methodCode: 'city_ledger', amount: toText(amount), companyId: company.id }],
      },
      hasLead ? { approver: simulation.lead } : {},
    ),
  )
  if (!result) return true
  takeReceipt(model, shift)
  post(model, accountOf(company), guestOf(stay), amount)
  addLine(model, stay, { kind: 'city_charged', method: 'city_ledger', amount: -amount })
  const item = (await itemsOfCompany(hotel.db.reader, company.id)).findLast(({ kind }) => kind === 'charge')
  company.charges.push({ id: item?.id ?? 0, left: amount })
  return true
}

/** Money for some of the bills, the oldest first; now and then more for one than it owes. */
const allocate = ({ random }: Simulation, company: CompanyModel, received: Cents) => {
  const charge = random.pickAny(company.charges.filter(({ left }) => left > 0n))
  if (!charge) return { allocations: [], refusal: null, apply: () => undefined }
  const isTooMuch = random.chance(0.05)
  const amount = isTooMuch ? charge.left + 1n : least(charge.left, received)
  const refusal = isTooMuch ? 'allocated_above_item' : null
  return {
    allocations: [{ itemId: charge.id, amount: toText(amount) }],
    refusal,
    apply: () => {
      charge.left -= amount
    },
  }
}

const collect = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const shift = simulation.openShift()
  const company = random.pickAny(model.companies)
  if (!shift || !company) return false
  const total = random.cents(100, 40_000, 10)
  const tenders = randomTenders(simulation, shift, total)
  const { allocations, refusal, apply } = allocate(simulation, company, total)
  const expected = shift.cashier === 'chenjing' ? 'not_permitted' : refusal
  const result = await simulation.expect(expected, shift.cashier, (person) =>
    person.run(collectCityLedger, {
      companyId: company.id,
      tenders: tenders.map(wireTender),
      allocations,
    }),
  )
  if (!result) return true
  takeReceipt(model, shift)
  for (const tender of tenders) receive(model, shift, accountOf(company), tender)
  apply()
  return true
}

const transfer = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const company = random.pickAny(model.companies)
  if (!company) return false
  const amount = random.cents(1, 40_000)
  const { allocations, refusal, apply } = allocate(simulation, company, amount)
  const result = await simulation.expect(refusal, 'sunli', (person) =>
    person.run(recordCityTransfer, {
      companyId: company.id,
      amount: toText(amount),
      reference: `BANK-${amount}`,
      allocations,
    }),
  )
  if (!result) return true
  takeNumber(model, 'receipt')
  post(model, 'bank:0', accountOf(company), amount)
  apply()
  return true
}

const writeOff = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const company = random.pickAny(model.companies)
  const charge = random.pickAny(company?.charges ?? [])
  if (!company || !charge) return false
  const amount = random.chance(0.2) ? charge.left + 1n : least(charge.left, random.cents(1, 20_000))
  if (amount <= 0n) return false
  const refusal = amount > charge.left ? 'write_off_above_item' : null
  const result = await simulation.expect(refusal, 'sunli', (person) =>
    person.run(
      writeOffCityItem,
      { itemId: charge.id, amount: toText(amount), reasonCode: 'disputed' },
      { approver: simulation.lead },
    ),
  )
  if (!result) return true
  post(model, 'expense.bad_debt:0', accountOf(company), amount)
  charge.left -= amount
  return true
}

export const cityLedgerActions: readonly Action[] = [
  { weight: 1, run: addOne },
  { weight: 3, run: chargeCompany },
  { weight: 2, run: collect },
  { weight: 1, run: transfer },
  { weight: 1, run: writeOff },
]
