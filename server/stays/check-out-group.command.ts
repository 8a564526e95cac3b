import { listSlipsOfMaster, listSlipsOfStay } from '@jiaoban/db/deposits/deposit-slip.reads.ts'
import { listFoliosOfStay } from '@jiaoban/db/folios/folio.reads.ts'
import { closeFolio } from '@jiaoban/db/folios/folio.writes.ts'
import { readProperty } from '@jiaoban/db/property/property.reads.ts'
import { listGroupStays } from '@jiaoban/db/stays/group.reads.ts'
import { listHeldNights } from '@jiaoban/db/rooms/room-night.reads.ts'
import { markCheckedOut } from '@jiaoban/db/stays/stay.writes.ts'
import { setHousekeepingState } from '@jiaoban/db/rooms/room.writes.ts'
import { setGroupState } from '@jiaoban/db/stays/group.writes.ts'
import { folioError } from '@jiaoban/shared/folios/folio.errors.ts'
import type { Folio } from '@jiaoban/shared/folios/folio.types.ts'
import { wallClock } from '@jiaoban/shared/kernel/dates.ts'
import { planSettlement } from '@jiaoban/shared/invoices/settlement.rules.ts'
import { dueAtLeaving, lateCharge } from '@jiaoban/shared/stays/check-out.rules.ts'
import { groupError } from '@jiaoban/shared/stays/group.errors.ts'
import { type CheckOutGroupInput, checkOutGroupInput } from '@jiaoban/shared/stays/group.schema.ts'
import type { StayRecord } from '@jiaoban/shared/stays/stay.types.ts'
import { requireOpenFolio } from '../folios/folio.service.ts'
import { readSettlingTenders, settlingKinds } from '../city-ledger/settling-tender.service.ts'
import { settleFolio } from '../invoices/settlement.service.ts'
import { defineCommand } from '../kernel/command.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { readTenders } from '../payments/tender.service.ts'
import { releaseNights } from '../rooms/room-night.service.ts'
import { requireOpenGroup } from './group.service.ts'
import { chargeWhatIsDue, requireInspected } from './leaving.service.ts'
import { readSlipRefunds } from './slip-refunds.service.ts'
import { requireStay } from './stay.service.ts'

type Tenders = Pick<CheckOutGroupInput, 'payments' | 'refunds'> &
  Partial<Pick<CheckOutGroupInput, 'slipRefunds' | 'slipsBack'>>

const nothing: Tenders = { payments: [], refunds: [] }

/**
 * Lets a group go: the open nights of every room charged to the master, each guest's own folio settled or at
 * zero already, the rooms dirty and free again, and the master settled with one bill: by the group's slips first, what
 * they do not need back to the payer. Late hours and rooms that
 * somebody still looks at are asked about as when one guest leaves. All of it or nothing.
 */
export const checkOutGroup = defineCommand({
  name: 'checkOutGroup',
  journalName: 'group_checked_out',
  shift: 'desk',
  approval: 'sometimes',
  recipe: ['charge', ...settlingKinds, 'refund', 'deposit_applied', 'deposit_refunded'],
  documents: ['bill', 'exchange_memo'],
  input: checkOutGroupInput,
  run: async (ctx, input) => {
    const group = await requireOpenGroup(ctx, input.groupId)
    const stays = await listGroupStays(ctx.tx, group.id)
    if (input.rooms.some(({ stayId }) => !stays.some(({ id }) => id === stayId))) {
      throw groupError('stay_not_of_group')
    }
    const expected = stays.filter(({ state }) => state === 'reserved')
    if (expected.length > 0) throw groupError('group_still_expected', { rooms: expected.length })
    const seen = await requireOpenFolio(ctx, group.folioId)
    if (seen.version !== input.folioVersion) throw folioError('folio_changed')
    const leaving = stays.filter(({ state }) => state === 'in_house')
    for (const { id } of leaving) {
      const own = input.rooms.find(({ stayId }) => stayId === id) ?? nothing
      const stay = await requireStay(ctx, id)
      await requireInspected(ctx, stay, input.isInspectionWaived)
      await leaveRoom(ctx, stay, { own, late: input.lateCheckOut })
    }
    const master = await requireOpenFolio(ctx, group.folioId)
    const arrivals = leaving.map(({ arrivalDate }) => arrivalDate).toSorted()
    const bill = await settleOwn(ctx, master, input)
    await setGroupState(ctx.tx, group.id, 'closed')
    ctx.record({
      fact: 'group_checked_out',
      groupId: group.id,
      stayIds: leaving.map(({ id }) => id),
      from: arrivals[0] ?? group.arrivalDate,
    })
    return {
      groupId: group.id,
      rooms: leaving.length,
      documentId: bill?.id ?? null,
      number: bill?.number ?? '',
    }
  },
})

