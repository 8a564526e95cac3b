import { recordAcquirerPayout } from '@jiaoban/server/city-ledger/record-acquirer-payout.command.ts'
import { bankCash } from '@jiaoban/server/shifts/bank-cash.command.ts'
import { countSafe } from '@jiaoban/server/shifts/count-safe.command.ts'
import { recordSafeCounterfeit } from '@jiaoban/server/shifts/record-safe-counterfeit.command.ts'
import type { Action } from './action.ts'
import { countable, piecesOf, toText } from './cents.ts'
import { keepDifference } from './differences.ts'
import { inCurrency, piecesOfCurrency } from './foreign.ts'
import { balanceOf, post, takeNumber } from './hotel-model.ts'
import type { Simulation } from './simulation.ts'

const safe = 'cash.safe:0'

/** Cash goes to the bank, a slip once; never so much that no desk could open. */
const bank = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const held = balanceOf(model, safe)
  const isTooMuch = random.chance(0.1)
  if (!isTooMuch && held < 600_000n) return false
  const amount = isTooMuch ? held + 100n : held - 500_000n
  const used = random.chance(0.1) ? random.pickAny(model.bankSlips) : undefined
  const slipNumber = used ?? `BANK-${model.bankSlips.length}`
  const refusal = used ? 'bank_slip_used' : isTooMuch ? 'account_below_zero' : null
  const result = await simulation.expect(refusal, 'sunli', (person) =>
    person.run(bankCash, { amount: toText(amount), slipNumber }),
  )
  if (!result) return true
  post(model, 'bank:0', safe, amount)
  model.bankSlips.push(slipNumber)
  return true
}

/** The general cashier counts the safe before a lead, a currency at a time; what differs is undecided, never netted. */
const count = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const currency = random.chance(0.3) ? random.pick(model.currencies) : null
  const held = balanceOf(model, inCurrency(safe, currency))
  const wrong = random.chance(0.3) ? random.cents(-5_000, 5_000, 10) : 0n
  const counted = currency ? held + wrong : countable(held + wrong)
  if (counted < 0n) return false
  await simulation.succeed('sunli', (person) =>
    person.run(
      countSafe,
      currency
        ? { currency: currency.code, denominations: piecesOfCurrency(counted, currency) }
        : { denominations: piecesOf(counted) },
      { approver: simulation.lead },
    ),
  )
  const difference = counted - held
  if (difference === 0n) return true
  takeNumber(model, 'over_short_slip')
  const [place, over, short] = [safe, 'over.pending:0', 'short.pending:0'].map((account) =>
    inCurrency(account, currency),
  ) as [string, string, string]
  if (difference > 0n) post(model, place, over, difference)
  else post(model, short, place, -difference)
  const kind = difference > 0n ? 'over' : 'short'
  const amount = difference > 0n ? difference : -difference
  keepDifference(model, { kind, amount, staffId: null, currency })
  return true
}

const findCounterfeit = async (simulation: Simulation): Promise<boolean> => {
  const { model } = simulation
  if (balanceOf(model, safe) < 10_000n) return false
  await simulation.succeed('sunli', (person) =>
    person.run(
      recordSafeCounterfeit,
      { value: '50.00', quantity: 2, serials: 'CD87654321' },
      { approver: simulation.lead },
    ),
  )
  takeNumber(model, 'over_short_slip')
  post(model, 'short.pending:0', safe, 10_000n)
  keepDifference(model, { kind: 'short', amount: 10_000n, staffId: null })
  return true
}

/** What a terminal took reaches the bank, less the fee; never more than it took. */
const payoutOf = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const desk = random.pick(model.desks)
  const [method, terminalId] = random.pick([...desk.terminals])
  const account = `clearing.${method}:${terminalId}`
  const held = balanceOf(model, account)
  const isTooMuch = held < 1_000n || random.chance(0.1)
  const fee = isTooMuch ? 0n : held / 200n
  const banked = isTooMuch ? (held > 0n ? held : 0n) + 1n : held - fee
  const result = await simulation.expect(isTooMuch ? 'payout_above_clearing' : null, 'sunli', (person) =>
    person.run(recordAcquirerPayout, {
      terminalId,
      banked: toText(banked),
      fee: toText(fee),
      reference: `ACQ-${model.seq}`,
    }),
  )
  if (!result) return true
  takeNumber(model, 'receipt')
  post(model, 'bank:0', account, banked)
  post(model, 'expense.card_fee:0', account, fee)
  return true
}

export const safeActions: readonly Action[] = [
  { weight: 1, run: bank },
  { weight: 1, run: count },
  { weight: 1, run: findCounterfeit },
  { weight: 1, run: payoutOf },
]
