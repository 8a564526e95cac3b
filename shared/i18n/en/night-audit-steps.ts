import type { auditStepNames as zh } from '../zh/night-audit-steps.ts'

export const auditStepNames: typeof zh = {
  shifts: 'Shifts and handovers',
  departures: 'Due out, still in house',
  nights: 'Nights can be charged',
  arrivals: 'Arrivals not in',
  deposits: 'Deposits of nobody here',
  rates: 'Odd rates and rooms',
  documents: 'Papers not printed',
  balances: 'High balances',
}
