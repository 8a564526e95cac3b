import type { Username } from '../../support/small-hotel.ts'
import type { Cents } from './cents.ts'
import type { RoomModel } from './hotel-model.ts'
import type { Simulation } from './simulation.ts'

/** The prices of the list, by the first digit of the room, which tells its type. */
const listPrices = { '1': 30_000n, '2': 50_000n } as const

/** Up to how many hundredths below the list each of the house agrees, alone or for others. */
const percents: Readonly<Record<Username, bigint>> = {
  lina: 15n,
  wangqiang: 15n,
  chenjing: 10n,
  zhaomin: 30n,
  zhouhao: 30n,
  admin: 100n,
  sunli: 0n,
  wufang: 0n,
}

/** Why a price is agreed, and who signs beside; null for nobody. */
export interface Agreement {
  readonly reason: 'manager' | 'none_such' | null
  readonly second: Username | null
}

const listPriceOf = ({ model }: Simulation, room: RoomModel): Cents => {
  const number = [...model.rooms].find(([, one]) => one === room)?.[0] ?? ''
  return listPrices[number.startsWith('1') ? '1' : '2']
}

/** Mostly before the administrator, who may agree on anything; or before a lead, or nobody, and without a reason. */
export const chooseAgreement = ({ random }: Simulation, actor: Username): Agreement => {
  const lead = actor === 'zhouhao' ? ('zhaomin' as const) : ('zhouhao' as const)
  const second = random.chance(0.7) ? ('admin' as const) : random.pick([lead, null])
  const reason = random.chance(0.9) ? ('manager' as const) : random.pick(['none_such', null] as const)
  return { reason, second }
}

/** Why somebody may not agree on a price for a room: each night is asked about, for a day alone there is no list. */
export const refusalToAgree = (
  simulation: Simulation,
  actor: Username,
  asked: { room: RoomModel; rate: Cents; isDayUse: boolean; agreement: Agreement },
): string | null => {
  const { room, rate, isDayUse, agreement } = asked
  const { reason, second } = agreement
  const list = isDayUse ? rate : listPriceOf(simulation, room)
  if (rate < list && reason === null) return 'concession_needs_reason'
  if (rate < list && reason === 'none_such') return 'concession_reason_unknown'
  if (rate === 0n) return second === null ? 'free_night_needs_approval' : null
  const isWithin = (who: Username): boolean => rate * 100n >= list * (100n - percents[who])
  if (isWithin(actor)) return null
  if (second === null) return 'concession_needs_approval'
  return isWithin(second) ? null : 'approval_above_limit'
}
