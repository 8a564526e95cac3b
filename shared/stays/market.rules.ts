import type { CompanyKind } from '../city-ledger/city-ledger.types.ts'
import type { Money } from '../kernel/money.ts'
import { type Department, departments } from '../property/property.types.ts'
import type { CompanyShare, MarketSegment } from './market.types.ts'
import type { StaySource } from './stay.types.ts'

/**
 * The segment a stay is proposed for: the one that goes by the name of where the booking came from, or of what sends a
 * guest who came by themselves. Null where the house gives that segment to nobody any more: then somebody has to say.
 */
export const proposedSegment = (
  { source, senderKind }: { readonly source: StaySource; readonly senderKind: CompanyKind | null },
  segments: readonly Pick<MarketSegment, 'code' | 'isActive'>[],
): string | null => {
  const isAlone = source === 'walk_in' || source === 'direct'
  const wanted = isAlone ? (senderKind ?? source) : source
  return segments.find(({ code, isActive }) => isActive && code === wanted)?.code ?? null
}

/** What a company is proposed to pay: the room where it has credit with the house, else nothing. */
export const proposedShare = (creditLimit: Money | null): CompanyShare =>
  creditLimit?.isPositive === true ? 'room' : 'nothing'

/** The departments whose charges go to the company's window. */
export const departmentsOfShare = (share: CompanyShare): readonly Department[] => {
  if (share === 'nothing') return []
  return share === 'room' ? ['room'] : departments
}
