import { listSlipsOfStay } from '@jiaoban/db/deposits/deposit-slip.reads.ts'
import { listFoliosOfStay } from '@jiaoban/db/folios/folio.reads.ts'
import { closeFolio } from '@jiaoban/db/folios/folio.writes.ts'
import { insertSkipper } from '@jiaoban/db/stays/skipper.writes.ts'
import { planWindows, type Settlement } from '@jiaoban/shared/invoices/settlement.rules.ts'
import type { AccountRef } from '@jiaoban/shared/ledger/account.types.ts'
import type { Folio } from '@jiaoban/shared/folios/folio.types.ts'
import { Money } from '@jiaoban/shared/kernel/money.ts'
import { declareSkipperInput } from '@jiaoban/shared/stays/skipper.schema.ts'
import { stayError } from '@jiaoban/shared/stays/stay.errors.ts'
import type { StayRecord } from '@jiaoban/shared/stays/stay.types.ts'
import { openMatterFor } from '../handover-book/open-matter.service.ts'
import { settleFolio } from '../invoices/settlement.service.ts'
import { defineCommand } from '../kernel/command.ts'
import type { CommandContext } from '../kernel/ctx.ts'
import { requireWindowsAsSeen } from './check-out-windows.service.ts'
import { chargeWhatIsDue, endStay } from './leaving.service.ts'
import { requireStayFor } from './stay.service.ts'

/**
 * A guest is gone without paying: open nights charged, slips applied, the rest a case of its own that nobody
 * on the staff owes yet. The folio is billed and closed, the room is free and dirty, the duty manager sees an
 * open matter at once. Raises `skipper_owes_nothing`. Source: ledger.md, section 1, "skipper".
 */
export const declareSkipper = defineCommand({
  name: 'declareSkipper',
  journalName: 'skipper_declared',
  shift: 'desk',
  recipe: ['charge', 'deposit_applied', 'skipper_found'],
  documents: ['bill'],
  input: declareSkipperInput,
  run: async (ctx, input) => {
    const stay = await requireStayFor(ctx, input.stayId, 'skipped')
    const folio = await requireWindowsAsSeen(ctx, stay, { ...input, otherWindows: [] })
    await chargeWhatIsDue(ctx, stay, folio, 'none')
    const windows = await planUnpaid(ctx, stay)
    const caseId = ctx.nextId()
    const bills = await billUnpaid(ctx, stay, { caseId, windows })
    await endStay(ctx, stay, 'skipped')
    const amount = sumOf(
      ctx,
      windows.map(({ plan }) => plan.toPay),
    )
    await openCase(ctx, { caseId, stay, amount, remark: input.remark })
    return {
      caseId,
      bills,
      amount: amount.toString(),
      applied: windows
        .flatMap(({ plan }) => plan.slips)
        .map(({ slip, applied }) => ({ slip: slip.number, amount: applied.toString() })),
    }
  },
})

const sumOf = (ctx: CommandContext, amounts: readonly Money[]): Money => Money.sum(amounts, ctx.currency)

interface UnpaidWindow {
  readonly folio: Folio
  readonly plan: Settlement
}

/**
 * What the guest's windows owe after the slips. Raises `window_not_settled` for a window that others pay,
 * `window_in_credit`, and `skipper_owes_nothing`.
 */
const planUnpaid = async (ctx: CommandContext, stay: StayRecord): Promise<UnpaidWindow[]> => {
  const open = (await listFoliosOfStay(ctx.tx, stay.id)).filter(({ state }) => state === 'open')
  for (const { payer, version, windowNumber, balance } of open) {
    if (payer === 'company' && version > 0) throw stayError('window_not_settled', { window: windowNumber })
    if (balance.isNegative) {
      throw stayError('window_in_credit', { window: windowNumber, credit: balance.abs().toString() })
    }
  }
  const slips = await listSlipsOfStay(ctx.tx, stay.id)
  const plans = planWindows(open, slips)
  const windows = open.flatMap((folio, index) => {
    const plan = plans[index]
    return plan ? [{ folio, plan }] : []
  })
  const isOwed = windows.some(({ plan }) => plan.toPay.isPositive)
  if (!isOwed) {
    const held = slips.filter(({ state }) => state === 'issued').map(({ remaining }) => remaining)
    throw stayError('skipper_owes_nothing', {
      balance: sumOf(
        ctx,
        open.map(({ balance }) => balance),
      ).toString(),
      held: sumOf(ctx, held).toString(),
    })
  }
  return windows
}

/** Each window is billed and closed; one on which nothing ever stood is closed without a bill. */
const billUnpaid = async (
  ctx: CommandContext,
  stay: StayRecord,
  { caseId, windows }: { caseId: number; windows: readonly UnpaidWindow[] },
): Promise<{ documentId: number; number: string }[]> => {
  const account: AccountRef = { control: 'skipper', ownerId: caseId }
  const bills: { documentId: number; number: string }[] = []
  for (const { folio, plan } of windows) {
    if (folio.version === 0 && plan.slips.length === 0) {
      await closeFolio(ctx.tx, folio.id, { seq: ctx.seq, shiftId: ctx.shift.id })
      ctx.record({ fact: 'folio_closed', folioId: folio.id, billId: null })
      continue
    }
    const bill = await settleFolio(ctx, {
      folio,
      plan,
      payments: [],
      refunds: [],
      slipRefunds: new Map(),
      // The guest has run away with the papers; the case stands for them.
      slipPapers: new Map(plan.slips.map(({ slip }) => [slip.id, 'waived'])),
      times: { arrivedAt: stay.checkedInAt, leftAt: ctx.at },
      ...(plan.toPay.isPositive && {
        unpaid: { kind: 'skipper_found' as const, account, amount: plan.toPay },
      }),
    })
    bills.push({ documentId: bill.id, number: bill.number })
  }
  return bills
}

const openCase = async (
  ctx: CommandContext,
  { caseId, stay, amount, remark }: { caseId: number; stay: StayRecord; amount: Money; remark: string },
): Promise<void> => {
  if (stay.roomId === null) throw new Error('a guest in house has a room')
  const { matterId } = await openMatterFor(ctx, {
    kind: 'skipper',
    text: [`${amount.currency} ${amount}`, remark].filter((part) => part !== '').join(' · '),
    roomId: stay.roomId,
  })
  await insertSkipper(
    ctx.tx,
    {
      id: caseId,
      stay_id: stay.id,
      room_id: stay.roomId,
      matter_id: matterId,
      amount_minor: amount.toMinor(),
      currency: amount.currency,
      state: 'open',
      stand_in_id: null,
      found_by: ctx.actor.id,
      found_at: ctx.at,
      shift_id: ctx.shift.id,
      business_date: ctx.businessDate,
    },
    remark,
  )
  ctx.record({ fact: 'skipper', caseId, stayId: stay.id, amountMinor: amount.toMinor(), state: 'open' })
}