interface Leaving {
  readonly own: Tenders
  readonly late: CheckOutGroupInput['lateCheckOut']
}

const leaveRoom = async (ctx: CommandContext, stay: StayRecord, { own, late }: Leaving): Promise<void> => {
  const [first] = await listFoliosOfStay(ctx.tx, stay.id)
  if (!first) throw folioError('folio_not_found')
  const held = (await listSlipsOfStay(ctx.tx, stay.id)).some(({ state }) => state === 'issued')
  if (held) throw groupError('guest_deposit_held', { room: stay.roomNumber })
  await chargeWhatIsDue(ctx, stay, first, await lateHoursOf(ctx, stay, late))
  for (const folio of await listFoliosOfStay(ctx.tx, stay.id)) {
    if (folio.state !== 'open') continue
    const given = folio.id === first.id ? own : nothing
    if (!folio.balance.isZero && given.payments.length === 0 && given.refunds.length === 0) {
      throw groupError('guest_folio_open', { room: stay.roomNumber, balance: folio.balance.toString() })
    }
    await settleOwn(ctx, folio, given)
  }
  // A check-out is undone room by room; the group's is one, so it keeps nothing to undo a part of it by.
  await releaseNights(ctx, stay.id, ctx.businessDate)
  await markCheckedOut(ctx.tx, stay.id, { at: ctx.occurredAt, businessDate: ctx.businessDate })
  if (stay.roomId !== null) await setHousekeepingState(ctx.tx, stay.roomId, 'dirty')
  ctx.record({ fact: 'stay', stayId: stay.id, roomId: stay.roomId, state: 'checked_out' })
}

/** What the room pays for late hours: nobody decides for the house by saying nothing. Raises `group_room_late`. */
const lateHoursOf = async (ctx: CommandContext, stay: StayRecord, chosen: Leaving['late']) => {
  if (chosen === 'none') return 'none' as const
  const nights = await listHeldNights(ctx.tx, stay.id)
  const wall = wallClock(ctx.occurredAt, ctx.timeZone)
  const { late } = dueAtLeaving({ ...stay, nights }, ctx.businessDate, wall, await readProperty(ctx.tx))
  if (chosen === null && late.kind !== 'none') {
    const amount = lateCharge(stay.rate, late.kind).toString()
    throw groupError('group_room_late', { room: stay.roomNumber, amount })
  }
  return late.kind
}

/**
 * One bill and a closed folio, paid by the slips of its master first. A folio that nothing was ever written to, and
 * that holds no slip, is closed without a bill.
 */
const settleOwn = async (ctx: CommandContext, folio: Folio, given: Tenders) => {
  const plan = planSettlement(folio.balance, await listSlipsOfMaster(ctx.tx, folio.id))
  if (folio.version === 0 && plan.slips.length === 0) {
    await closeFolio(ctx.tx, folio.id, { seq: ctx.seq, shiftId: ctx.shift.id })
    ctx.record({ fact: 'folio_closed', folioId: folio.id, billId: null })
    return null
  }
  return settleFolio(ctx, {
    folio,
    plan,
    payments: await readSettlingTenders(ctx, given.payments),
    refunds: await readTenders(ctx, given.refunds, await readProperty(ctx.tx)),
    slipRefunds: await readSlipRefunds(ctx, [plan], given.slipRefunds ?? []),
    slipPapers: new Map((given.slipsBack ?? []).map((slipId) => [slipId, 'back' as const])),
    times: { arrivedAt: ctx.occurredAt, leftAt: ctx.occurredAt },
  })
}
