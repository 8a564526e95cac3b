import { updatePartyOfStay } from '@jiaoban/db/folios/folio.writes.ts'
import { findStay } from '@jiaoban/db/stays/stay.reads.ts'
import { upsertStayNote } from '@jiaoban/db/stays/stay.writes.ts'
import type { FolioParty } from '@jiaoban/shared/folios/folio.types.ts'
import { kernelError } from '@jiaoban/shared/kernel/kernel.errors.ts'
import { searchTextOf } from '@jiaoban/shared/kernel/search-text.ts'
import { refusalToBecome } from '@jiaoban/shared/stays/stay.rules.ts'
import type { StayRecord, StayState } from '@jiaoban/shared/stays/stay.types.ts'
import type { CommandContext } from '../kernel/ctx.ts'

/** The stay. Raises `not_found`. */
export const requireStay = async (ctx: CommandContext, stayId: number): Promise<StayRecord> => {
  const stay = await findStay(ctx.tx, stayId)
  if (!stay) throw kernelError('not_found', { what: 'stay' })
  return stay
}

/** The stay, in a state from which it may become `next`. Raises `stay_not_reserved` and `stay_not_in_house`. */
export const requireStayFor = async (
  ctx: CommandContext,
  stayId: number,
  next: StayState,
): Promise<StayRecord> => {
  const stay = await requireStay(ctx, stayId)
  const refusal = refusalToBecome(stay.state, next)
  if (refusal) throw refusal
  return stay
}

/** Whom the documents of a stay's folios are made out to. */
export const partyOf = (stay: StayRecord): FolioParty => ({
  guestName: stay.primaryGuestName,
  roomNumber: stay.roomNumber,
  arrivalDate: stay.arrivalDate,
  departureDate: stay.departureDate,
})

/** Keeps the plate and the remarks of a stay, which are personal and stand apart. */
export const writeStayNote = async (
  ctx: CommandContext,
  stayId: number,
  { plate, remarks }: { plate: string; remarks: string },
): Promise<void> => {
  await upsertStayNote(ctx.tx, stayId, { plate, remarks, searchText: searchTextOf(plate) })
}

/** Makes the open folios of a stay out to whom and when it says now. */
export const followStay = async (ctx: CommandContext, stayId: number): Promise<void> => {
  await updatePartyOfStay(ctx.tx, stayId, partyOf(await requireStay(ctx, stayId)))
}
