import type { ratePlans as zh } from '../zh/rate-plans.ts'

export const ratePlans: typeof zh = {
  title: 'Rate plans',
  plan: 'Rate plan',
  noPlan: 'No plan',
  minNights: 'Minimum nights',
  breakfasts: 'Breakfast included',
  withBreakfast: 'breakfast',
  walkIn: 'For walk-ins',
  isActive: 'Sold',
  state: (isActive) => (isActive ? 'sold' : 'not sold'),
  empty: 'No rate plans yet',
  add: 'Add a plan',
  change: 'Change the plan',
  rates: 'Rates',
  setRates: 'Set rates',
  from: 'From',
  until: 'Until (included)',
  weekdays: 'Days of the week',
  rateOf: (type) => `Rate of ${type}`,
  ratesHint:
    'What is set last counts first; days without a rate ask the list price of the type. A type left empty is not set.',
  ratesMissing: 'Enter at least one rate and one day of the week',
  noRates: 'No rates set: the list prices count',
}
