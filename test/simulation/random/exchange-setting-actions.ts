import { changeExchangeLimits } from '@jiaoban/server/property/change-exchange-limits.command.ts'
import { setExchangeRate } from '@jiaoban/server/property/set-exchange-rate.command.ts'
import { setForeignCurrency } from '@jiaoban/server/property/set-foreign-currency.command.ts'
import type { Action } from './action.ts'
import { toText } from './cents.ts'
import { dayAfter } from './days.ts'
import { rateText } from './foreign.ts'
import type { Simulation } from './simulation.ts'

/** The board changes from a date on; never for a day that has passed, nor so that the house sells cheaper. */
const setRate = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const currency = random.pick(model.currencies)
  const from = dayAfter(model.date, random.int(-1, 2))
  const buy =
    currency.unit === 1n ? BigInt(random.int(40_000, 60_000)) : BigInt(random.int(65_000, 75_000)) * 100n
  const isCheaper = random.chance(0.1)
  const sell = random.chance(0.3) ? null : buy + BigInt(random.int(1, 2_000)) * (isCheaper ? -1n : 1n)
  const refusal =
    from < model.date ? 'rate_in_the_past' : sell !== null && sell < buy ? 'rate_sells_cheaper' : null
  const result = await simulation.expect(refusal, 'sunli', (person) =>
    person.run(setExchangeRate, {
      currency: currency.code,
      buy: rateText(buy),
      sell: sell === null ? null : rateText(sell),
      validFromDate: from,
    }),
  )
  if (result) currency.rates.push({ from, buy, sell })
  return true
}

/** A currency is taken no more for a while; what is there of it is still counted and sold. */
const take = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const currency = random.pick(model.currencies)
  const isActive = !currency.isTaken || random.chance(0.3)
  await simulation.succeed('admin', (person) =>
    person.run(setForeignCurrency, { currency: currency.code, isActive }),
  )
  currency.isTaken = isActive
  return true
}

const setLimits = async (simulation: Simulation): Promise<boolean> => {
  const { model, random } = simulation
  const code = random.pick(['exchange', 'guest_day', 'alone'] as const)
  const [least, most] = { exchange: [200_000, 600_000], guest_day: [300_000, 900_000], alone: [0, 300_000] }[
    code
  ]
  const limit = random.cents(least ?? 0, most ?? 0, 10_000)
  await simulation.succeed('admin', (person) =>
    person.run(changeExchangeLimits, { limits: [{ code, limit: toText(limit) }] }),
  )
  model.exchangeLimits[code] = limit
  return true
}

export const exchangeSettingActions: readonly Action[] = [
  { weight: 1, run: setRate },
  { weight: 1, run: take },
  { weight: 1, run: setLimits },
]
