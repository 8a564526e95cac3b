import type { Money } from '../kernel/money.ts'
import type { EarlyDepartureFee } from '../rooms/room-rule.types.ts'
import type { RoomNight } from '../rooms/room.types.ts'

const share = { none: '0', half: '0.5', full: '1' } as const

/**
 * What leaving before the agreed date costs: the house's share of the first night given back, tax included.
 * Null when nothing is given back or the house asks for nothing.
 */
export const earlyDepartureFee = (
  released: readonly Pick<RoomNight, 'night' | 'rate'>[],
  rule: EarlyDepartureFee,
): Money | null => {
  const [first] = released.toSorted((a, b) => a.night.localeCompare(b.night))
  const fee = first?.rate.times(share[rule])
  return fee?.isPositive ? fee : null
}
